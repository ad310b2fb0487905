import { expect, test } from "vitest";
import type { Sentence, Token } from "./analysis.js";
import { mendAsides, mendSubjects } from "./subjects.js";

/** "He/PRON/nsubj>said …": each word with its part of speech, its relation and its governor. */
function sentenceOf(marked: string): Sentence {
  const words = marked
    .split(" ")
    .map((word) => word.split("/") as [string, string, string, string]);
  const forms = words.map(([form]) => form);
  const tokens = words.map(([form, upos, deprel, governor]) => ({
    ...{ form, lemma: form, upos, xpos: upos, deprel, start: 0, end: 0 },
    head: governor === "-" ? -1 : forms.indexOf(governor),
  })) as unknown as Token[];
  return { start: 0, end: 0, paragraph: 0, tokens };
}

test.each([
  [
    "the first of two verbs has it",
    "He/PRON/nsubj/said urged/VERB/root/- calm/NOUN/obj/urged and/CCONJ/cc/said said/VERB/conj/urged no/ADV/obj/said",
    "He",
    "urged",
  ],
  [
    "the second has its own",
    "He/PRON/nsubj/urged urged/VERB/root/- calm/NOUN/obj/urged and/CCONJ/cc/said she/PRON/nsubj/said said/VERB/conj/urged",
    "she",
    "said",
  ],
  [
    "outside a quotation",
    "“/PUNCT/punct/took We/PRON/nsubj/took took/VERB/ccomp/said them/PRON/obj/took ”/PUNCT/punct/took envoys/NOUN/nsubj/took said/VERB/root/-",
    "envoys",
    "said",
  ],
  [
    "inside it",
    "“/PUNCT/punct/took We/PRON/nsubj/took took/VERB/ccomp/said them/PRON/obj/took ”/PUNCT/punct/took envoys/NOUN/nsubj/said said/VERB/root/-",
    "We",
    "took",
  ],
])("%s", (_, marked, subject, verb) => {
  const { tokens } = mendSubjects(sentenceOf(marked));
  const found = tokens.find(({ form }) => form === subject) as Token;
  expect(tokens[found.head]?.form).toBe(verb);
});

test.each([
  [
    "a name behind the noun, right before its verb",
    "a/DET/det/claim claim/NOUN/nsubj/denied Chad/PROPN/compound/claim denied/VERB/root/-",
    "Chad nsubj denied",
  ],
  [
    "a name behind a title",
    "minister/NOUN/nsubj/denied Chad/PROPN/compound/minister denied/VERB/root/-",
    "Chad compound minister",
  ],
  [
    "a name before the noun",
    "Chad/PROPN/compound/envoys envoys/NOUN/nsubj/denied denied/VERB/root/-",
    "Chad compound envoys",
  ],
])("asides: %s", (_, marked, want) => {
  const { tokens } = mendAsides(sentenceOf(marked));
  const { deprel, head } = tokens.find(({ form }) => form === "Chad") as Token;
  expect(`Chad ${deprel} ${tokens[head]?.form}`).toBe(want);
});
