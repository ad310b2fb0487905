import { expect, test } from "vitest";
import { markedSentence, treeTold } from "./marked.example.js";
import { mendForTheirPart, mendRootless, mendVerbless } from "./verbless.js";

test.each([
  [
    "the past form behind the dead is the verb",
    "Three/CD/root/- of/IN/case/cricket the/DT/det/cricket dead/JJ/amod/cricket played/VBN/amod/cricket cricket/NN/nmod/Three",
    "Three nsubj played, of case dead, the det dead, dead nmod Three, played root, cricket obj played",
  ],
  [
    "where there is a verb it only describes",
    "Three/CD/nsubj/left of/IN/case/men the/DT/det/men wounded/JJ/amod/men captured/VBN/amod/men men/NNS/nmod/Three left/VBD/root/-",
    "captured amod men",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendVerbless(markedSentence(marked)))).toContain(want);
});

test("for its part", () => {
  const marked =
    "Ghana/NNP/root/- for/IN/case/part its/PRP$/nmod:poss/part part/NN/nmod/Ghana called/VBN/acl/part ././punct/called";
  expect(treeTold(mendForTheirPart(markedSentence(marked)))).toContain(
    "part obl called, called root",
  );
});

test.each([
  [
    "a past form that seems to describe the only noun is what it did",
    "dragnet/NN/root/- across/IN/case/provinces provinces/NNS/nmod/dragnet netted/VBD/acl/dragnet smugglers/NNS/obj/netted ././punct/dragnet",
    "dragnet nsubj netted, across case provinces, provinces nmod dragnet, netted root, smugglers obj netted",
  ],
  [
    "with a subject of its own it describes",
    "suspicion/NN/root/- that/IN/mark/stole guards/NNS/nsubj/stole stole/VBD/acl/suspicion grain/NN/obj/stole ././punct/suspicion",
    "suspicion root",
  ],
  [
    "what stands without a full stop is a headline",
    "men/NNS/root/- seized/VBD/acl/men",
    "men root",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendRootless(markedSentence(marked)))).toContain(want);
});
