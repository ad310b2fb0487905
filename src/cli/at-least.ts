import type { Command } from "commander";
import type { AtLeast } from "../ledger/find/filter.js";
import { Fault } from "./fault.js";

/** The options that only incidents have, as they were typed. */
export interface AtLeastOptions {
  readonly reports?: string;
  readonly origins?: string;
  readonly corroboration?: string;
}

export function atLeastOptions(command: Command): Command {
  return command
    .option("--reports <number>", "incidents that so many reports or more tell of")
    .option("--origins <number>", "the same of origins: copies are no confirmations")
    .option(
      "--corroboration <number>",
      "so many claimants that affirm it, and origins in their own word",
    );
}

/** @throws Fault usage */
export function atLeastOf(options: AtLeastOptions): AtLeast | undefined {
  const names = ["reports", "origins", "corroboration"] as const;
  const asked = names.flatMap((name) => {
    const text = options[name];
    return text === undefined ? [] : [[name, count(name, text)] as const];
  });
  return asked.length === 0 ? undefined : Object.fromEntries(asked);
}

function count(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Fault("usage", `--${name}`, `${text} is no number`, "give a whole number");
}
