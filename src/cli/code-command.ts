import { Command, type OutputConfiguration } from "commander";
import { LAYOUTS } from "../partition/layout.js";
import { type CodeOptions, codeSources } from "./code.js";
import { exitTable } from "./exits.js";
import { sourceOptions } from "./source-options.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline code news.parquet --out coded             one folder for each file: coded/news.parquet-1f3a9c02/events.parquet
  dateline code archive/*.warc.gz --out coded --partition 3/100
  seq 100 | parallel dateline code archive/*.warc.gz --out coded --partition {}/100
  duckdb -c "select type, count(*) from 'coded/*/events.parquet' group by 1"

No ledger and no database: what is found goes through the reader into files, the same bytes for the same inputs and versions.
A part is a folder that is whole or absent: stopped or killed, the same command makes what is missing. A report is in the same
part whichever file it comes from, and coded once there. inputs.parquet accounts for all that was found.

docs/operations.md tells how to run it under GNU parallel, Slurm and Spark. Exit code 0: the parts are whole, whatever single
reports failed.
`;

export function codeCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return sourceOptions(new Command("code"))
    .description("Read archives into files, part by part, without a ledger.")
    .requiredOption("--out <folder>", "where the parts go")
    .option("--partition <i/n>", "only the i-th of n parts of all that is found")
    .option("--format <name>", `of the files: ${LAYOUTS.join(", ")}`, "parquet")
    .option("-q, --quiet", "no progress on standard error")
    .showHelpAfterError("(see dateline code --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (files: string[], options: CodeOptions) => {
      ended(await codeSources(files, options, world));
    });
}
