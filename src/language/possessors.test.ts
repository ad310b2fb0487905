import { expect, test } from "vitest";
import type { Sentence, Token } from "./analysis.js";
import { mendPossessors } from "./possessors.js";

/** "the/DT/det/decision": a word, its tag, its relation and its governor. */
function sentenceOf(marked: string): Sentence {
  const words = marked
    .split(" ")
    .map((word) => word.split("/") as [string, string, string, string]);
  const forms = words.map(([form]) => form);
  const tokens = words.map(([form, xpos, deprel, governor]) => ({
    ...{ form, lemma: form, xpos, deprel, start: 0, end: 0, head: forms.indexOf(governor) },
    upos: "NOUN",
  })) as unknown as Token[];
  return { start: 0, end: 0, paragraph: 0, tokens };
}

test.each([
  [
    "what stands before an owner is the owner's",
    "the/DT/det/decision Malian/JJ/amod/decision government/NN/nmod:poss/decision 's/POS/case/government decision/NN/obj/-",
    "the government, Malian government",
  ],
  [
    "past words that hang on each other",
    "former/JJ/amod/party Prime/NNP/compound/Minister Minister/NNP/compound/party Ali/NNP/nmod:poss/party 's/POS/case/Ali party/NN/obj/-",
    "former Ali, Prime Minister, Minister Ali",
  ],
  [
    "a pronoun owns what is behind it alone",
    "late/JJ/amod/office his/PRP$/nmod:poss/office office/NN/obj/-",
    "late office",
  ],
])("%s", (_, marked, want) => {
  const { tokens } = mendPossessors(sentenceOf(marked));
  const before = tokens.filter(({ deprel }) => /^(?:det|amod|compound)$/u.test(deprel));
  expect(before.map(({ form, head }) => `${form} ${tokens[head]?.form}`).join(", ")).toBe(want);
});
