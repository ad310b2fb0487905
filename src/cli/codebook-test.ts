import { castOf } from "../actor/cast.js";
import { firedIn, missedIn } from "../event/explain.js";
import { type Stage, stageOf } from "../event/scene.js";
import type { Analysis } from "../language/analysis.js";
import type { Event, Reading, Span } from "../reading/format.js";
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
  const text = sentence === "-" ? await piped(world) : sentence;
  if (text.trim() === "")
    throw new Fault("usage", "codebook test", "there is no sentence", "give one in quote marks");
  const kit = await kitOf(world, own);
  const report = reportFromText(text.trim(), { published: date ?? null });
  const analysis = await kit.reader.analyse(report);
  const reading = readingOf(report, analysis, kit);
  const left = leftIn(report, analysis, reading, kit);
  const shown = { reading, text: report.text, nations: kit.codebook.countries, left };
  await write(world.stdout, codingView(shown, screenOf(world, options.color)));
  return 0;
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

/** By sentence, the words that entries have and that are no event. */
function leftIn(
  report: Report,
  analysis: Analysis,
  reading: Reading,
  { codebook }: Kit,
): Left[][] {
  const { statements, events } = reading;
  const { sentences } = analysis;
  const cast = castOf(report, analysis, codebook);
  const scene = { text: report.text, sentences, statements, cast, codebook };
  return sentences.map((_, index) => {
    const stage = stageOf(scene, index);
    return [...setAside(stage, events), ...missedIn(stage).filter(({ words }) => !isCoded(words, events))];
  });
}

/** Entries that decide, and of which there is no event all the same. */
function setAside(stage: Stage, events: readonly Event[]): Left[] {
  return firedIn(stage)
    .filter(({ words }) => !isCoded(words, events))
    .map(({ words, rule, type }) => ({
      ...{ words, rule },
      why: type === null ? "it says that this is no event" : NOBODY,
    }));
}

const NOBODY = "nobody holds that it happened or will, or it is part of another event";

/** Whether the words are an event, or of one. */
function isCoded(words: readonly Span[], events: readonly Event[]): boolean {
  return events.some(({ trigger }) =>
    trigger.spans.some((span) => words.some(({ start, end }) => start < span.end && span.start < end)),
  );
}
