import type { EventRule, Light } from "../codebook/events.js";
import { type Example, examplesAt, type Trial, type Tried } from "../codebook/example.js";
import type { Analysis, Range, Sentence, Token } from "../language/analysis.js";
import { reportFromText } from "../report/report.js";
import { exampleCast } from "./example-cast.js";
import { type Scene, type Stage, stageOf } from "./scene.js";
import type { Trigger } from "./trigger.js";
import { triggersIn } from "./triggered.js";

/** The entry of an example, and whether it must decide under its brackets. */
interface Wanted extends Example {
  readonly rule: EventRule;
  readonly right: boolean;
}

/** Reads every example of rules; those of a file as one report, so that a new one leaves the trees of others. */
export async function triedEvents(rules: readonly EventRule[], trial: Trial): Promise<Tried[]> {
  const files = new Map<string, Wanted[]>();
  for (const wanted of rules.flatMap(wantedOf)) {
    const file = wanted.rule.id.split("#")[0] as string;
    files.set(file, [...(files.get(file) ?? []), wanted]);
  }
  const tried: Tried[] = [];
  for (const examples of files.values()) {
    const found = await triggersOf(examples, trial, false);
    tried.push(...examples.map((one, index) => judged(one, found[index] ?? [])));
  }
  return tried;
}

function wantedOf(rule: EventRule): Wanted[] {
  const { example, not = [] } = rule;
  return [
    ...examplesAt(rule, example, "example").map((one) => ({ ...one, rule, right: true })),
    ...examplesAt(rule, not, "not").map((one) => ({ ...one, rule, right: false })),
  ];
}

/** Reads every example of light verbs, as one report: its brackets hold an event that the verb carries. */
export async function triedLights(lights: readonly Light[], trial: Trial): Promise<Tried[]> {
  const examples = lights.flatMap((light) => examplesAt(light, light.example, "example"));
  const found = await triggersOf(examples, trial, true);
  return examples.map((one, index) => {
    const carriers = (found[index] ?? []).flatMap(({ carrier }) => carrier?.light ?? []);
    const fault = carriers.some((light) => light === one.entry) ? null : "it carries no event";
    return { ...one, fault };
  });
}

/** @param isWhole whether the triggers of the sentence count, or those in the brackets alone */
async function triggersOf(
  examples: readonly Example[],
  { reader, codebook }: Trial,
  isWhole: boolean,
): Promise<Trigger[][]> {
  const { text, marks } = joined(examples);
  const { sentences } = await reader.analyse(reportFromText(text));
  const scene: Scene = { text, sentences, statements: [], cast: exampleCast(sentences), codebook };
  return marks.map((mark) => {
    const place = mark[0]?.start ?? 0;
    const around = sentences.filter(({ start, end }) => start <= place && place < end);
    return triggersUnder(isWhole ? around : mark, { sentences }, (index) => stageOf(scene, index));
  });
}

/** The sentences of examples as one text to read, and where the brackets of each stand in it. */
function joined(examples: readonly Example[]): { text: string; marks: Range[][] } {
  const marks: Range[][] = [];
  let text = "";
  for (const example of examples) {
    marks.push(marksOf(example.text, text.length));
    text += `${example.text.replaceAll(/[[\]]/gu, "")}\n\n`;
  }
  return { text, marks };
}

function marksOf(marked: string, offset: number): Range[] {
  const found: Range[] = [];
  let at = offset;
  for (const piece of marked.split(/[[\]]/u)) {
    found.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return found.filter((_, index) => index % 2 === 1);
}

/** The triggers that the codebook's entries find under the brackets of an example. */
function triggersUnder(
  marks: readonly Range[],
  { sentences }: Pick<Analysis, "sentences">,
  stageOf: (sentence: number) => Stage,
): Trigger[] {
  const touching = ({ start, end }: Range) =>
    marks.some((mark) => start < mark.end && mark.start < end);
  return [...sentences.keys()]
    .filter((index) => touching(sentences[index] as Sentence))
    .flatMap((index) => triggersIn(stageOf(index)))
    .filter(({ places, tokens }) => places.some((at) => touching(tokens[at] as Token)));
}

/** Why an example is not read as its entry says; null where it is. */
function judged({ rule, right, ...example }: Wanted, triggers: readonly Trigger[]): Tried {
  const rules = triggers.map((trigger) => trigger.rule.id);
  if (rules.includes(rule.id) === right) return { ...example, fault: null };
  const found = rules.length > 0 ? `read by ${rules.join(", ")}` : "no entry fires";
  return { ...example, fault: right ? found : "this entry fires" };
}
