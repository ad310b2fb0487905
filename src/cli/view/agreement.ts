import type { Agreement } from "../../ledger/review/agreement.js";
import { plainLine } from "../../telling/plain.js";
import { table } from "./table.js";

const HEAD = ["between", "kind", "type", "field", "records", "agree", "kappa", "alpha"];

/** Agreement as a table: a row for each field, and each two or more who judged it. */
export function agreementView(rows: readonly Agreement[]): string {
  const lines = rows.map(({ between, kind, type, field, records, percent, kappa, alpha }) => [
    ...[between.join(", "), kind, type ?? "all", field].map(plainLine),
    ...[String(records), `${(percent * 100).toFixed(0)} %`, fixed(kappa), fixed(alpha)],
  ]);
  return `${table([HEAD, ...lines]).join("\n")}\n`;
}

const fixed = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
