import type { Command } from "commander";
import { ACTS, SECTORS, STATUSES } from "../reading/vocabulary.js";

/** The options of `find`, `incidents` and `export` that say what is looked for, as they were typed. */
export interface FilterOptions {
  readonly actor?: readonly string[];
  readonly country?: string;
  readonly sector?: string;
  readonly pair?: string;
  readonly type?: string;
  readonly status?: string;
  readonly act?: string;
  readonly partyOnly?: boolean;
  readonly unattributed?: boolean;
  readonly anonymous?: boolean;
  readonly place?: string;
  readonly in?: string;
  readonly near?: string;
  readonly within?: string;
  readonly from?: string;
  readonly to?: string;
  readonly published?: string;
  readonly publisher?: readonly string[];
  readonly inReport?: string;
}

export function filterOptions(command: Command): Command {
  return command
    .option(
      "--actor <name>",
      "a party of an event, the source of a statement; may be given again",
      more,
    )
    .option("--country <list>", "of a party or source: PAK,AFG or Pakistan")
    .option("--sector <list>", `of a party or source: ${SECTORS.slice(0, 6).join(", ")}, …`)
    .option("--pair <two>", "between two countries or names: PAK,AFG; PAK>AFG where the first acts")
    .option("--type <list>", "of event, with modes after a /: ASSAULT,COERCE or ASSAULT/aerial")
    .option("--status <list>", `of an event: ${STATUSES.join(", ")}`)
    .option("--act <list>", `of a statement: ${ACTS.join(", ")}`)
    .option("--party-only", "events that nobody affirms but parties to them")
    .option("--unattributed", "attacks that nobody is said to have made")
    .option("--anonymous", "statements by sources without a name")
    .option("--place <name>", "where an event was: a place, or the province it is in")
    .option("--in <list>", "the country where it was: AFG or Afghanistan")
    .option("--near <place>", 'near a place of the ledger, or "33.51,69.95"')
    .option("--within <km>", "how near, in kilometres; else 50")
    .option("--from <day>", "when it happened or was said; else when it was published")
    .option("--to <day>", "the last day, included")
    .option("--published <days>", "the day of publication: 2025-10-12 or 2025-10-01..2025-10-31")
    .option("--publisher <name>", "who published it; may be given again", more)
    .option("--in-report <list>", "of reports by their ids");
}

function more(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
