import { z } from "zod";

const LONGEST_SUFFIX = 5;

export const lemmasSchema = z.strictObject({
  /** part of speech → suffix → letters to strip, letters to add */
  rules: z.record(z.string(), z.record(z.string(), z.tuple([z.number().int(), z.string()]))),
  /** "XPOS form" → lemma, for the words that the rules get wrong */
  words: z.record(z.string(), z.string()),
});
export type Lemmas = z.infer<typeof lemmasSchema>;

/** Forms of verbs that the learnt rules get wrong: seldom met, or like others by their ending ("beaten" and "bet"). */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["beat", "beat"],
  ["beaten", "beat"],
  ["bitten", "bite"],
  ["drawn", "draw"],
  ["fined", "fine"],
  ["flung", "fling"],
  ["lent", "lend"],
  ["overrun", "overrun"],
  ["run", "run"],
  ["shed", "shed"],
  ["slew", "slay"],
]);

/** "took" VBD → "take"; proper nouns keep their capitals, other words lose them. */
export function lemmaOf(form: string, xpos: string, { rules, words }: Lemmas): string {
  const straight = form.replaceAll("’", "'");
  const word = xpos.startsWith("NNP") ? straight : straight.toLowerCase();
  const irregular = xpos.startsWith("VB") ? IRREGULAR.get(word) : undefined;
  if (irregular !== undefined) return irregular;
  const known = words[`${xpos} ${word}`];
  if (known !== undefined) return known;
  const own = rules[xpos];
  if (!own) return word;
  for (let size = Math.min(LONGEST_SUFFIX, word.length); size >= 0; size -= 1) {
    const rule = own[word.slice(word.length - size)];
    if (rule && (rule[0] < word.length || (rule[0] === word.length && rule[1] !== "")))
      return word.slice(0, word.length - rule[0]) + rule[1];
  }
  return word;
}
