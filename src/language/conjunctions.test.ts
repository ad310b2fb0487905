import { expect, test } from "vitest";
import type { Sentence, Token } from "./analysis.js";
import { mendConjunctions } from "./conjunctions.js";

/** "crowd/NN/nsubj/killed": a word, its tag, its relation and its governor. */
function sentenceOf(marked: string): Sentence {
  const words = marked
    .split(" ")
    .map((word) => word.split("/") as [string, string, string, string]);
  const forms = words.map(([form]) => form);
  const tokens = words.map(([form, xpos, deprel, governor]) => ({
    ...{ form, lemma: form, upos: "X", xpos, deprel, start: 0, end: 0 },
    head: governor === "-" ? -1 : forms.indexOf(governor),
  })) as unknown as Token[];
  return { start: 0, end: 0, paragraph: 0, tokens };
}

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
  const { tokens } = mendConjunctions(sentenceOf(marked));
  const told = tokens.map(
    ({ form, deprel, head }) => `${form} ${deprel} ${tokens[head]?.form ?? "-"}`,
  );
  for (const line of want) expect(told).toContain(line);
});
