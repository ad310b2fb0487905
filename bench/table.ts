import { isReached, type Mark, markOf, marks } from "./marks.js";
import type { Row } from "./row.js";

const HEADINGS = ["component", "metric", "value", "mark to reach"] as const;

/** The rows as a Markdown table, its columns padded so that it reads as well in a terminal. */
export function tableOf(rows: readonly Row[], among: readonly Mark[] = marks): string {
  const cells = rows.map((row) => [
    row.component,
    row.metric,
    valueCell(row),
    markCell(row, among),
  ]);
  const widths = HEADINGS.map((heading, i) =>
    Math.max(heading.length, ...cells.map((row) => (row[i] ?? "").length)),
  );
  const rule = widths.map((width, i) =>
    i === 2 ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [HEADINGS, rule, ...cells].map((row) => lineOf(row, widths)).join("\n");
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, i) => {
    const width = widths[i] ?? 0;
    return i === 2 ? cell.padStart(width) : cell.padEnd(width);
  });
  return `| ${padded.join(" | ")} |`;
}

function valueCell({ value, unit }: Row): string {
  return `${figure(value, unit)} ${unit}`;
}

function markCell(row: Row, among: readonly Mark[]): string {
  const mark = markOf(row, among);
  if (mark === undefined) return "-";
  const verdict = isReached(mark, row.value) ? "reached" : "missed";
  return `${mark.bound} ${figure(mark.value, row.unit)} (${verdict})`;
}

function figure(value: number, unit: Row["unit"]): string {
  return value.toFixed(unit === "%" ? 2 : 0);
}
