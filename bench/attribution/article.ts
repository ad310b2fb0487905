import { z } from "zod";
import type { Attribution, Range } from "../../src/language/analysis.js";
import { converted } from "./convert.js";

/** One annotation of one article, as gold. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
  /** Text that is not the article's own prose: nothing that touches it is scored. */
  readonly discard: readonly Range[];
}

const ranges = z.array(z.tuple([z.number(), z.number()]));
const annotation = z.object({
  id: z.string(),
  annotator: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: ranges, cue: ranges, content: ranges })),
  discard: ranges,
});
type Annotation = z.infer<typeof annotation>;

/** One annotation an article, the first annotator's by name; articles in the order they first appear. */
export function articlesOf(lines: readonly string[]): Article[] {
  const first = new Map<string, Annotation>();
  for (const line of lines.filter((text) => text !== "")) {
    const given = annotation.parse(JSON.parse(line));
    const known = first.get(given.id);
    if (known === undefined || given.annotator < known.annotator) first.set(given.id, given);
  }
  return [...first.values()].map(articleOf);
}

function articleOf({ id, text, attributions, discard }: Annotation): Article {
  const article = { id, text, discard: discard.map(rangeOf) };
  const gold = attributions.map(({ source, cue, content }) => ({
    source: source.map(rangeOf),
    cue: cue.map(rangeOf),
    content: content.map(rangeOf),
  }));
  return { ...article, attributions: kept(gold, article.discard).map((a) => converted(text, a)) };
}

/** The attributions that touch nothing discarded. */
export function kept(attributions: readonly Attribution[], discard: readonly Range[]) {
  return attributions.filter(
    ({ source, cue, content }) =>
      ![...source, ...cue, ...content].some((range) => discard.some((d) => touches(range, d))),
  );
}

export function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function rangeOf([start, end]: readonly [number, number]): Range {
  return { start, end };
}
