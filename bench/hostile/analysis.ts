import fc from "fast-check";
import type {
  Analysis,
  Attribution,
  Mention,
  Name,
  Range,
  Sentence,
} from "../../src/language/analysis.js";
import type { Labels } from "../../src/language/model.js";
import { paragraphs } from "../../src/language/paragraphs.js";
import { type TokenSpan, tokenise } from "../../src/language/tokenise.js";
import { oneOf, randomFrom } from "../ledger/random.js";

type Random = () => number;

/** A text with what a reader that has lost its mind makes of it: any tree, any labels, but all of them in place. */
export interface Mad {
  readonly text: string;
  readonly analysis: Analysis;
}

export function madAnalyses(text: fc.Arbitrary<string>, labels: Labels): fc.Arbitrary<Mad> {
  return fc
    .tuple(text, fc.integer())
    .map(([text, seed]) => ({ text, analysis: analysisOf(text, labels, randomFrom(seed)) }));
}

function analysisOf(text: string, labels: Labels, random: Random): Analysis {
  const sentences = paragraphs(text).flatMap(({ start, end }, paragraph) =>
    inSentences(tokenise(text, start, end), random).map((tokens) =>
      sentenceOf(text, tokens, paragraph, labels, random),
    ),
  );
  return {
    sentences,
    names: sentences.flatMap((one) => namesIn(one, random)),
    mentions: sentences.flatMap((one, at) => mentionsIn(one, at, random)),
    attributions: attributionsIn(sentences, random),
  };
}

function inSentences(tokens: readonly TokenSpan[], random: Random): TokenSpan[][] {
  const found: TokenSpan[][] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (last === undefined || last.length > 60 || random() < 0.1) found.push([token]);
    else last.push(token);
  }
  return found;
}

/** Any tree: each word hangs on one that was hung before it, in an order of chance. */
function sentenceOf(
  text: string,
  spans: readonly TokenSpan[],
  paragraph: number,
  { upos, xpos, deprel }: Labels,
  random: Random,
): Sentence {
  const order = [...spans.keys()].toSorted(() => random() - 0.5);
  const heads = new Map(
    order.map((at, turn) => [at, turn === 0 ? -1 : oneOf(order.slice(0, turn), random)]),
  );
  const tokens = spans.map(({ start, end }, at) => {
    const form = text.slice(start, end);
    const head = heads.get(at) ?? -1;
    const relation = head === -1 ? "root" : oneOf(deprel, random);
    const lemma = form.toLowerCase();
    return {
      start,
      end,
      form,
      lemma,
      upos: oneOf(upos, random),
      xpos: oneOf(xpos, random),
      head,
      deprel: relation,
    };
  });
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, paragraph, tokens };
}

const NAMES = ["person", "organisation", "place", "nationality", "facility", "date"] as const;
const MENTIONS = ["person", "organisation", "place", "event", "time", "other"] as const;

function namesIn(sentence: Sentence, random: Random): Name[] {
  return stretches(sentence, 0.15, random).map((range) => ({
    kind: oneOf(NAMES, random),
    ...range,
  }));
}

function mentionsIn(sentence: Sentence, at: number, random: Random): Mention[] {
  return stretches(sentence, 0.3, random).map(({ start, end }) => {
    const inside = [...sentence.tokens.keys()].filter((token) => {
      const one = sentence.tokens[token];
      return one !== undefined && one.start >= start && one.end <= end;
    });
    return { kind: oneOf(MENTIONS, random), sentence: at, head: oneOf(inside, random), start, end };
  });
}

/** Of a sentence or of two that follow each other. */
function attributionsIn(sentences: readonly Sentence[], random: Random): Attribution[] {
  return sentences.flatMap((sentence, at) => {
    if (random() < 0.4) return [];
    const other = random() < 0.3 ? (sentences[at + 1] ?? sentence) : sentence;
    const source = stretches(sentence, 0.1, random).slice(0, 2);
    const cue = stretches(sentence, 0.1, random).slice(0, 1);
    return [{ source, cue, content: stretches(other, 0.2, random).slice(0, 3) }];
  });
}

/** Some of a sentence's words, and words in a row. */
function stretches({ tokens }: Sentence, share: number, random: Random): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (random() > share) continue;
    const last = Math.min(tokens.length - 1, at + Math.floor(random() * 4));
    found.push({ start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 });
    at = last;
  }
  return found;
}
