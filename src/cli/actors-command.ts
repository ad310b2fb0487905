import { Command, type OutputConfiguration } from "commander";
import { type ActorsOptions, actors } from "./actors.js";
import { exitTable } from "./exits.js";
import { DB_HELP } from "./ledger.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline actors Khawaja Asif
  dateline actors "Khawaja Asif" --on 2025-10-31

What reports say of a person's role, and when they said it: no list of office holders. Roles that reports of the same
time give differently are shown as differing. What people have corrected with dateline review counts as corrected.
`;

export function actorsCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return new Command("actors")
    .description("Show who is who as of when, as the reports of a ledger have it.")
    .argument("<name...>", "words of a name")
    .option("--on <day>", "as of a day: by reports published until then")
    .option("--json", "print as JSON, a name a line")
    .option("--db <address>", DB_HELP)
    .option("--color", "colours even in a pipe")
    .option("--no-color", "no colours; NO_COLOR does the same")
    .showHelpAfterError("(see dateline actors --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (words: string[], options: ActorsOptions) => {
      ended(await actors(words, options, world));
    });
}
