import type { Sentence, Token } from "./analysis.js";

/**
 * "*The king*, some *clerics* and the *rebels* condemned it", where the tree has two subjects: what stands between commas
 * of a list is one of the list. So is the second of three names, which the tree takes for another name of the first.
 */
export function mendLists(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const first = firstOfList(tokens, at) ?? secondOfList(tokens, at);
      return first === null ? token : { ...token, head: first, deprel: "conj" };
    }),
  };
}

/** "Britain, *Canada* and Chile": a name without a comma behind it is no second name of the first. */
function secondOfList(tokens: readonly Token[], at: number): number | null {
  const { deprel, head, upos } = tokens[at] as Token;
  const first = tokens[head];
  if (deprel !== "appos" || upos !== "PROPN" || first?.upos !== "PROPN") return null;
  if (head !== at - 2 || tokens[at - 1]?.form !== "," || tokens[at + 1]?.form !== "and")
    return null;
  const isJoined = tokens.some(
    (one, third) => third > at && one.deprel === "conj" && (one.head === head || one.head === at),
  );
  return isJoined ? head : null;
}

/** The other subject of the same verb before this one, which "and" joins to a later one. */
function firstOfList(tokens: readonly Token[], at: number): number | null {
  const { deprel, head } = tokens[at] as Token;
  if (!/^nsubj/u.test(deprel) || head < at) return null;
  const first = tokens.findIndex(
    (one, index) => index < at && one.head === head && one.deprel === deprel,
  );
  const isListed = tokens.some(
    (one, index) => one.head === first && one.deprel === "conj" && index > at && index < head,
  );
  const isApart = tokens.slice(first + 1, at).some(({ form }) => form === ",");
  return first >= 0 && isListed && isApart ? first : null;
}
