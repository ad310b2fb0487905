import { LIMITS, type Limits } from "../report/limits.js";
import { ROLES, SHORTEST_TOKEN, type Tokens } from "../server/guard/roles.js";
import type { Listening } from "../server/listen.js";
import type { Serving } from "../server/serve.js";
import { limitsIn } from "./asked.js";
import { Fault } from "./fault.js";
import { kitOf } from "./kit.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { type World, write } from "./world.js";

export interface ServeOptions extends LedgerOptions {
  readonly host: string;
  readonly port: string;
  readonly name?: readonly string[];
  readonly codebook?: string;
  readonly open?: boolean;
  readonly ifTerminal?: boolean;
}

/**
 * `dateline serve`: answers until it is told to end. A ledger is made where there is none.
 * @returns the exit code
 * @throws Fault usage, listen; LedgerFault
 */
export async function serveReports(options: ServeOptions, world: World): Promise<number> {
  const { host, name = [] } = options;
  if (options.ifTerminal && !world.stdout.isTTY) return unwatched(world);
  const tokens = tokensOf(world.env);
  const server = await import("../server/serve.js");
  if (server.isOpen({ host, tokens })) throw unlocked(host);
  const limits = { ...LIMITS, ...SERVED, ...limitsIn(world.env) };
  const serving = { host, port: portOf(options.port), tokens, names: name, limits };
  return withLedger({ ...options, create: true }, world, async (ledger) => {
    const kit = once(async () => ({ ...(await kitOf(world, options.codebook)), limits }));
    const listening = await listeningOf(server.serve, { ...serving, kit, ledger });
    try {
      await kit();
      await untilStopped(listening, options, world);
    } finally {
      await listening.close();
    }
    return 0;
  });
}

/** Nobody waits longer before a page for what is read on it. */
const SERVED: Partial<Limits> = { time: 60_000 };

/** A run that nobody watches would not end. */
async function unwatched({ stdout }: World): Promise<number> {
  await write(stdout, "No terminal: the pages are not served. dateline serve does it.\n");
  return 0;
}

async function untilStopped(
  { url }: Listening,
  { open }: ServeOptions,
  world: World,
): Promise<void> {
  await write(world.stdout, `Dateline is at ${url} (Ctrl-C ends it)\n`);
  if (open) world.openPage(url);
  await new Promise<void>((resolve) => world.onInterrupt(resolve));
}

/** Loaded once, however many ask. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** From the environment, where other users of the machine don't see them: DATELINE_READER_TOKEN and so on. */
function tokensOf(env: World["env"]): Tokens | null {
  const names = ROLES.map((role) => `DATELINE_${role.toUpperCase()}_TOKEN`);
  const given = names.map((name) => env[name] ?? "");
  if (given.every((token) => token === "")) return null;
  const short = names.find((_, i) => (given[i] ?? "").length < SHORTEST_TOKEN);
  if (short !== undefined)
    throw usage(short, "it is missing or too short", `give each role ${SHORTEST_TOKEN} or more`);
  if (new Set(given).size < given.length)
    throw usage(names.join(", "), "two are the same", "give each role a token of its own");
  const [reader = "", reviewer = "", admin = ""] = given;
  return { reader, reviewer, admin };
}

function portOf(port: string): number {
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535)
    throw usage("--port", `there is no port ${port}`, "give a number up to 65535");
  return number;
}

async function listeningOf(
  serve: (serving: Serving) => Promise<Listening>,
  serving: Serving,
): Promise<Listening> {
  return serve(serving).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [why, advice] = REFUSALS[code] ?? [`it cannot be listened on: ${error}`, "try another"];
    throw new Fault("listen", `${serving.host}:${serving.port}`, why, advice);
  });
}

const REFUSALS: Readonly<Record<string, readonly [string, string]>> = {
  EADDRINUSE: ["another program listens there", "give another --port, or 0 for any that is free"],
  EACCES: ["you may not listen there", "give a --port above 1023"],
  EADDRNOTAVAIL: ["this machine has no such address", "check --host"],
  ENOTFOUND: ["this machine has no such address", "check --host"],
};

function unlocked(host: string): Fault {
  const names = ROLES.map((role) => `DATELINE_${role.toUpperCase()}_TOKEN`).join(", ");
  return usage("--host", `${host} can be reached from outside this machine`, `set ${names} first`);
}

function usage(option: string, why: string, advice: string): Fault {
  return new Fault("usage", option, why, advice);
}
