import { Command, type OutputConfiguration } from "commander";
import { type EnqueueOptions, enqueueSources } from "./enqueue.js";
import { exitTable } from "./exits.js";
import { QUEUE_DB_HELP } from "./queue.js";
import { sourceOptions } from "./source-options.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline enqueue archive/*.warc.gz --db postgres://localhost/news
  dateline work --db postgres://localhost/news        here and on other machines, as often as you like
  dateline jobs --db postgres://localhost/news        how far they are

The reports go into a queue beside the ledger, with their texts: workers need no files, only the server. What the ledger
has and what waits already is not put in again, so the same command goes on where it was stopped. They are read with the
version that enqueues them, or a newer one. docs/operations.md tells the whole way.
`;

/** Enough for a hundred workers while the next are taken out of the archive; each report is some 5 kB. */
const AHEAD = 100_000;

export function enqueueCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return sourceOptions(new Command("enqueue"))
    .description("Put reports in line for workers, on one machine or many.")
    .option("--db <address>", QUEUE_DB_HELP)
    .option(
      "--ahead <number>",
      "how many reports may wait; then it waits for workers",
      String(AHEAD),
    )
    .option("--report <file>", "write what became of each input, as JSON, one a line")
    .option("-q, --quiet", "no progress and no summary on standard error")
    .showHelpAfterError("(see dateline enqueue --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (files: string[], options: EnqueueOptions) => {
      ended(await enqueueSources(files, options, world));
    });
}
