import type { Sentence, Token } from "./analysis.js";

/**
 * "scaled *back* checks", where the tree takes the particle for a noun that describes what is scaled back; "the air *defence*
 * batteries were moved", where of two nouns side by side both are moved: the first
 * describes the second.
 */
export function mendParticles(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return { ...sentence, tokens: tokens.map((_, at) => mended(tokens, at)) };
}

function mended(tokens: readonly Token[], at: number): Token {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  const isParticle =
    PARTICLE.test(token.form) && token.deprel === "compound" && before?.upos === "VERB";
  if (isParticle && tokens[token.head]?.head === at - 1 && token.head > at)
    return { ...token, upos: "ADP", xpos: "RP", head: at - 1, deprel: "compound:prt" };
  const isTwin =
    next !== undefined &&
    token.xpos === "NN" &&
    /^NNS?$/u.test(next.xpos) &&
    token.head === next.head &&
    token.deprel === "nsubj:pass" &&
    next.deprel === "nsubj:pass";
  return isTwin ? { ...token, head: at + 1, deprel: "compound" } : token;
}

const PARTICLE = /^(?:back|down|out|off|up|away|over)$/u;
