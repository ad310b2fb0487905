import { fileURLToPath } from "node:url";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Ledger } from "../ledger/store/open/open.js";
import type { Kit } from "../reading/read.js";
import type { Limits } from "../report/limits.js";
import { appOf } from "./app.js";
import { isLoopback } from "./guard/hosts.js";
import { doorsOf, type Tokens } from "./guard/roles.js";
import { type Listening, listen } from "./listen.js";
import { webFilesIn } from "./web-files.js";

/** How a server is to be set up. */
export interface Serving {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Null only on loopback: see `isOpen`. */
  readonly tokens: Tokens | null;
  readonly names: readonly string[];
  readonly kit: () => Promise<Kit>;
  readonly ledger: Ledger;
  readonly limits: Limits;
}

/** Built by `npm run build`, beside the program. */
const WEB = fileURLToPath(new URL("../web/", import.meta.url));

/** Whether everybody who can reach the network could read and change all: then tokens are a must. */
export function isOpen({ host, tokens }: Pick<Serving, "host" | "tokens">): boolean {
  return !isLoopback(host) && tokens === null;
}

export async function serve({
  host,
  port,
  tokens,
  names,
  kit,
  ledger,
  limits,
}: Serving): Promise<Listening> {
  const ends = new AbortController();
  const app = appOf({
    kit,
    ledger,
    web: await webFilesIn(WEB),
    doors: doorsOf(tokens),
    names,
    isLocal: isLoopback(host),
    who: (c) => getConnInfo(c).remote.address ?? "unknown",
    signal: ends.signal,
    limits,
  });
  const { url, close } = await listen(app, host, port);
  return {
    url,
    close: () => {
      ends.abort();
      return close();
    },
  };
}
