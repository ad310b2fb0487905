import { Command, type OutputConfiguration } from "commander";
import { atLeastOptions } from "./at-least.js";
import { exitTable } from "./exits.js";
import { filterOptions } from "./filter-options.js";
import { type FindOptions, find } from "./find.js";
import { DB_HELP } from "./ledger.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline find events --type ASSAULT --country PAK --from 2025-10-01
  dateline find events --pair "PAK>AFG" --status contested
  dateline find events --party-only --near Kabul --within 100
  dateline find statements ceasefire --act promise,refuse
  dateline find incidents --pair PAK,AFG --status contested --origins 2
  dateline find incidents --party-only --sort newest --csv
  dateline find statements '"no deal" or truce -Doha' --actor Asif --json

Words are looked for in the sentence, and in what was said; as in a search box, "in quotes" together, with or
between them, with - before what must not be there. All options must hold; of a list, one. An incident has the type, status
and days that its reports together give it; its parties, places, words and publishers are those of any of them.
`;

export function findCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  const searching = filterOptions(
    new Command("find")
      .argument("<what>", "events, statements or incidents")
      .argument("[words...]", "words to look for"),
  );
  return atLeastOptions(searching)
    .description("Find events, statements and incidents in a ledger.")
    .option(
      "--sort <order>",
      "newest, oldest, or happened: the latest to happen first; incidents also contested, their own order, and reports: the most first",
    )
    .option("--limit <number>", "how many; else 20, with --json or --csv 1000")
    .option("--skip <number>", "how many to pass over")
    .option("--json", "print as JSON, one a line")
    .option("--csv", "print as CSV")
    .option("--db <address>", DB_HELP)
    .option("--color", "colours even in a pipe")
    .option("--no-color", "no colours; NO_COLOR does the same")
    .showHelpAfterError("(see dateline find --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (what: string, words: string[], options: FindOptions) => {
      ended(await find(what, words, options, world));
    });
}
