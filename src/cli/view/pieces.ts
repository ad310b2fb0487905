import type { Mark, Role, Stretch } from "../../telling/marks.js";
import type { Piece } from "../../telling/piece.js";

/** Where marks overlap, colour shows the first of these: a cue inside a content is still a cue. */
const PRIORITY: readonly Role[] = ["cue", "source", "content"];

const BRACKETS = { source: ["[", "]"], cue: ["<", ">"], content: ["{", "}"] } as const;

/** The text of a stretch in pieces of one role each, for colour. */
export function colouredPieces(text: string, stretch: Stretch, marks: readonly Mark[]): Piece[] {
  return segments(stretch, marks).map(({ start, end }) => {
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const role = PRIORITY.find((it) => over.some((mark) => mark.role === it)) ?? null;
    return { text: text.slice(start, end), paint: role };
  });
}

/** The text of a stretch with brackets in it, for where there is no colour. */
export function bracketedPieces(text: string, stretch: Stretch, marks: readonly Mark[]): Piece[] {
  return segments(stretch, marks).flatMap(({ start, end }) => [
    ...opening(marks, start),
    { text: text.slice(start, end), paint: null },
    ...closing(marks, end),
  ]);
}

function segments({ start, end }: Stretch, marks: readonly Mark[]): Stretch[] {
  const cuts = new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((cut, i) => ({ start: cut, end: sorted[i + 1] ?? cut }));
}

/** The longest opens first, so that brackets nest: {[Asif] <said> …}. */
function opening(marks: readonly Mark[], at: number): Piece[] {
  const here = marks.filter((mark) => mark.start === at).sort((a, b) => b.end - a.end);
  return here.map(({ role }) => ({ text: BRACKETS[role][0], paint: role }));
}

function closing(marks: readonly Mark[], at: number): Piece[] {
  const here = marks.filter((mark) => mark.end === at).sort((a, b) => b.start - a.start);
  return here.map(({ role }) => ({ text: BRACKETS[role][1], paint: role }));
}
