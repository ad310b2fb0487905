import type { Sentence, Token } from "./analysis.js";

/** What is said by a source, where trees hang it on the word before that. */
const SAID = /^(?:ccomp|parataxis|conj|obj|xcomp)$/u;

/**
 * "*According* to the board, three were players": a tree that begins at "according" begins at what is said, with the source
 * beside it.
 */
export function mendAccording(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (!/^according$/iu.test(tokens[root]?.form ?? "")) return sentence;
  const source = tokens.findIndex(({ head, deprel }) => head === root && /^obl/u.test(deprel));
  const said = tokens.findIndex(
    ({ head, deprel }, at) => head === root && at > source && SAID.test(deprel),
  );
  if (source >= root && said < 0) return fromSource(sentence, root, source);
  if (source < root || said < 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => moved(token, at, { root, source, said })),
  };
}

/** Where it is a clause of the source: "According to the mission, fighting *displaced* thousands". */
function fromSource(sentence: Sentence, root: number, source: number): Sentence {
  const { tokens } = sentence;
  const said = tokens.findIndex(
    ({ head, deprel }, at) => head === source && at > source && deprel === "acl:relcl",
  );
  const isWhich = tokens.some(({ head, xpos }) => head === said && /^W/u.test(xpos));
  if (said < 0 || isWhich || !tokens.slice(source, said).some(({ form }) => form === ","))
    return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => moved(token, at, { root, source, said })),
  };
}

function moved(
  token: Token,
  at: number,
  { root, source, said }: { readonly root: number; readonly source: number; readonly said: number },
): Token {
  if (at === said) return { ...token, head: -1, deprel: "root" };
  if (at === root) return { ...token, head: source, deprel: "case" };
  if (at === source) return { ...token, head: said, deprel: "obl" };
  const isOfSource = token.head === root && at < source;
  return token.head === root && !isOfSource ? { ...token, head: said } : token;
}
