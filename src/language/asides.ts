import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * "…, *an allegation* Abu Dhabi has *rejected*": where the tree takes the name for another one of what stands right before it, it
 * is whose clause that is.
 */
export function mendAsideClauses(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  for (const verb of tokens.keys()) {
    const parts = partsOf(tokens, verb);
    if (parts) return { ...sentence, tokens: withClause(tokens, { verb, ...parts }) };
  }
  return sentence;
}

interface Parts {
  readonly noun: number;
  readonly name: number;
}

function partsOf(tokens: readonly Token[], verb: number): Parts | null {
  if (tokens[verb]?.upos !== "VERB" || tokens[verb]?.deprel !== "parataxis") return null;
  const below = dependents(tokens);
  const noun = (below[verb] ?? []).find((at) => tokens[at]?.deprel === "nsubj") ?? -1;
  const isNew =
    /^an?$/iu.test(tokens[noun - 1]?.form ?? "") &&
    /^(?:,|[—–-]+)$/u.test(tokens[noun - 2]?.form ?? "");
  const name = (below[noun] ?? []).find((at) => tokens[at]?.deprel === "appos") ?? -1;
  const isNext =
    tokens[name]?.upos === "PROPN" && tokens[noun + 1]?.upos === "PROPN" && name < verb;
  return isNew && isNext ? { noun, name } : null;
}

const withClause = (
  tokens: readonly Token[],
  { verb, noun, name }: Parts & { readonly verb: number },
): readonly Token[] => {
  const { head, deprel } = tokens[verb] as Token;
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, head: noun, deprel: "acl:relcl" };
    if (at === noun) return { ...token, head, deprel };
    return at === name ? { ...token, head: verb, deprel: "nsubj" } : token;
  });
};
