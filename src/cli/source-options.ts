import type { Command } from "commander";
import { KINDS } from "../report/kind.js";
import { LIMITS } from "../report/limits.js";

/** What `read` and `ingest` take in, and what the user says of it. */
export function sourceOptions(command: Command): Command {
  return command
    .argument("[file...]", 'files, folders, "patterns/**", addresses; - or none for standard input')
    .option("--date <day>", "the day the reports were published, as YYYY-MM-DD")
    .option("--publisher <name>", "who published them")
    .option("--meta <file>", "a JSON list of the files' titles, publishers and dates")
    .option("--type <kind>", `what the inputs are: ${KINDS.join(", ")}`)
    .option(
      "--map <list>",
      "which columns or keys to take: text=…,title=…,date=…,publisher=…,url=…",
    )
    .option("--encoding <name>", "the encoding of the inputs, whatever they declare")
    .option("--any-language", "read reports in other languages than English too")
    .option("--limit <list>", `sizes and times; DATELINE_LIMIT does the same: ${limitsHelp()}`)
    .option("--allow-host <list>", "hosts of private networks that addresses may lead to, by name")
    .option("--codebook <folder>", "your own entries, before those of Dateline's codebook");
}

/** "report=10000000, entries=100000": parted so that the help can be wrapped. */
function limitsHelp(): string {
  return Object.entries(LIMITS)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}
