import type { Note } from "../report/draft.js";
import type { Report } from "../report/report.js";

/** What became of all that was found in the inputs. */
export interface Tally {
  readonly read: (report: Report, notes: readonly Note[]) => void;
  readonly foreign: (language: string) => void;
  readonly failed: (kind: string) => void;
  readonly skipped: (why: string) => void;
  /** How many reports have been read. */
  readonly reports: () => number;
  /** For standard error; empty where there was one report, and it was read. */
  readonly summary: () => string;
}

export function tallyOf(): Tally {
  let reports = 0;
  const foreign = new Map<string, number>();
  const failed = new Map<string, number>();
  const skipped = new Map<string, number>();
  const lacking = new Map<string, number>();
  return {
    read: ({ published }, notes) => {
      reports += 1;
      if (published === null) count(lacking, "without a published date");
      if (notes.some(({ kind }) => kind === "summary")) count(lacking, "only a summary");
    },
    foreign: (language) => count(foreign, languageName(language)),
    failed: (kind) => count(failed, kind),
    skipped: (why) => count(skipped, why),
    reports: () => reports,
    summary: () => {
      const others = sum(foreign) + sum(failed) + sum(skipped);
      if (reports + others < 2 && sum(foreign) === 0) return "";
      const parts = [
        `${reports} ${reports === 1 ? "report" : "reports"} read${listed(lacking)}`,
        ...told(foreign, "set aside"),
        ...told(failed, "failed"),
        ...told(skipped, "passed over"),
      ];
      return `dateline: ${parts.join("; ")}\n`;
    },
  };
}

/** "French", "fr" where there is no name for it. */
export function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}

export function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, next) => total + next, 0);
}

export function told(counts: ReadonlyMap<string, number>, what: string): string[] {
  return counts.size === 0 ? [] : [`${sum(counts)} ${what}${listed(counts)}`];
}

/** " (French 10, German 2)", most first. */
export function listed(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return "";
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1]);
  return ` (${sorted.map(([key, number]) => `${key} ${number}`).join(", ")})`;
}
