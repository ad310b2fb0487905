import { Command, type OutputConfiguration } from "commander";
import { exitTable } from "./exits.js";
import { type IngestOptions, ingestSources } from "./ingest.js";
import { DB_HELP } from "./ledger.js";
import { sourceOptions } from "./source-options.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline ingest reports                         a folder into ./dateline-ledger
  dateline ingest crawl.warc.gz --db postgres://localhost/news
  dateline ingest news.csv --map text=body,date=day --report became.jsonl
  dateline ingest https://news.example/feed.xml --watch 15

Reports that the ledger has are not read again, unless Dateline or its codebook has changed since: so the same
command goes on where it was stopped, and adds what is new. docs/ledger.md tells what a ledger is.

When some inputs cannot be read, the others are; the exit code is that of the first fault.
`;

export function ingestCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return sourceOptions(new Command("ingest"))
    .description("Read reports into a ledger.")
    .option("--db <address>", DB_HELP)
    .option("--workers <number>", "how many readers, each on a core of its own; else all cores")
    .option("--report <file>", "write what became of each input, as JSON, one a line")
    .option("--watch <minutes>", "visit the addresses again and again, so often")
    .option("-q, --quiet", "no progress and no summary on standard error")
    .showHelpAfterError("(see dateline ingest --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (files: string[], options: IngestOptions) => {
      ended(await ingestSources(files, options, world));
    });
}
