import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * "The *mediators*, Norway and Chad, urged": names between two commas behind a plural say who is meant by it; trees take
 * them for more of a list, which has no comma behind its last.
 */
export function mendAppositions(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys()) tokens = told(tokens, at);
  return { ...sentence, tokens };
}

/** "a student *called Omar Ali*", "a ship *named Sea Star*": what is so called is that. */
export function mendNamed(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const [at, { deprel, lemma, xpos }] of tokens.entries())
    if (deprel === "acl" && xpos === "VBN" && /^(?:call|name)$/u.test(lemma))
      tokens = named(tokens, at);
  return { ...sentence, tokens };
}

function named(tokens: readonly Token[], called: number): readonly Token[] {
  const noun = (tokens[called] as Token).head;
  const name = tokens.findIndex(
    ({ head, deprel, upos }) =>
      head === called && /^(?:xcomp|obj)$/u.test(deprel) && upos === "PROPN",
  );
  if (name < called || tokens[called + 1]?.upos !== "PROPN") return tokens;
  return tokens.map((token, at) => {
    if (at === name) return { ...token, head: noun, deprel: "appos" };
    return at === called ? { ...token, ...AS, head: name, deprel: "case" } : token;
  });
}

const AS = { upos: "ADP", xpos: "IN", lemma: "as" };

function told(tokens: readonly Token[], plural: number): readonly Token[] {
  const names = joinedTo(tokens, plural);
  const [first, ...rest] = names;
  if (first === undefined || rest.length === 0 || !isOpen(tokens, plural, names)) return tokens;
  return tokens.map((token, at) => {
    if (at === first) return { ...token, deprel: "appos" };
    return rest.includes(at) ? { ...token, head: first } : token;
  });
}

/** Those joined to a word, and those joined to them. */
const joinedTo = (tokens: readonly Token[], at: number): number[] =>
  (dependents(tokens)[at] ?? [])
    .filter((child) => tokens[child]?.deprel === "conj")
    .flatMap((child) => [child, ...joinedTo(tokens, child)]);

/** "the mediators", a comma, nothing but names, a comma. */
function isOpen(tokens: readonly Token[], plural: number, names: readonly number[]): boolean {
  const isDefinite = (dependents(tokens)[plural] ?? []).some((at) =>
    /^(?:the|its|their|two|both)$/iu.test(tokens[at]?.form ?? ""),
  );
  const between = tokens.slice(plural + 2, (names.at(-1) as number) + 1);
  return (
    tokens[plural]?.xpos === "NNS" &&
    isDefinite &&
    tokens[plural + 1]?.form === "," &&
    tokens[(names.at(-1) as number) + 1]?.form === "," &&
    between.every(({ upos, form }) => upos === "PROPN" || /^(?:,|and|the)$/iu.test(form))
  );
}
