import { expect, test } from "vitest";
import { markedSentence } from "./marked.example.js";
import { mendPossessors } from "./possessors.js";

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
  const { tokens } = mendPossessors(markedSentence(marked));
  const before = tokens.filter(({ deprel }) => /^(?:det|amod|compound)$/u.test(deprel));
  expect(before.map(({ form, head }) => `${form} ${tokens[head]?.form}`).join(", ")).toBe(want);
});
