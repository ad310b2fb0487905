import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordPiece } from "./wordpiece.js";

const vocabulary = new URL("../../models/reader/vocabulary.txt", import.meta.url);
const pieces = wordPiece(readFileSync(vocabulary, "utf8"));

/** Ids as the tokenizers library (0.22) gives them for the same vocabulary. */
test.each<[string, number[]]>([
  ["talks", [7566]],
  ["Tehreek", [8915, 28362, 5937]],
  ["n't", [1050, 1005, 1056]],
  ["’s", [1521, 1055]],
  ["Türkiye", [22883, 28008, 2063]],
  ["naïve", [15743]],
  ["TTP", [23746, 2361]],
  ["“", [1523]],
  ["—", [1517]],
  ["…", [1529]],
  ["$", [1002]],
  ["1,600", [1015, 1010, 5174]],
  ["e-mail", [1041, 1011, 5653]],
  ["Zabihullah", [23564, 5638, 21886, 14431]],
  ["中国", [1746, 1799]],
  ["محمد", [1295, 29820, 22192, 15394]],
  ["עזה", [1259, 29793, 29128]],
  ["🇵🇰", [100]],
  ["🙂", [100]],
  ["e\u0301", [1041]],
  ["ﬁ", [1984]],
  ["İstanbul", [9960]],
  ["ß", [1096]],
  ["#", [1001]],
  ["U.S.", [1057, 1012, 1055, 1012]],
  ["anti-tank", [3424, 1011, 4951]],
  ["\u200c", [100]],
  ["Erdoğan", [9413, 16168, 2319]],
  ["``", [1036, 1036]],
  ["supercalifragilistic", [3565, 9289, 10128, 29181, 24411, 4588]],
  ["x".repeat(101), [100]],
])("%s", (form, want) => {
  expect(pieces(form)).toEqual(want);
});
