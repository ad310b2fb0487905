import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Range, Sentence, Token } from "../language/analysis.js";
import { bySentence } from "../language/order.js";
import type { Span, Time } from "../reading/format.js";
import { bodyOf, datelineOf } from "../report/dateline.js";
import type { Report } from "../report/report.js";
import { claimOf, type Dated, datedOf } from "./claims.js";
import { dayOf } from "./day.js";
import { timesIn } from "./find.js";
import { lexiconOf } from "./lexicon.js";
import type { Tense } from "./near.js";
import { cueOfQuote } from "./quote.js";
import { resolved } from "./resolve.js";
import { type Scene, scenesOf } from "./scene.js";
import { tenseOf } from "./tense.js";
import type { Value } from "./value.js";

/** The times of a report, and which happening or statement each belongs to. */
export interface Calendar {
  /** In the order of the text: each time that is said is one of its own, though two may have the same value. */
  readonly times: readonly Time[];
  /**
   * The time of the happening or statement whose word this is; null where the report says none. A time that the report
   * does not fix ("in recent months") is one with a null value.
   *
   * @param sentence index into the analysis' sentences
   * @param token index into the sentence's tokens
   */
  of(
    sentence: number,
    token: number,
  ): { readonly id: Time["id"]; readonly inferred: boolean } | null;
}

/** Finds the times of a report, counts them from its published date, and gives each to the words it belongs to. */
export function calendarOf(report: Report, analysis: Analysis, codebook: Codebook): Calendar {
  const lexicon = lexiconOf(codebook);
  const names = bySentence(analysis.names, analysis.sentences);
  const cues = bySentence(cuesOf(analysis), analysis.sentences);
  const times: Time[] = [];
  const scenes: Scene[] = [];
  const dated: Dated[] = [];
  const clock = clockOf(report);
  const [line, body] = [datelineOf(report)?.start ?? 0, bodyOf(report)];
  const isWriting = (at: number) => line <= at && at < body;
  for (const [index, sentence] of analysis.sentences.entries()) {
    const found = timesIn(sentence, names[index] ?? [], lexicon.finders);
    const verbs = { ...lexicon, saying: tokensIn(cues[index] ?? [], sentence) };
    const own = scenesOf(found, sentence.tokens, verbs);
    // "GOMA, March 14 - Shells fell on Wednesday": the day of writing is no happening's
    const told = own.map((scene) =>
      isWriting(startOf(scene)) ? { ...scene, governor: -1 } : scene,
    );
    dated.push(datedOf(sentence.tokens, told, times.length, verbs));
    for (const scene of own)
      times.push(timeOf(scene, clock(scene, sentence, index), report, times.length));
    scenes.push(...own);
  }
  const of = claimsIn(dated, times);
  return { times: times.map((time, at) => spoken(time, scenes[at] as Scene, of)), of };

  /** "“They came *yesterday*,” she said on Tuesday": it was Monday. */
  function spoken(time: Time, scene: Scene, timeOfWord: Calendar["of"]): Time {
    if (scene.time.meaning.kind !== "shift" || scene.time.meaning.unit !== "day") return time;
    const cue = cueOfQuote(time, report, analysis);
    const said = cue && times.find(({ id }) => id === timeOfWord(cue.sentence, cue.token)?.id);
    if (!said || said === time || said.precision !== "day" || said.end !== null) return time;
    const published = dayOf(said.value as string);
    return { ...time, ...resolved(scene.time.meaning, { published, tense: null, prior: null }) };
  }
}

const startOf = ({ tokens, time: { from } }: Scene): number => tokens[from]?.start ?? 0;

function claimsIn(dated: readonly Dated[], times: readonly Time[]): Calendar["of"] {
  const precision = (time: number) => times[time]?.precision ?? null;
  return (sentence, token) => {
    const claim = dated[sentence] && claimOf(dated[sentence], token, precision);
    return claim ? { id: idOf(claim.time), inferred: claim.inferred } : null;
  };
}

function cuesOf({ attributions }: Analysis): Range[] {
  return attributions.flatMap(({ cue }) => cue).toSorted((one, other) => one.start - other.start);
}

function tokensIn(ranges: readonly Range[], { tokens }: Sentence): Set<number> {
  const inside = (token: Token) =>
    ranges.some(({ start, end }) => token.start >= start && token.end <= end);
  return new Set(
    ranges.length === 0 ? [] : [...tokens.keys()].filter((at) => inside(tokens[at] as Token)),
  );
}

const idOf = (index: number): Time["id"] => `t${index + 1}`;

function timeOf(
  { time: { from, to }, tokens }: Scene,
  value: Value | null,
  { text }: Report,
  index: number,
): Time {
  const start = tokens[from]?.start as number;
  const end = tokens[to - 1]?.end as number;
  const spans: Span[] = [{ start, end, text: text.slice(start, end) }];
  const open = { value: null, end: null, precision: null };
  return { id: idOf(index), ...(value ?? open), basis: "stated", spans };
}

/** Where in the report a time that others may be counted from stands. */
interface Prior {
  readonly value: Value | null;
  readonly sentence: number;
  readonly paragraph: number;
}

type Clock = (scene: Scene, sentence: Sentence, index: number) => Value | null;

/** Resolves the times of a report from first to last, remembering the last for those that are counted from it. */
function clockOf({ published }: Report): Clock {
  const day = published === null ? null : dayOf(published);
  let last: Prior = { value: null, sentence: -1, paragraph: -1 };
  return (scene, { paragraph }, sentence) => {
    const isNear = last.paragraph === paragraph && sentence - last.sentence <= 1;
    const prior = isNear ? last.value : null;
    const value = resolved(scene.time.meaning, { published: day, tense: tenseIn(scene), prior });
    last = { value, sentence, paragraph };
    return value;
  };
}

/** What may stand between "until" and a day: "until 9 a.m. local time Tuesday". */
const CLOCK = /^(?:\d.*|[ap]\.?m\.?|gmt|utc|est|edt|local|time|noon|midnight|late|early|at|on)$/iu;

function tenseIn({ time, tokens, governor, verbs }: Scene): Tense {
  let at = time.from - 1;
  while (at > 0 && CLOCK.test(tokens[at]?.form ?? "")) at -= 1;
  const isLimit = /^(?:until|till|to)$/iu.test(tokens[at]?.form ?? "");
  return tenseOf(tokens, governor, isLimit, verbs);
}
