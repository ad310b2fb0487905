import type { Row } from "./row.js";

/** What a row has to reach: a score at least so high, a time or a size at most so large. */
export interface Mark {
  readonly component: string;
  readonly metric: string;
  readonly bound: "at least" | "at most";
  readonly value: number;
  /** What chose the value: a paper's figure, a rival's, the machine people have. */
  readonly evidence: string;
}

/** Component and metric as the table prints them. */
export const marks: readonly Mark[] = [];

export function markOf(row: Row, among: readonly Mark[] = marks): Mark | undefined {
  return among.find((m) => m.component === row.component && m.metric === row.metric);
}

export function isReached({ bound, value }: Mark, measured: number): boolean {
  return bound === "at least" ? measured >= value : measured <= value;
}

/** Marks that belong to no row: a name was changed on one side only. */
export function strayMarks(rows: readonly Row[], among: readonly Mark[] = marks): Mark[] {
  return among.filter((mark) => !rows.some((row) => markOf(row, [mark]) !== undefined));
}
