import type { Sentence, Token } from "./analysis.js";

/** "Several *hundred* students protested", where the tree has two subjects: a number counts the noun right behind it. */
export function mendNumerals(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      counts(token, tokens[at + 1]) ? { ...token, head: at + 1, deprel: "nummod" } : token,
    ),
  };
}

/** Both are the same to the same word, which a clause has but once. */
function counts(token: Token, next: Token | undefined): boolean {
  return (
    token.upos === "NUM" &&
    next?.upos === "NOUN" &&
    next.head === token.head &&
    next.deprel === token.deprel &&
    /^(?:nsubj|obj)/u.test(token.deprel)
  );
}
