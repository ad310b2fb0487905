import { performance } from "node:perf_hooks";
import { compileLate } from "../../src/language/compile-late.js";
import { paragraphs } from "../../src/language/paragraphs.js";
import type { Reader } from "../../src/language/reader.js";
import { tokenise } from "../../src/language/tokenise.js";
import { read, readingOf } from "../../src/reading/read.js";
import { type Report, reportFromText } from "../../src/report/report.js";
import { articlesOf } from "../attribution/article.js";
import { projectCodebook, projectGazetteer, projectReader } from "../bench.js";
import { corpusLines } from "../corpora.js";
import type { Measured, Message, Steps } from "./message.js";

// One reading process: `process.js CORPORA PART PARTS` loads a reader, reads one report to warm up, waits for
// the word, reads its part of PolNeAR dev and tells how long that took.

/** Of this many reports one is read again step by step. */
const STEPS_EVERY = 5;

compileLate();
const [corpora = "", part = "0", parts = "1"] = process.argv.slice(2);
const reports = articlesOf(corpusLines(corpora, "polnear/dev.jsonl.gz"))
  .filter((_, i) => i % Number(parts) === Number(part))
  .map(({ text }) => reportFromText(text));
const reader = await projectReader();
const [codebook, gazetteer] = await Promise.all([projectCodebook(), projectGazetteer()]);
await read(reports[0] as Report, { reader, codebook, gazetteer });
process.once("message", async () => {
  tell({ kind: "done", measured: await measured() });
});
tell({ kind: "ready" });

async function measured(): Promise<Measured> {
  const begun = performance.now();
  for (const report of reports) await read(report, { reader, codebook, gazetteer });
  const milliseconds = performance.now() - begun;
  const memory = process.resourceUsage().maxRSS / 1024;
  const texts = reports.map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const tokens = texts.reduce((sum, text) => sum + tokensIn(text), 0);
  return { words, tokens, milliseconds, memory, steps: await stepsOf(reader) };
}

async function stepsOf(through: Reader): Promise<Steps> {
  const steps = { tokenise: 0, analyse: 0, code: 0 };
  for (const report of reports.filter((_, i) => i % STEPS_EVERY === 0)) {
    const times = [performance.now()];
    tokensIn(report.text);
    times.push(performance.now());
    const analysis = await through.analyse(report);
    times.push(performance.now());
    readingOf(report, analysis, { reader: through, codebook, gazetteer });
    times.push(performance.now());
    const [a = 0, b = 0, c = 0, d = 0] = times;
    steps.tokenise += b - a;
    steps.analyse += c - b;
    steps.code += d - c;
  }
  return steps;
}

function tokensIn(text: string): number {
  return paragraphs(text).flatMap(({ start, end }) => tokenise(text, start, end)).length;
}

function tell(message: Message): void {
  process.send?.(message);
}
