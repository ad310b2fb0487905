import { Command, type OutputConfiguration } from "commander";
import { DB_HELP } from "./ledger.js";
import { type ServeOptions, serveReports } from "./serve.js";
import type { World } from "./world.js";

const HELP = `
Only this machine can reach the server unless --host says otherwise, and then the three variables
DATELINE_READER_TOKEN, DATELINE_REVIEWER_TOKEN and DATELINE_ADMIN_TOKEN have to be set: they are what
people sign in with. Put a server that speaks TLS before it. The API is told at /api/openapi.json.
`;

/** A port that no registered service has. */
const PORT = "4680";

export function serveCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return new Command("serve")
    .description("Open the workbench: pages to read, look and check in, and an HTTP API.")
    .option("--port <number>", "where to listen; 0 for any that is free", PORT)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--db <address>", DB_HELP)
    .option("--name <host...>", "names the server is known under, beside localhost")
    .option("--codebook <folder>", "your own entries, before those of Dateline's codebook")
    .option("--open", "open the page in a browser, where there is one")
    .option("--if-terminal", "only where somebody is there to end it; else do nothing")
    .addHelpText("after", HELP)
    .configureOutput(output)
    .exitOverride()
    .action(async (options: ServeOptions) => {
      ended(await serveReports(options, world));
    });
}
