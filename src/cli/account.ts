import { BECAME, type Became, type Told } from "../ledger/ingest/found.js";
import { EXITS, type FaultKind } from "./exits.js";
import { count, listed, sum } from "./tally.js";

/** What became of all that was found, to the last input. */
export interface Account {
  readonly add: (told: Told) => void;
  /** How many things were found. */
  readonly found: () => number;
  /** The sources with a report that the program failed to read, and may read another time. */
  readonly failing: () => ReadonlySet<string>;
  /** How many reports are in the ledger that were found. */
  readonly reports: () => number;
  /** The exit code of the first that failed, else 0. */
  readonly exit: () => number;
  readonly summary: () => string;
}

export const HOW: Readonly<Record<Became, string>> = {
  read: "read",
  "read again": "read again with newer versions",
  unchanged: "unchanged",
  copy: "copies",
  foreign: "set aside",
  failed: "failed",
  skipped: "passed over",
};

/** @param how what is said of each outcome */
export function accountOf(how: Readonly<Record<Became, string>> = HOW): Account {
  const kinds = new Map<Became, Map<string, number>>(BECAME.map((became) => [became, new Map()]));
  const lacking = new Map<string, number>();
  const failing = new Set<string>();
  let exit = 0;
  const all = () => BECAME.reduce((sum, became) => sum + total(became), 0);
  const total = (became: Became) => sum(kinds.get(became) ?? new Map());
  return {
    add: ({ found, became, kind }) => {
      count(kinds.get(became) ?? new Map(), kind ?? "");
      if (became === "failed") exit ||= codeOf(kind);
      if (kind === ("failure" satisfies FaultKind)) failing.add(found.source);
      if (found.is !== "report" || became === "failed") return;
      if (found.report.published === null) count(lacking, "without a published date");
      if (found.notes.some((note) => note.kind === "summary")) count(lacking, "only a summary");
    },
    found: all,
    failing: () => failing,
    reports: () => REPORTS.reduce((reports, became) => reports + total(became), 0),
    exit: () => exit,
    summary: () => {
      const parts = BECAME.filter((became) => became === "read" || total(became) > 0).map(
        (became) => `${total(became)} ${how[became]}${told(kinds.get(became) ?? new Map())}`,
      );
      const found = `${all()} ${all() === 1 ? "input" : "inputs"}: ${parts.join("; ")}`;
      return `dateline: ${found}${lacking.size > 0 ? `; of the reports${listed(lacking)}` : ""}\n`;
    },
  };
}

const REPORTS: readonly Became[] = ["read", "read again", "unchanged", "copy"];

/** " (French 10, German 2)"; nothing where there are no kinds. */
function told(kinds: ReadonlyMap<string, number>): string {
  return listed(new Map([...kinds].filter(([kind]) => kind !== "")));
}

function codeOf(kind: string | null): number {
  return isFault(kind) ? EXITS[kind].code : EXITS.failure.code;
}

function isFault(kind: string | null): kind is FaultKind {
  return kind !== null && Object.hasOwn(EXITS, kind);
}
