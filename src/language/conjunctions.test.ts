import { expect, test } from "vitest";
import { mendConjunctions } from "./conjunctions.js";
import { markedSentence } from "./marked.example.js";

test.each([
  [
    "what stands before the conjunction is of the clause before it",
    "crowd/NN/nsubj/killed gathered/VBG/acl/crowd after/IN/mark/killed Omar/NNP/nsubj/killed was/VBD/cop/killed killed/VBN/root/-",
    ["crowd nsubj gathered", "gathered root -", "Omar nsubj killed", "killed advcl gathered"],
  ],
  [
    "what stands behind it is of the clause behind it",
    "crowd/NN/nsubj/gathered gathered/VBD/root/- as/IN/mark/looked police/NN/nsubj/gathered looked/VBD/advcl/gathered",
    ["crowd nsubj gathered", "police nsubj looked"],
  ],
  [
    "a clause before the main one",
    "After/IN/mark/left Omar/NNP/nsubj/left left/VBD/advcl/gathered crowd/NN/nsubj/gathered gathered/VBD/root/-",
    ["Omar nsubj left", "crowd nsubj gathered"],
  ],
  [
    "no verb between: nothing is certain",
    "crowd/NN/nsubj/killed after/IN/mark/killed Omar/NNP/nsubj/killed killed/VBN/root/-",
    ["crowd nsubj killed", "Omar nsubj killed"],
  ],
])("%s", (_, marked, want) => {
  const { tokens } = mendConjunctions(markedSentence(marked));
  const told = tokens.map(
    ({ form, deprel, head }) => `${form} ${deprel} ${tokens[head]?.form ?? "-"}`,
  );
  for (const line of want) expect(told).toContain(line);
});
