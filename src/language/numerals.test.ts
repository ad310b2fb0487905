import { expect, test } from "vitest";
import type { Sentence, Token } from "./analysis.js";
import { mendNumerals } from "./numerals.js";

/** "hundred/NUM/nsubj/protested": a word, its class, its relation and its governor. */
function sentenceOf(marked: string): Sentence {
  const words = marked
    .split(" ")
    .map((word) => word.split("/") as [string, string, string, string]);
  const forms = words.map(([form]) => form);
  const tokens = words.map(([form, upos, deprel, governor]) => ({
    ...{ form, lemma: form, xpos: "", upos, deprel, start: 0, end: 0 },
    head: forms.indexOf(governor),
  })) as Token[];
  return { start: 0, end: 0, paragraph: 0, tokens };
}

test.each([
  [
    "a number that is a subject beside the noun it counts",
    "hundred/NUM/nsubj/protested students/NOUN/nsubj/protested protested/VERB/root/-",
    "students nummod",
  ],
  [
    "one that stands for somebody by itself",
    "two/NUM/nsubj/fell rockets/NOUN/obj/fired fired/VERB/acl/two fell/VERB/root/-",
    "fell nsubj",
  ],
  [
    "of two that are joined each is what it is",
    "two/NUM/obj/killed and/CCONJ/cc/students students/NOUN/obj/killed killed/VERB/root/-",
    "killed obj",
  ],
])("%s", (_, marked, want) => {
  const { tokens } = mendNumerals(sentenceOf(marked));
  const [number] = tokens as [Token];
  expect(`${tokens[number.head]?.form} ${number.deprel}`).toBe(want);
});
