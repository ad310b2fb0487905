import type { Mention, Token } from "../language/analysis.js";
import type { Entry, Hit } from "./directory.js";
import { caseOf } from "./phrase.js";

/** "*Syria*-backed rebels", "the *Qatar*-based leader": whom somebody is close to, and not whose he is. */
export function isBacker(
  { end }: Hit<unknown>,
  sort: Mention["kind"] | null,
  tokens: readonly Token[],
): boolean {
  const word = tokens[end]?.form === "-" ? (tokens[end + 1]?.form ?? "") : "";
  return BACKED.test(word) || (sort === "person" && /^based$/iu.test(word));
}

const BACKED =
  /^(?:backed|supported|sponsored|trained|funded|financed|armed|equipped|aligned|allied|born)$/iu;

/** "the UN envoy *to Yemen*": whoever is sent to a state is not of it. */
export function isSentTo({ end, entry }: Hit<Entry>, tokens: readonly Token[]): boolean {
  if (entry.as === "organisation") return false;
  const { deprel, head } = tokens[end - 1] as Token;
  return (
    deprel === "nmod" &&
    SENT.test(tokens[head]?.lemma.toLowerCase() ?? "") &&
    caseOf(tokens, end - 1) === "to"
  );
}

const SENT =
  /^(?:mission|envoy|ambassador|delegation|embassy|representative|emissary|consul|attaché|attache|visitor|messenger|legation|commissioner)$/u;
