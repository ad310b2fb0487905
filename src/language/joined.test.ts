import { expect, test } from "vitest";
import { mendJoined } from "./joined.js";
import { markedSentence } from "./marked.example.js";

test.each([
  [
    "who was killed does not accuse",
    "Rios/NNP/nsubj/said said/VBD/root/- officers/NNS/nsubj:pass/killed were/AUX/aux:pass/killed killed/VBN/ccomp/said accused/VBD/conj/killed army/NN/obj/accused",
    "said",
  ],
  [
    "who will fight has not yet called for help",
    "Rios/NNP/nsubj/said said/VBD/root/- they/PRON/nsubj/fight would/AUX/aux/fight fight/VB/ccomp/said urged/VBD/conj/fight allies/NNS/obj/urged",
    "said",
  ],
  [
    "without an object it may be what was done to them",
    "Rios/NNP/nsubj/said said/VBD/root/- men/NNS/nsubj:pass/held were/AUX/aux:pass/held held/VBN/ccomp/said charged/VBD/conj/held",
    "held",
  ],
  [
    "the perfect has room for another",
    "Rios/NNP/nsubj/said said/VBD/root/- rebels/NNS/nsubj/killed had/AUX/aux/killed killed/VBN/ccomp/said burned/VBD/conj/killed huts/NNS/obj/burned",
    "killed",
  ],
  [
    "behind a comma whoever spoke goes on",
    "Rios/NNP/nsubj/said said/VBD/root/- rebels/NNS/nsubj/fled had/AUX/aux/fled fled/VBN/ccomp/said ,/PUNCT/punct/accuse and/CC/cc/accuse accuse/VBD/conj/fled army/NN/obj/accuse",
    "said",
  ],
  [
    "what is done is joined to no charge",
    "Chad/NNP/nsubj/accused accused/VBD/root/- Mali/NNP/obj/accused of/IN/mark/arming arming/VBG/advcl/accused them/PRON/obj/arming and/CC/cc/closed closed/VBD/conj/arming border/NN/obj/closed",
    "accused",
  ],
  [
    "nor where the second object is taken for the first verb's",
    "Chad/NNP/nsubj/accused accused/VBD/root/- Mali/NNP/obj/accused of/IN/mark/arming arming/VBG/advcl/accused them/PRON/obj/arming and/CC/cc/closed closed/VBD/conj/arming border/NN/obj/arming",
    "accused",
  ],
  [
    "so has the past",
    "Rios/NNP/nsubj/said said/VBD/root/- rebels/NNS/nsubj/came came/VBD/ccomp/said burned/VBD/conj/came huts/NNS/obj/burned",
    "came",
  ],
])("%s", (_, marked, want) => {
  const { tokens } = mendJoined(markedSentence(marked));
  const joined = tokens.find(({ deprel }) => deprel === "conj");
  expect(tokens[joined?.head ?? -1]?.form).toBe(want);
});
