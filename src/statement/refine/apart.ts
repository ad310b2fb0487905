import type { Range } from "../../language/analysis.js";
import type { Draft, Refiner } from "../draft.js";
import type { Told } from "../told.js";

/** "according to [the commander], [an army statement] said": where the labels have two who speak for one. */
export const apart: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const second = drafts.find((other) => other !== draft && isAtEnd(other, draft));
    const from = second?.source[0]?.start;
    if (from === undefined) return draft;
    return { ...draft, source: draft.source.map((range) => before(range, from, told)) };
  });

/** The other's only source ends this one's, and begins later. */
function isAtEnd(other: Draft, draft: Draft): boolean {
  const [own, last] = [draft.source.at(-1), other.source[0]];
  if (other.sentence !== draft.sentence || other.source.length !== 1 || !own || !last) return false;
  return last.end === own.end && last.start > own.start;
}

/** Short of a place, and of the comma before it. */
function before({ start, end }: Range, from: number, { text }: Told): Range {
  if (from <= start || from >= end) return { start, end };
  const own = text.slice(start, from).trimEnd();
  return { start, end: start + (own.endsWith(",") ? own.slice(0, -1).trimEnd() : own).length };
}
