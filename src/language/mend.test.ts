import { expect, test } from "vitest";
import type { Sentence, Token } from "./analysis.js";
import { mendedBy } from "./mend.js";
import { mendRelatives } from "./relatives.js";

/** Words with their relation and the place of their governor: "shop/obj/4". */
function sentenceOf(marked: string): Sentence {
  const tokens = marked.split(" ").map((word) => {
    const [form, deprel, head] = word.split("/") as [string, string, string];
    const upos = deprel === "obj" ? "NOUN" : "VERB";
    return { form, lemma: form, upos, xpos: "", deprel, head: Number(head), start: 0, end: 0 };
  });
  return { start: 0, end: 0, paragraph: 0, tokens: tokens as unknown as Token[] };
}

const headsOf = ({ tokens }: Sentence) => tokens.map(({ head }) => head);

test("a relative clause is not hung on a word of its own", () => {
  const ring = sentenceOf("runs/root/-1 shop/obj/4 ,/punct/4 which/nsubj/4 sells/acl:relcl/0");
  const shop = { sentence: 0, head: 1, kind: "organisation" };
  const runs = { sentence: 0, head: 0, kind: "person" };
  const mentions = [runs, shop] as unknown as Parameters<typeof mendRelatives>[1];
  expect(mendRelatives([ring], mentions).map(headsOf)).toEqual([headsOf(ring)]);
});

test("a mend that makes a ring is left out, the others are not", () => {
  const sentence = sentenceOf("runs/root/-1 shop/obj/0 sells/acl/1");
  const hang = (at: number, head: number) => (one: Sentence) => ({
    ...one,
    tokens: one.tokens.map((token, index) => (index === at ? { ...token, head } : token)),
  });
  expect(headsOf(mendedBy([hang(1, 2), hang(2, 0)], sentence))).toEqual([-1, 0, 0]);
});
