import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** A server that listens. */
export interface Listening {
  /** "http://127.0.0.1:4680/" */
  readonly url: string;
  /** Takes no more, lets what has begun end, and drops what does not. */
  readonly close: () => Promise<void>;
}

/** What has begun may take so long to end. Milliseconds. */
const GRACE = 5000;

/**
 * A connection that nobody uses is closed after this. Servers before this one keep theirs for a minute, and a request that
 * comes while one is closed has no answer; Node's own five seconds are what somebody looks at a page for. Milliseconds.
 */
const KEPT = 65_000;

/** @throws Error EADDRINUSE, EACCES, EADDRNOTAVAIL */
export async function listen(app: OpenAPIHono, host: string, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  // A page's headers are some 2 KB; whoever sends them a byte a minute is no browser.
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = KEPT;
  server.listen(port, host);
  await once(server, "listening");
  return { url: urlOf(server, host), close: () => closed(server) };
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}

async function closed(server: Server): Promise<void> {
  const done = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await done;
  clearTimeout(late);
}
