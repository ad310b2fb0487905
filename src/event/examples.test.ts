import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { exampleCast } from "./cast.example.js";
import { examplesOf, faultOf, joined, lightExamplesOf, triggersUnder } from "./examples.js";
import { type Scene, stageOf } from "./scene.js";

/** What the codebook says of its own sentences: each example comes out as its entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
const lights = lightExamplesOf(codebook);
const examples = [...examplesOf(codebook), ...lights];
const { text, marks } = joined(examples);
const { sentences } = await reader.analyse(reportFromText(text));
const cast = exampleCast(sentences);
const scene: Scene = { text, sentences, statements: [], cast, codebook };
const found = marks.map((mark) =>
  triggersUnder(mark, { sentences }, (sentence) => stageOf(scene, sentence)),
);

test.each(
  examples
    .slice(0, -lights.length)
    .map((example, index) => [example.text, example.rule, index] as const),
)("%s (%s)", (_, __, index) => {
  const example = examples[index];
  expect(example && faultOf(example, found[index] ?? [])).toBeNull();
});

test.each(lights.map(({ text: marked, rule }, index) => [marked, rule, index] as const))(
  "%s (%s) carries an event",
  (_, rule, index) => {
    const [mark] = marks[examples.length - lights.length + index] ?? [];
    const at = sentences.findIndex(
      ({ start, end }) => mark && start <= mark.start && mark.start < end,
    );
    const carriers = triggersUnder(sentences.slice(at, at + 1), { sentences }, (sentence) =>
      stageOf(scene, sentence),
    ).map(({ carrier }) => carrier?.light.light[0]);
    expect(carriers).toContain(rule);
  },
);
