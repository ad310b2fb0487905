import { Command, type OutputConfiguration } from "commander";
import { type DiffOptions, diffVersions } from "./diff.js";
import { exitTable } from "./exits.js";
import { DB_HELP } from "./ledger.js";
import type { World } from "./world.js";

const HELP = `
Examples:
  dateline diff                     the latest version against the one before it
  dateline diff --from 7abc --to 99aa --examples 10

A version is a program, a reader and a codebook; dateline db info lists those of a ledger, and the beginning of one
of their names is enough. Only reports that were read with both are compared.
`;

export function diffCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  return new Command("diff")
    .description("Show what two versions read otherwise, over the whole ledger.")
    .option("--db <address>", DB_HELP)
    .option("--from <version>", "the version before")
    .option("--to <version>", "the version after")
    .option("--examples <number>", "how many of each kind of change; else 3")
    .option("--json", "as JSON")
    .showHelpAfterError("(see dateline diff --help)")
    .addHelpText("after", () => `${HELP}\n${exitTable()}`)
    .configureOutput(output)
    .exitOverride()
    .action(async (options: DiffOptions) => ended(await diffVersions(options, world)));
}
