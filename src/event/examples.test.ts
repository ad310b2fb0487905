import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { exampleCast } from "./cast.example.js";
import {
  type Example,
  examplesOf,
  faultOf,
  joined,
  lightExamplesOf,
  triggersUnder,
} from "./examples.js";
import { type Scene, stageOf } from "./scene.js";
import type { Trigger } from "./trigger.js";

/** What the codebook says of its own sentences: each example comes out as its entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
const files = new Map<string, Example[]>();
for (const example of examplesOf(codebook)) {
  const file = example.rule.split("#")[0] as string;
  files.set(file, [...(files.get(file) ?? []), example]);
}

/** The examples of a file are read as one report: a new one leaves the trees of other files as they are. */
async function triggersOf(examples: readonly Example[], whole = false): Promise<Trigger[][]> {
  const { text, marks } = joined(examples);
  const { sentences } = await reader.analyse(reportFromText(text));
  const scene: Scene = { text, sentences, statements: [], cast: exampleCast(sentences), codebook };
  return marks.map((mark) => {
    const place = mark[0]?.start ?? 0;
    const around = sentences.filter(({ start, end }) => start <= place && place < end);
    return triggersUnder(whole ? around : mark, { sentences }, (index) => stageOf(scene, index));
  });
}

for (const [file, examples] of files) {
  const found = await triggersOf(examples);
  test.each(examples.map((example, index) => [example.text, example.rule, index] as const))(
    `${file}  %s (%s)`,
    (_, __, index) => expect(faultOf(examples[index] as Example, found[index] ?? [])).toBeNull(),
  );
}

const lights = lightExamplesOf(codebook);
const carried = await triggersOf(lights, true);

test.each(lights.map(({ text, rule }, index) => [text, rule, index] as const))(
  "%s (%s) carries an event",
  (_, rule, index) =>
    expect(carried[index]?.map(({ carrier }) => carrier?.light.light[0])).toContain(rule),
);
