import type { Reading, Statement } from "../reading/format.js";

export type Role = "source" | "cue" | "content";

/** A stretch of the report's text and what it is to a statement. */
export interface Mark {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every span of every statement, once: two statements often share their source. */
export function marksOf({ statements }: Reading): Mark[] {
  const marks = statements.flatMap(marksOfStatement);
  return [...new Map(marks.map((mark) => [Object.values(mark).join(), mark])).values()];
}

function marksOfStatement({ source, cue, content }: Statement): Mark[] {
  const roles = { source, cue, content };
  return (["source", "cue", "content"] as const).flatMap((role) =>
    roles[role].spans.map(({ start, end }) => ({ role, start, end })),
  );
}

/** The parts of the marks that lie inside a stretch. */
export function marksWithin(marks: readonly Mark[], { start, end }: Stretch): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
    .filter((mark) => mark.start < mark.end);
}
