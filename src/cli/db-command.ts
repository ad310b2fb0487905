import { Command, type OutputConfiguration } from "commander";
import { backupLedger, checkLedger, restoreLedger, tellOfLedger } from "./db.js";
import { exitTable } from "./exits.js";
import { DB_HELP, type LedgerOptions } from "./ledger.js";
import type { World } from "./world.js";

const ABOUT = `
Examples:
  dateline db info                                what a ledger holds
  dateline db check                               every text, reference, span and row of it
  dateline db backup ledger.jsonl.gz              all of it in one file
  dateline db restore ledger.jsonl.gz --db postgres://localhost/news

A backup is the same whichever database keeps the ledger: so a folder moves to a server, and back.
`;

/** `dateline db`, with its commands. */
export function dbCommand(
  world: World,
  ended: (exit: number) => void,
  output: OutputConfiguration,
): Command {
  const named = (name: string) =>
    new Command(name)
      .option("--db <address>", DB_HELP)
      .showHelpAfterError(`(see dateline db ${name} --help)`)
      .addHelpText("after", () => `\n${exitTable()}`)
      .configureOutput(output)
      .exitOverride();
  const check = named("check")
    .description("Verify every text, reference, span and row.")
    .action(async (options: LedgerOptions) => ended(await checkLedger(options, world)));
  const info = named("info")
    .description("Tell what the ledger holds, and what it was read with.")
    .action(async (options: LedgerOptions) => ended(await tellOfLedger(options, world)));
  const backup = named("backup")
    .description("Write all of the ledger into one file.")
    .argument("<file>", "gzipped JSON lines")
    .action(async (file: string, options: LedgerOptions) =>
      ended(await backupLedger(file, options, world)),
    );
  const restore = named("restore")
    .description("Fill an empty ledger from a backup.")
    .argument("<file>", "made by dateline db backup")
    .action(async (file: string, options: LedgerOptions) =>
      ended(await restoreLedger(file, options, world)),
    );
  return [info, check, backup, restore].reduce(
    (db, command) => db.addCommand(command),
    new Command("db")
      .description("Look after a ledger: info, check, backup, restore.")
      .addHelpText("after", () => `${ABOUT}\n${exitTable()}`)
      .configureOutput(output)
      .exitOverride(),
  );
}
