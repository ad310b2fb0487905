import type { Mention, Token } from "../language/analysis.js";
import type { Hit } from "./directory.js";

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
