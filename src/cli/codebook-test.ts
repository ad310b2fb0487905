import { castOf } from "../actor/cast.js";
import { firedIn, missedIn } from "../event/explain.js";
import { type Stage, stageOf } from "../event/scene.js";
import type { Analysis } from "../language/analysis.js";
import type { Reading, Span } from "../reading/format.js";
import { type Kit, readingOf } from "../reading/read.js";
import { isDay } from "../report/date.js";
import { decode } from "../report/decode.js";
import { type Report, reportFromText } from "../report/report.js";
import { Fault, faultOf } from "./fault.js";
import { kitOf } from "./kit.js";
import { screenOf } from "./screen.js";
import { codingView, type Left } from "./view/coding.js";
import { type World, write } from "./world.js";

export interface TestOptions {
  /** The path of a user's folder. */
  readonly codebook?: string;
  readonly date?: string;
  readonly color?: boolean;
}

/**
 * `dateline codebook test`: what is coded of a sentence, by which entries, and which words are not and why.
 * @param sentence "-" for standard input
 * @returns the exit code
 * @throws Fault
 */
export async function testSentence(
  sentence: string,
  options: TestOptions,
  world: World,
): Promise<number> {
  const { date, codebook: own } = options;
  if (date !== undefined && !isDay(date))
    throw new Fault("date", "--date", `${date} is no day that exists`, "give it as YYYY-MM-DD");
  const text = unwrapped(sentence === "-" ? await piped(world) : sentence);
  if (text === "")
    throw new Fault("usage", "codebook test", "there is no sentence", "give one in quote marks");
  const kit = await kitOf(world, own);
  const report = reportFromText(text, { published: date ?? null });
  const analysis = await kit.reader.analyse(report);
  const reading = readingOf(report, analysis, kit);
  const left = leftIn(report, analysis, reading, kit);
  const shown = { reading, text: report.text, nations: kit.codebook.countries, left };
  await write(world.stdout, codingView(shown, screenOf(world, options.color)));
  return 0;
}

/** A sentence that was typed over several lines is one all the same; a blank line ends a paragraph. */
function unwrapped(text: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/u);
  return paragraphs.map((one) => one.trim().replace(/\s+/gu, " ")).join("\n\n");
}

async function piped({ stdin }: World): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  try {
    return decode(Buffer.concat(chunks));
  } catch (error) {
    throw faultOf(error, "standard input");
  }
}

/** By sentence, the words that entries have and that are neither an event nor a cue. */
function leftIn(report: Report, analysis: Analysis, reading: Reading, { codebook }: Kit): Left[][] {
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
