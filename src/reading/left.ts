import { castOf } from "../actor/cast.js";
import { firedIn, missedIn } from "../event/explain.js";
import { type Stage, stageOf } from "../event/scene.js";
import type { Analysis } from "../language/analysis.js";
import type { Report } from "../report/report.js";
import type { Reading, Span } from "./format.js";
import type { Kit } from "./read.js";

/** A sentence that was typed over several lines is one all the same; a blank line ends a paragraph. */
export function unwrapped(text: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/u);
  return paragraphs.map((one) => one.trim().replace(/\s+/gu, " ")).join("\n\n");
}

/** Words of a sentence that an entry of the codebook has, and why they are not coded by it. */
export interface Left {
  readonly words: readonly Span[];
  readonly rule: string;
  readonly why: string;
}

/** By sentence, the words that entries have and that are neither an event nor a cue. */
export function leftIn(
  report: Report,
  analysis: Analysis,
  reading: Reading,
  { codebook }: Pick<Kit, "codebook">,
): Left[][] {
  const { statements, events } = reading;
  const { sentences } = analysis;
  const cast = castOf(report, analysis, codebook);
  const scene = { text: report.text, sentences, statements, cast, codebook };
  const coded = [
    ...events.flatMap(({ trigger }) => trigger.spans),
    ...statements.flatMap(({ cue }) => cue.spans),
  ];
  return sentences.map((_, index) => {
    const stage = stageOf(scene, index);
    const found = [...setAside(stage), ...missedIn(stage)];
    return found.filter(({ words }) => !coded.some((span) => isIn(span, words)));
  });
}

/** Entries that decide; where their words are no event there is a reason. */
function setAside(stage: Stage): Left[] {
  return firedIn(stage).map(({ words, rule, type }) => {
    return { words, rule, why: type === null ? "it says that this is no event" : NOBODY };
  });
}

const NOBODY = "nobody holds that it happened or will, or it is part of another event";

const isIn = ({ start, end }: Span, words: readonly Span[]): boolean =>
  words.some((word) => start < word.end && word.start < end);
