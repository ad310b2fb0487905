import type { Counts, Difference, Example } from "../../ledger/diff/diff.js";
import { changeTold } from "../../telling/change.js";
import { plainLine } from "../../telling/plain.js";

interface Names {
  readonly from: string;
  readonly to: string;
}

/** What changed between two versions, for people. */
export function differenceView(difference: Difference, { from, to }: Names): string {
  const { reports, changed, counts, fields, examples } = difference;
  const rows = counts.filter((one) => one.added + one.gone + one.recoded > 0);
  const lines = [
    `from ${plainLine(from)}`,
    `to   ${plainLine(to)}`,
    `${reports} reports were read with both; ${changed} of them come out otherwise`,
    ...(rows.length > 0 ? ["", HEADINGS, ...rows.map(row)] : []),
    ...(fields.size > 0 ? ["", `Recoded: ${fieldList(fields)}`] : []),
    ...(examples.length > 0 ? [""] : []),
    ...examples.map(exampleLine),
  ];
  return `${lines.join("\n")}\n`;
}

const COLUMNS = ["before", "after", "added", "gone", "recoded"] as const;
const WIDTH = 9;
const FIRST = 26;

const HEADINGS = "".padEnd(FIRST) + COLUMNS.map((name) => name.padStart(WIDTH)).join("");

function row(counts: Counts): string {
  const numbers = COLUMNS.map((name) => String(counts[name]).padStart(WIDTH));
  return `${counts.kind} ${counts.type}`.padEnd(FIRST) + numbers.join("");
}

function fieldList(fields: ReadonlyMap<string, number>): string {
  return [...fields].map(([field, count]) => `${field} ${count}`).join(", ");
}

const SIGNS = { added: "+", gone: "-", recoded: "~" } as const;

function exampleLine({ name, change }: Example): string {
  const { kind, type, words, told } = changeTold(change);
  return plainLine(`${SIGNS[change.is]} ${kind} ${type} “${words}”: ${told} (${name})`);
}
