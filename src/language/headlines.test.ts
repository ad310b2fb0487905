import { expect, test } from "vitest";
import { mendHeadlines } from "./headlines.js";
import { markedSentence, treeTold } from "./marked.example.js";

test.each([
  [
    "a plural in front of another noun is the verb",
    "Junta/NNP/compound/editors jails/NNS/root/- three/CD/nummod/editors editors/NNS/list/jails over/IN/case/story story/NN/nmod/jails",
    "Junta nsubj jails, jails root, three nummod editors, editors obj jails, over case story, story obl jails",
  ],
  [
    "a singular between a plural and another noun is the verb",
    "Farmers/NNPS/compound/highway block/NN/compound/highway highway/NN/root/- near/IN/case/port port/NN/nmod/highway",
    "Farmers nsubj block, block root, highway obj block, near case port, port obl block",
  ],
  [
    "several who do it are plural",
    "Iran/NNP/compound/deal ,/PUNCT/punct/Oman Oman/NNP/conj/Iran sign/NN/compound/deal gas/NN/compound/deal deal/NN/root/-",
    "Iran nsubj sign, , punct Oman, Oman conj Iran, sign root, gas compound deal, deal obj sign",
  ],
  [
    "what is of the object stays with it",
    "Police/NN/nmod:poss/offices raid/NN/compound/offices offices/NNS/root/- of/IN/case/paper paper/NN/nmod/offices",
    "Police nsubj raid, raid root, offices obj raid, of case paper, paper nmod offices",
  ],
  [
    "a singular behind a singular is a noun",
    "Army/NN/compound/depot bomb/NN/compound/depot depot/NN/root/-",
    "Army compound depot, bomb compound depot, depot root",
  ],
  [
    "what ends in a full stop is no headline",
    "Army/NN/compound/villages shells/NNS/nsubj/villages villages/NNS/root/- ./PUNCT/punct/villages",
    "shells nsubj villages, villages root",
  ],
  [
    "a sentence that has a verb keeps it",
    "The/DT/det/shells army/NN/compound/shells shells/NNS/nsubj/hit hit/VBD/root/- villages/NNS/obj/hit",
    "shells nsubj hit, hit root",
  ],
])("%s", (_, marked, want) => {
  expect(treeTold(mendHeadlines(markedSentence(marked)))).toContain(want);
});
