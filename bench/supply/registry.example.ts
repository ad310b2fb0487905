import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** How a registry answers who asks it for known faults. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The path that npm asks, with the names and versions of what is installed. */
const ADVISORIES = "/-/npm/v1/security/advisories/bulk";

/** A registry on this machine that answers about faults and has no packages. */
export async function fakeRegistry({ status, body }: Answer) {
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === ADVISORIES) response.writeHead(status).end(body);
    else response.writeHead(404).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

/** All versions of a package have a fault. */
export function faultIn(name: string, severity: string): Answer {
  const about = { id: 1, url: "https://advisories.example/1", title: "It can be made to hang" };
  const score = { cwe: [], cvss: { score: 0, vectorString: null } };
  const fault = { ...about, ...score, severity, vulnerable_versions: "*" };
  return { status: 200, body: JSON.stringify({ [name]: [fault] }) };
}
