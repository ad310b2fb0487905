import type { Sentence, Token } from "./analysis.js";

/** "gave *the island* two boats", where the tree has two objects of one verb: of what is given the first is whom to. */
export function mendIndirect(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const isFirst = token.deprel === "obj" && at > token.head && isGiving(tokens[token.head]);
      const isIndirect =
        isFirst &&
        tokens.some(
          ({ deprel, head }, other) =>
            other > at && deprel === "obj" && head === token.head && !isJoined(tokens, at, other),
        );
      return isIndirect ? { ...token, deprel: "iobj" } : token;
    }),
  };
}

/** "handed out rice *and* oil" */
const isJoined = (tokens: readonly Token[], first: number, second: number): boolean =>
  tokens.slice(first, second).some(({ upos }) => upos === "CCONJ" || upos === "PUNCT");

const isGiving = (verb: Token | undefined): boolean =>
  /^(?:give|hand|send|offer|lend|loan|grant|sell|award|promise|deny|teach|owe|bring|deliver|gift|donate|pay|deal|cost)$/u.test(
    verb?.lemma ?? "",
  );
