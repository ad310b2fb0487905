import type { Mention, Sentence } from "./analysis.js";
import { dependents } from "./dependents.js";

/** What the reader says of single words, each list by the tokens of one sentence. */
export interface Marks {
  /** Of what a phrase with this word as its head is a mention; "none" of nothing. */
  readonly entity: readonly string[];
  /** Above 0 where a word belongs to the phrase of its governor. */
  readonly part: readonly number[];
}

/**
 * The phrases of a sentence that mention somebody or something, by their heads. What hangs on a head belongs to its
 * phrase where the reader says so, with all beneath it.
 */
export function mentionsOf({ tokens }: Sentence, sentence: number, marks: Marks): Mention[] {
  return [...tokens.keys()].flatMap((head): Mention[] => {
    const kind = marks.entity[head] as Mention["kind"] | "none";
    if (kind === "none") return [];
    const below = (dependents(tokens)[head] ?? []).filter((at) => (marks.part[at] ?? 0) > 0);
    const spans = below.map((at) => spread(tokens, at));
    const first = Math.min(head, ...spans.map(([start]) => start));
    const last = Math.max(head, ...spans.map(([, end]) => end));
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    return [{ kind, sentence, head, start, end }];
  });
}

/** The first and the last token of a subtree. */
function spread(tokens: Sentence["tokens"], top: number): [number, number] {
  const below = (dependents(tokens)[top] ?? []).map((at) => spread(tokens, at));
  return [
    Math.min(top, ...below.map(([first]) => first)),
    Math.max(top, ...below.map(([, last]) => last)),
  ];
}
