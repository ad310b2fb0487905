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

/** "Britain, *Canada* and Chile", "a shop, *a church* and two schools": without a comma behind it it is no second name of the first. */
function secondOfList(tokens: readonly Token[], at: number): number | null {
  const { deprel, head, upos } = tokens[at] as Token;
  if (deprel !== "appos" || tokens[at + 1]?.form !== "and") return null;
  const start = startOf(tokens, at);
  if (start - 2 < head || tokens[start - 1]?.form !== ",") return null;
  const areNames = upos === "PROPN" && tokens[head]?.upos === "PROPN" && head === at - 2;
  if (!areNames && !areNew(tokens, head, at)) return null;
  const isJoined = tokens.some(
    (one, third) => third > at && one.deprel === "conj" && (one.head === head || one.head === at),
  );
  return isJoined ? head : null;
}

/** Where the words before it that hang on it begin. */
function startOf(tokens: readonly Token[], noun: number): number {
  const first = tokens.findIndex(
    ({ head, upos }, at) => at < noun && head === noun && upos !== "PUNCT",
  );
  return first < 0 ? noun : first;
}

/** "*a* shop, *a* church", "shops, churches": two things that are told of for the first time. */
function areNew(tokens: readonly Token[], ...nouns: readonly number[]): boolean {
  const kinds = nouns.map((noun) => {
    const { xpos } = tokens[noun] as Token;
    const article = tokens[startOf(tokens, noun)] as Token;
    if (/^an?$/iu.test(article.form)) return "article";
    return xpos === "NNS" && startOf(tokens, noun) === noun ? "plural" : null;
  });
  return kinds[0] !== null && kinds.every((kind) => kind === kinds[0]);
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
