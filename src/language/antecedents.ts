import type { Sentence, Token } from "./analysis.js";

/**
 * "tortured refugees, *whom* officials *blame* for a raid, an agency said", where the tree hangs the clause on the agency:
 * a relative clause stands behind what it is about, and its pronoun is its own. "fired at workers *who* had *demonstrated*": it is joined to
 * nothing.
 */
export function mendAntecedents(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const [clause, { deprel, head }] of tokens.entries())
    if (deprel === "acl:relcl" && head > clause) tokens = hungBefore(tokens, clause);
    else if (deprel === "conj" && isRelative(tokens, clause)) tokens = asRelative(tokens, clause);
  return { ...sentence, tokens };
}

function hungBefore(tokens: readonly Token[], clause: number): readonly Token[] {
  const pronoun = tokens.findLastIndex(({ form }, at) => at < clause && RELATIVE.test(form));
  const noun = nounBefore(tokens, pronoun);
  if (pronoun < 0 || noun === null) return tokens;
  const hasSubject = tokens.some(
    ({ head, deprel }, at) => head === clause && at > pronoun && deprel.startsWith("nsubj"),
  );
  return tokens.map((token, at) => {
    if (at === clause) return { ...token, head: noun };
    if (at !== pronoun) return token;
    return { ...token, head: clause, deprel: hasSubject ? "obj" : "nsubj" };
  });
}

/** Right behind a noun, with "who" for its subject and no "and" of its own. */
function isRelative(tokens: readonly Token[], clause: number): boolean {
  const who = pronounOf(tokens, clause);
  const isJoined = tokens.some(({ head, deprel }) => head === clause && deprel === "cc");
  return (
    !isJoined && who > 0 && who < clause && /^(?:NOUN|PROPN)$/u.test(tokens[who - 1]?.upos ?? "")
  );
}

const pronounOf = (tokens: readonly Token[], clause: number): number =>
  tokens.findIndex(
    ({ head, deprel, form }) =>
      head === clause && deprel.startsWith("nsubj") && /^who$/iu.test(form),
  );

function asRelative(tokens: readonly Token[], clause: number): readonly Token[] {
  const noun = pronounOf(tokens, clause) - 1;
  return tokens.map((token, at) =>
    at === clause ? { ...token, head: noun, deprel: "acl:relcl" } : token,
  );
}

const RELATIVE = /^(?:who|whom|which)$/iu;

/** The noun whose phrase ends right before the pronoun, or before its comma. */
function nounBefore(tokens: readonly Token[], pronoun: number): number | null {
  const last = tokens[pronoun - 1]?.form === "," ? pronoun - 2 : pronoun - 1;
  return /^(?:NOUN|PROPN)$/u.test(tokens[last]?.upos ?? "") ? last : null;
}
