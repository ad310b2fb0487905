import { leftIn, unwrapped } from "../reading/left.js";
import { readingOf } from "../reading/read.js";
import { isDay } from "../report/date.js";
import { decode } from "../report/decode.js";
import { reportFromText } from "../report/report.js";
import { Fault, faultOf } from "./fault.js";
import { kitOf } from "./kit.js";
import { screenOf } from "./screen.js";
import { codingView } from "./view/coding.js";
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

async function piped({ stdin }: World): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  try {
    return decode(Buffer.concat(chunks));
  } catch (error) {
    throw faultOf(error, "standard input");
  }
}
