import { expect, test } from "vitest";
import { reportFromText } from "../report/report.js";
import { mendDeeds, mendPassives } from "./gaps.js";
import { markedSentence, treeTold } from "./marked.example.js";
import { loadReader } from "./reader.js";

const reader = await loadReader();

/** A word, and the word that it hangs on once trees are mended. */
test.each([
  [
    "The militia was to withdraw its fighters from the valley and Chad to leave the northern hills.",
    "Chad",
    "leave",
  ],
  [
    "The militia was to withdraw its fighters from the valley and Chad to leave the northern hills.",
    "leave",
    "withdraw",
  ],
  ["They asked for pressure on Chad, which has refused to withdraw its troops.", "refused", "Chad"],
  [
    'A clerk of Chad said the troops would stay "as long as it takes", and that Chad had offered to release four men.',
    "offered",
    "stay",
  ],
])("%s: %s", async (text, word, governor) => {
  const { sentences } = await reader.analyse(reportFromText(text));
  const tokens = sentences[0]?.tokens ?? [];
  const found = tokens.findLast(({ form }) => form === word);
  expect(tokens[found?.head ?? -1]?.form).toBe(governor);
});

test.each([
  [
    "one more deed that befalls",
    "man/NN/nsubj:pass/killed was/AUX/aux:pass/killed killed/VBN/root/- and/CC/cc/wound two/CD/nsubj/wound wound/VBD/conj/killed",
    "two nsubj:pass wound",
  ],
  [
    "one that is taken for a noun",
    "shops/NNS/nsubj:pass/looted were/AUX/aux:pass/looted looted/VBN/root/- and/CC/cc/vandalised a/DT/det/vandalised shrine/NN/compound/vandalised vandalised/NN/conj/looted",
    "shrine nsubj:pass vandalised",
  ],
  [
    "a deed with an object is done",
    "man/NN/nsubj:pass/killed was/AUX/aux:pass/killed killed/VBN/root/- and/CC/cc/arrest police/NN/nsubj/arrest arrest/VBD/conj/killed two/CD/obj/arrest",
    "police nsubj arrest",
  ],
  [
    "so is one that befalls nobody",
    "man/NN/nsubj:pass/killed was/AUX/aux:pass/killed killed/VBN/root/- and/CC/cc/flee police/NN/nsubj/flee flee/VBD/conj/killed",
    "police nsubj flee",
  ],
])("passives: %s", (_, marked, want) => {
  expect(treeTold(mendPassives(markedSentence(marked)))).toContain(want);
});

test.each([
  [
    "burned/VBD/root/- tyres/NNS/obj/burned and/CC/cc/shops looted/NN/compound/shops shops/NNS/conj/tyres",
    "burned root, tyres obj burned, and cc looted, looted conj burned, shops obj looted",
  ],
  [
    "burn/VB/root/- tyres/NNS/obj/burn and/CC/cc/shops looted/NN/compound/shops shops/NNS/conj/tyres",
    "burn root, tyres obj burn, and cc shops, looted compound shops, shops conj tyres",
  ],
])("a second deed: %s", (marked, want) => {
  expect(treeTold(mendDeeds(markedSentence(marked)))).toBe(want);
});
