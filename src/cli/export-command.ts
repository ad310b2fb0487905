import { Command, type OutputConfiguration } from "commander";
import { exitTable } from "./exits.js";
import { type ExportOptions, exportRecords } from "./export.js";
import { filterOptions } from "./filter-options.js";
import { DB_HELP } from "./ledger.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline export --format csv > events.csv
  dateline export --format xlsx --out events.xlsx --country PAK --from 2025-10-01
  dateline export --format parquet-statements --out said.parquet --act deny
  dateline export --format gdelt-events --status reported,claimed,contested ceasefire

Formats: csv, parquet and xlsx of events, each also with -statements and -figures; jsonl, geojson, plover, polecat,
gdelt-events, gdelt-mentions. docs/exports.md tells what stands in each column.
`;

export function exportCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return filterOptions(
    new Command("export")
      .argument("[words...]", "words to look for, as in dateline find")
      .option("--format <name>", "which format")
      .option("--out <file>", "where to write; else standard output"),
  )
    .description("Write what is in a ledger in the formats of other programs.")
    .option("--db <address>", DB_HELP)
    .option("-q, --quiet", "no summary on standard error")
    .showHelpAfterError("(see dateline export --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (words: string[], options: ExportOptions) => {
      ended(await exportRecords(words, options, world));
    });
}
