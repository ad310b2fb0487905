import type { Sentence, Token } from "./analysis.js";

/**
 * "Acting on a tip, *officers* arrested a man": behind the comma that ends a participle's clause at the head of a sentence a
 * subject is that of the verb behind it, wherever the tree hangs it.
 */
export function mendOpenings(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ upos }) => upos === "VERB");
  const opening = tokens[first];
  if (opening?.xpos !== "VBG" || tokens.slice(0, first).some(({ upos }) => upos !== "ADV"))
    return sentence;
  const subject = tokens.findIndex(
    ({ head, deprel }, at) => head === first && deprel === "nsubj" && hasComma(tokens, first, at),
  );
  const main = tokens.findIndex(({ xpos }, at) => at > subject && /^VB[DZP]$/u.test(xpos));
  if (subject < 0 || main < 0 || hasSubject(tokens, main)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === subject) return { ...token, head: main };
      if (at === first && token.head >= 0) return { ...token, deprel: "advcl" };
      // "officers *on Wednesday* arrested"
      const isBetween = token.head === first && subject < at && at < main;
      return isBetween ? { ...token, head: main } : token;
    }),
  };
}

const hasComma = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ form }) => form === ",");

const hasSubject = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some(({ head, deprel }) => head === verb && /^(?:nsubj|csubj|expl)/u.test(deprel));
