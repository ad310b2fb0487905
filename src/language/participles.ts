import type { Sentence, Token } from "./analysis.js";

/**
 * "Bombs exploded in the *capitals*, killing dozens": behind a comma an *-ing* tells what the verb led to, and no more of
 * the noun before it. It goes to the verb that the noun is an object or a circumstance of; a subject keeps its own:
 * "the *envoy*, speaking on Monday, said".
 */
export function mendParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, index) => {
      if (token.deprel !== "acl" || token.xpos !== "VBG" || tokens[index - 1]?.form !== ",")
        return token;
      const verb = verbOver(tokens, token.head);
      return verb === null || verb > index ? token : { ...token, head: verb, deprel: "advcl" };
    }),
  };
}

/** The verb that a noun hangs on by objects and circumstances alone. */
function verbOver(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun; at >= 0; at = (tokens[at] as Token).head) {
    const { upos, deprel } = tokens[at] as Token;
    if (upos === "VERB") return at;
    if (!/^(?:obj|obl|nmod|conj|compound|appos)(?::|$)/u.test(deprel)) return null;
  }
  return null;
}

/**
 * "prepared to *resume shelling* the town", where the tree hangs both on the first verb, or the town on "resume": an *-ing* right
 * behind an infinitive is its own, and what stands behind it is what it acts on.
 */
export function mendBegun(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const begun = new Set([...tokens.keys()].filter((at) => isBegun(tokens, at)));
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (begun.has(at)) return { ...token, head: at - 1, deprel: "xcomp" };
      const isObject = token.deprel === "obj" && at > token.head + 1 && begun.has(token.head + 1);
      return isObject ? { ...token, head: token.head + 1 } : token;
    }),
  };
}

function isBegun(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at] as Token, tokens[at - 1]];
  return (
    /^(?:xcomp|advcl)$/u.test(token.deprel) &&
    token.xpos === "VBG" &&
    before?.deprel === "xcomp" &&
    before.xpos === "VB" &&
    (before.head === token.head || token.head === at - 1)
  );
}

/**
 * "ordered the release of four *men arrested* last week", where the tree hangs the participle on "ordered": right behind a
 * noun, and without a word of its own before it, it tells which. "Had", "saw" and the like do take it: "had the men arrested".
 */
export function mendReduced(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isReduced(tokens, at) ? { ...token, head: at - 1, deprel: "acl" } : token,
    ),
  };
}

function isReduced(tokens: readonly Token[], at: number): boolean {
  const [{ xpos, deprel, head }, noun] = [tokens[at] as Token, tokens[at - 1]];
  return (
    xpos === "VBN" &&
    /^(?:ccomp|advcl)$/u.test(deprel) &&
    head < at - 1 &&
    tokens[head]?.upos === "VERB" &&
    !TAKING.test(tokens[head]?.lemma ?? "") &&
    noun?.upos === "NOUN" &&
    tokens.every((token, index) => index > at || token.head !== at)
  );
}

const TAKING = /^(?:have|get|see|hear|watch|find|keep|leave|make|want|need|like|prefer|feel)$/u;

/**
 * "A *truce agreed* by both was to take effect", where the tree takes the participle for the sentence's verb: what the noun
 * before it is the subject of is that.
 */
export function mendRootReduced(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ head }) => head === -1);
  const main = at < 1 ? -1 : mainBehind(tokens, at);
  if (main < 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, index) => {
      if (index === main) return { ...token, head: -1, deprel: "root" };
      if (index === at) return { ...token, head: at - 1, deprel: "acl" };
      if (index === at - 1) return { ...token, head: main, deprel: "nsubj" };
      return token.head === at && index > main ? { ...token, head: main } : token;
    }),
  };
}

/** The clause of the noun right before a bare participle with its doer. */
function mainBehind(tokens: readonly Token[], at: number): number {
  const noun = tokens[at - 1] as Token;
  const below = tokens.filter(({ head }) => head === at);
  const isReducible =
    tokens[at]?.upos === "VERB" &&
    noun.upos === "NOUN" &&
    noun.deprel.startsWith("nsubj") &&
    below.some(({ deprel }) => deprel === "obl:agent") &&
    !below.some(({ deprel }) => /^(?:nsubj|aux|obj)/u.test(deprel));
  return isReducible && tokens[noun.head]?.head === at && noun.head > at ? noun.head : -1;
}

/**
 * "hours after *shelling killed* fourteen": an *-ing* behind a conjunction and right before a finite verb without a subject
 * is the subject, a noun. It is none of what the main clause's subject did.
 */
export function mendGerunds(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys()) if (isSubject(tokens, at)) tokens = asSubject(tokens, at);
  return { ...sentence, tokens };
}

function isSubject(tokens: readonly Token[], at: number): boolean {
  const [token, mark, verb] = [tokens[at], tokens[at - 1], tokens[at + 1]] as (Token | undefined)[];
  return (
    token?.xpos === "VBG" &&
    token.deprel === "advcl" &&
    !/^(?:being|getting|having)$/iu.test(token.form) &&
    mark?.deprel === "mark" &&
    mark.head === at &&
    verb?.xpos === "VBD" &&
    verb.head >= 0 &&
    !tokens.some(({ head, deprel }) => head === at + 1 && deprel.startsWith("nsubj"))
  );
}

/** The verb takes its place, and what stands behind both. */
function asSubject(tokens: readonly Token[], at: number): readonly Token[] {
  const verb = at + 1;
  const above = tokens[at]?.head as number;
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: above, deprel: "advcl" };
    if (index === at - 1 || (token.head === at && index > verb)) return { ...token, head: verb };
    if (index !== at) return token;
    const noun = { upos: "NOUN", xpos: "NN", lemma: token.form.toLowerCase() };
    return { ...token, ...noun, head: verb, deprel: "nsubj" };
  });
}
