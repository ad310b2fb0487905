import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Range, Sentence, Token } from "../language/analysis.js";
import type { Stage } from "./scene.js";
import type { Trigger } from "./trigger.js";
import { triggersIn } from "./triggered.js";

/** A sentence of the codebook with its trigger in [brackets], and the entry it stands at. */
export interface Example {
  readonly text: string;
  readonly rule: string;
  /** False for a sentence in which the entry must not decide. */
  readonly right: boolean;
}

/** Every example of the entries for events. */
export function examplesOf({ events }: Pick<Codebook, "events">): Example[] {
  return events.flatMap(({ id, example, not = [] }) => [
    ...example.map((text) => ({ text, rule: id, right: true })),
    ...not.map((text) => ({ text, rule: id, right: false })),
  ]);
}

/** Every example of the light verbs; `rule` is the verb. */
export function lightExamplesOf({ lights }: Pick<Codebook, "lights">): Example[] {
  return lights.flatMap(({ light, example }) =>
    example.map((text) => ({ text, rule: light[0] as string, right: true })),
  );
}

/** The sentences of examples as one text to read, and where the brackets of each stand in it. */
export function joined(examples: readonly Example[]): { text: string; marks: Range[][] } {
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
export function triggersUnder(
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
export function faultOf(example: Example, triggers: readonly Trigger[]): string | null {
  const rules = triggers.map(({ rule }) => rule.id);
  if (rules.includes(example.rule) === example.right) return null;
  const found = rules.length > 0 ? `read by ${rules.join(", ")}` : "no entry fires";
  return example.right ? found : "this entry fires";
}
