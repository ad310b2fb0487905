import type { Attribution, Range, Sentence, Token } from "./analysis.js";

/** Fewer labels make no transcript: "UPDATE: …" and "LIMA: …" stand before reports, too. */
const FEWEST = 3;
/** Words of a label: "MS. DE LA CRUZ:". */
const LONGEST = 6;
/** Who asks is nobody whom a report tells of. */
const ASKER = /^(?:question|q|reporter|moderator|host|interviewer)$/iu;

/**
 * "MS. CRUZ: We condemn it. We call on both to stop.": in a transcript all of a paragraph is said by whom its label
 * names. The labels of the model mostly hold its first sentence alone.
 */
export function withTurns(
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
): readonly Attribution[] {
  const turns = turnsOf(sentences);
  if (turns.length < FEWEST) return attributions;
  const said = turns.filter(({ isAsked, content }) => !isAsked && content.end > content.start);
  const isLabel = (range: Range) => turns.some(({ label }) => overlaps(range, label));
  const others = attributions
    .filter(({ cue }) => !cue.some(isLabel))
    .map((one) => ({ ...one, source: one.source.filter((range) => !isLabel(range)) }));
  return [
    ...others,
    ...said.map(({ source, cue, content }) => ({
      source: [source],
      cue: [cue],
      content: [content],
    })),
  ].toSorted((one, other) => startOf(one) - startOf(other));
}

interface Turn {
  readonly label: Range;
  readonly source: Range;
  readonly cue: Range;
  readonly content: Range;
  readonly isAsked: boolean;
}

const overlaps = (one: Range, other: Range): boolean =>
  one.start < other.end && other.start < one.end;

const startOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

/** The paragraphs that a label opens, over indices among all tokens. */
function turnsOf(sentences: readonly Sentence[]): readonly Turn[] {
  const turns: Turn[] = [];
  let first = 0;
  for (const [number, { paragraph, tokens }] of sentences.entries()) {
    const colon = sentences[number - 1]?.paragraph === paragraph ? -1 : labelOf(tokens);
    if (colon > 0) {
      const own = sentences.filter((one) => one.paragraph === paragraph);
      const end = first + own.reduce((sum, one) => sum + one.tokens.length, 0);
      const source = { start: first, end: first + colon };
      turns.push({
        source,
        label: { start: first, end: first + colon + 1 },
        cue: { start: first + colon, end: first + colon + 1 },
        content: { start: first + colon + 1, end },
        isAsked: tokens.slice(0, colon).some(({ form }) => ASKER.test(form)),
      });
    }
    first += tokens.length;
  }
  return turns;
}

/** The colon behind a label in capitals; -1 where there is none. */
function labelOf(tokens: readonly Token[]): number {
  const colon = tokens.findIndex(({ form }) => form === ":");
  const isLabel =
    colon > 0 &&
    colon <= LONGEST &&
    tokens.slice(0, colon).every(({ form }) => /^[\p{Lu}.'’-]+$/u.test(form));
  return isLabel ? colon : -1;
}
