import type { Cast } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Attribution, Range, Sentence, Token } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Reader } from "../language/reader.js";
import type { Position, Span, Statement } from "../reading/format.js";
import { reportFromText } from "../report/report.js";
import { actOf } from "../statement/act.js";
import { children } from "../statement/cue.js";
import { formOf } from "../statement/form.js";
import { quotations } from "../statement/quotes.js";
import type { Happening, Scene } from "./happening.js";
import { positionsOf } from "./positions.js";

/**
 * Sentences with their happening in [brackets]. A statement has its <source>, its *cue* and its {content}; a second one
 * «source», _cue_ and ⟨content⟩. Every noun stands for an actor of its own, who is named by it; pronouns stand for the
 * source, or else for the first subject.
 */
const FIRST = { source: "<>", cue: "**", content: "{}" } as const;
const SECOND = { source: "«»", cue: "__", content: "⟨⟩" } as const;
const MARKS = /[[\]<>*{}«»_⟨⟩]/u;

/** The positions in each sentence, read by itself: with others around it a reader may see it otherwise. */
export async function heldIn(
  marked: readonly string[],
  reader: Reader,
  codebook: Codebook,
): Promise<(readonly Position[])[]> {
  const held: (readonly Position[])[] = [];
  for (const one of marked) {
    const text = bare(one);
    const { sentences } = await reader.analyse(reportFromText(text));
    held.push(heldInRow({ marked: one, text, sentences, codebook }));
  }
  return held;
}

interface Row {
  readonly marked: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly codebook: Codebook;
}

const bare = (marked: string): string =>
  [...marked].filter((letter) => !MARKS.test(letter)).join("");

function heldInRow(row: Row): readonly Position[] {
  const attributions = [FIRST, SECOND].flatMap((marks) => attributionIn(row, marks));
  const cast = castOf(row, attributions);
  const statements = attributions.map((one, index) => statementOf(one, index, row, cast));
  const { sentences, text, codebook } = row;
  const scene: Scene = { text, sentences, statements, cast, codebook };
  return positionsOf(happeningOf(row), scene);
}

/** Whether a happening does harm is the event's to say; of these words it would say no. */
const GENTLE = /^(?:withdraw|respond)/iu;

function happeningOf(row: Row): Happening {
  const [range] = rangesOf(row, "[]");
  const [sentence, token] = placeOf(range as Range, row.sentences);
  const word = row.sentences[sentence]?.tokens[token]?.form ?? "";
  return { sentence, token, actors: [], ...(GENTLE.test(word) ? { harm: false } : {}) };
}

/** The head of a range: the token whose governor is outside it. */
function placeOf(range: Range, sentences: readonly Sentence[]): [number, number] {
  const sentence = lastBefore(sentences, range.start);
  const tokens = (sentences[sentence] as Sentence).tokens;
  const inside = (one: Token | undefined) =>
    one && one.start >= range.start && one.end <= range.end;
  const token = tokens.findIndex((one) => inside(one) && !inside(tokens[one.head]));
  return [sentence, token];
}

function attributionIn(row: Row, marks: typeof FIRST | typeof SECOND): Attribution[] {
  const [source, cue, content] = [marks.source, marks.cue, marks.content].map((pair) =>
    rangesOf(row, pair),
  );
  return cue && cue.length > 0 && source && content ? [{ source, cue, content }] : [];
}

function rangesOf({ marked }: Row, [open, close]: string | readonly string[]): Range[] {
  const found: Range[] = [];
  let start = -1;
  let at = 0;
  for (const letter of marked) {
    if (letter === close && start >= 0) {
      found.push({ start, end: at });
      start = -1;
    } else if (letter === open) start = at;
    else if (!MARKS.test(letter)) at += letter.length;
  }
  return found;
}

/** An actor is the sentence's word for it. */
function castOf({ sentences }: Row, [first]: readonly Attribution[]): Cast {
  const speaker = first?.source[0] ? placeOf(first.source[0], sentences) : null;
  const named = (sentence: number, token: number): string[] => {
    const tokens = sentences[sentence]?.tokens ?? [];
    const { upos, form, xpos } = tokens[token] as Token;
    const owner = children(tokens, token).find((one) => tokens[one]?.xpos === "PRP$");
    if (owner !== undefined) return named(sentence, owner);
    if (/^(?:nobody|none|nothing)$/iu.test(form)) return [];
    if (/^(?:NOUN|PROPN)$/u.test(upos)) return [form.toLowerCase()];
    if (!/^PRP/u.test(xpos)) return [];
    if (speaker) return named(...speaker);
    const subject = tokens.findIndex((one) => one.deprel.startsWith("nsubj"));
    return subject === -1 || subject === token ? [] : named(sentence, subject);
  };
  return { actors: [], at: (sentence, token) => named(sentence, token) as `a${string}`[] };
}

function statementOf(attribution: Attribution, index: number, row: Row, cast: Cast): Statement {
  const { text, sentences, codebook } = row;
  const form = formOf(text, attribution.content, quotations(text));
  const { act, rule, lemma } = actOf(attribution, form, row, codebook);
  const spans = (ranges: readonly Range[]): Span[] =>
    ranges.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const [source] = attribution.source;
  return {
    id: `s${index + 1}`,
    sentence: lastBefore(sentences, attribution.cue[0]?.start ?? 0),
    source: {
      spans: spans(attribution.source),
      actor: (source && cast.at(...placeOf(source, sentences))[0]) ?? null,
      anonymous: false,
    },
    cue: { spans: spans(attribution.cue), lemma },
    content: { spans: spans(attribution.content) },
    ...{ addressee: null, about: [], act, form, channel: null, time: null },
    ...{ within: null, answers: null, rule },
  };
}
