import { expect, test } from "vitest";
import type { Token } from "./analysis.js";
import { markedSentence } from "./marked.example.js";
import { mendNumerals } from "./numerals.js";

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
  const { tokens } = mendNumerals(markedSentence(marked));
  const [number] = tokens as [Token];
  expect(`${tokens[number.head]?.form} ${number.deprel}`).toBe(want);
});
