import type { Reading, Span } from "../../reading/format.js";
import { MARKS } from "../find/found.js";

/** The sentence that words stand in, and the same with them between `MARKS`. */
export interface Context {
  readonly quote: string;
  readonly marked: string;
}

type Words = readonly Pick<Span, "start" | "end">[];

/** Words of other sentences, as a source named a paragraph above, are left out: it is read where the first one stands. */
export function contextOf(
  words: Words,
  { sentences }: Pick<Reading, "sentences">,
  text: string,
): Context {
  const at = words[0]?.start ?? 0;
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  const { start, end } = sentence ?? { start: at, end: words[0]?.end ?? at };
  const within = words.filter((word) => start <= word.start && word.end <= end);
  return { quote: text.slice(start, end), marked: marked(text, { start, end }, within) };
}

/** Each stretch once, in the order of the text; of two that overlap, the first. */
function marked(text: string, { start, end }: Words[number], words: Words): string {
  let [whole, from] = ["", start];
  for (const word of [...words].sort((one, other) => one.start - other.start)) {
    if (word.start < from) continue;
    whole += `${text.slice(from, word.start)}${MARKS.start}${text.slice(word.start, word.end)}${MARKS.end}`;
    from = word.end;
  }
  return whole + text.slice(from, end);
}
