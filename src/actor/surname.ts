import type { Role } from "../codebook/who.js";
import type { Name, Token } from "../language/analysis.js";
import { isIn, wordSet } from "./describe.js";
import type { Hit } from "./directory.js";

/** "*Baker* gave no details": a name that is also a trade's, unlike "*Baker* John Miller" and "the *Baker*". */
export function isSurname(
  { start, end, entry }: Hit<Role>,
  tokens: readonly Token[],
  names: readonly Name[],
): boolean {
  if (end - start > 1 || entry.kind !== "person" || !entry.sectors.every((one) => TRADES.has(one)))
    return false;
  const token = tokens[start] as Token;
  const isName = token.xpos === "NNP" && !isIn(ARTICLES, tokens[start - 1]);
  return (
    isName &&
    names.some(
      (name) => name.kind === "person" && name.start <= token.start && token.end === name.end,
    )
  );
}

/** Trades and crafts, which no office goes with. */
const TRADES: ReadonlySet<string> = new Set(["CVL", "BUS", "AGR", "LAB", "MED", "EDU", "CRM"]);
const ARTICLES = wordSet("a an the this that our their his her");
