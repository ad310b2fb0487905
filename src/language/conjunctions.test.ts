import { expect, test } from "vitest";
import { mendConjunctions, mendJoinedVerbs } from "./conjunctions.js";
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

test.each([
  [
    "who says something asks, too",
    "Kenya/NNP/nsubj/say say/VBD/root/- boat/NN/nsubj/rammed have/VBD/aux/rammed rammed/VBN/ccomp/say and/CC/cc/urge urge/VBD/conj/rammed Chad/NNP/obj/urge",
    ["urge conj say"],
  ],
  [
    "a demand told of those who attacked",
    "Kenya/NNP/nsubj/say say/VBD/root/- rebels/NNS/nsubj/attacked have/VBD/aux/attacked attacked/VBN/ccomp/say and/CC/cc/demand demand/VBD/conj/attacked ransom/NN/obj/demand",
    ["demand conj attacked"],
  ],
  [
    "a past form behind what may not be",
    "Kenya/NNP/nsubj/hint hint/VBD/root/- army/NN/nsubj/act may/MD/aux/act act/VB/ccomp/hint and/CC/cc/sent sent/VBD/conj/act men/NNS/obj/sent",
    ["sent conj hint"],
  ],
  [
    "somebody who was at it may do more",
    "Kenya/NNP/nsubj/say say/VBD/root/- crowds/NNS/nsubj/running be/VBD/aux/running running/VBG/ccomp/say and/CC/cc/attacked attacked/VBD/conj/running",
    ["attacked conj running"],
  ],
  [
    "somebody who can ask",
    "Kenya/NNP/nsubj/say say/VBD/root/- king/NN/nsubj/met have/VBD/aux/met met/VBN/ccomp/say them/PRP/obj/met and/CC/cc/urge urge/VBD/conj/met",
    ["urge conj met"],
  ],
  [
    "nobody asks himself",
    "Chad/NNP/nsubj/say say/VBD/root/- party/NN/nsubj/failed failed/VBD/ccomp/say and/CC/cc/ask ask/VBD/conj/failed it/PRP/obj/ask",
    ["ask conj say"],
  ],
  [
    "whom somebody else met",
    "Chad/NNP/nsubj/say say/VBD/root/- crowds/NNS/nsubj/met met/VBD/ccomp/say guards/NNS/obj/met and/CC/cc/ask ask/VBD/conj/met them/PRP/obj/ask",
    ["ask conj met"],
  ],
  [
    "a doer joined to an object",
    "miners/NNS/nsubj/threw threw/VBD/root/- stones/NNS/obj/threw and/CC/cc/police police/NNS/conj/stones fired/VBD/conj/threw",
    ["police nsubj fired", "and cc fired", "stones obj threw"],
  ],
  [
    "two objects and a second deed",
    "miners/NNS/nsubj/threw threw/VBD/root/- stones/NNS/obj/threw and/CC/cc/bottles bottles/NNS/conj/stones and/CC/cc/fled fled/VBD/conj/threw",
    ["bottles conj stones"],
  ],
  [
    "a clause behind a semicolon",
    "Kenya/NNP/nsubj/say say/VBD/root/- it/PRP/nsubj/stay stay/VB/ccomp/say ;/,/punct/called Chad/NNP/nsubj/called called/VBD/parataxis/stay",
    ["called parataxis say"],
  ],
  [
    "a clause behind a semicolon without a subject",
    "Kenya/NNP/nsubj/say say/VBD/root/- it/PRP/nsubj/stay stay/VB/ccomp/say ;/,/punct/left left/VBD/conj/stay",
    ["left conj stay"],
  ],
  [
    "an object joined to its verb",
    "asked/VBD/root/- to/TO/mark/free free/VB/xcomp/asked two/CD/nummod/teachers teachers/NNS/conj/free",
    ["teachers obj free"],
  ],
])("%s", (_, marked, want) => {
  const { tokens } = mendJoinedVerbs(markedSentence(marked));
  const told = tokens.map(
    ({ form, deprel, head }) => `${form} ${deprel} ${tokens[head]?.form ?? "-"}`,
  );
  for (const line of want) expect(told).toContain(line);
});
