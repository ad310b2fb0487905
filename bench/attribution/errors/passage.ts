import type { Attribution, Range } from "../../../src/language/analysis.js";
import { touches } from "../article.js";
import type { Role } from "../role.js";
import { endOf, startOf } from "./classify.js";
import type { Match } from "./pair.js";

const LETTERS = { source: "S", cue: "C", content: "T" } as const satisfies Record<Role, string>;

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Order at one place: what ends goes before what begins, what ends later begins first. */
  readonly rank: number;
}

/** The sentences a match stands in. */
export function passageOf({ gold, system }: Match, sentences: readonly Range[]): Range {
  const pieces = [gold, system].flatMap((a) => (a ? [...a.source, ...a.cue, ...a.content] : []));
  const core = { start: startOf(pieces), end: endOf(pieces) };
  const around = sentences.filter((sentence) => touches(sentence, core));
  return { start: startOf([core, ...around]), end: endOf([core, ...around]) };
}

/** "S[Omar] C[said] T[talks had failed]." on one line. */
export function bracketed(text: string, passage: Range, attribution: Attribution): string {
  const insertions = (["source", "cue", "content"] as const).flatMap((role) =>
    attribution[role].flatMap((piece) => insertionsOf(piece, LETTERS[role])),
  );
  insertions.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let marked = "";
  let at = passage.start;
  for (const insertion of insertions) {
    marked += text.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return (marked + text.slice(at, passage.end)).replace(/\s*\n\s*/g, " ¶ ");
}

function insertionsOf({ start, end }: Range, letter: string): Insertion[] {
  return [
    { at: start, text: `${letter}[`, rank: -end },
    { at: end, text: "]", rank: Number.NEGATIVE_INFINITY },
  ];
}
