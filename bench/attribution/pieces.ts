import type { Attribution, Range } from "../../src/language/analysis.js";
import type { Counts } from "../counts.js";
import { touches } from "./article.js";
import { piecesOf, type Role } from "./role.js";

/** Pieces of a role with exactly the gold boundaries. */
export function exactCounts(
  gold: readonly Attribution[],
  system: readonly Attribution[],
  role: Role,
): Counts {
  const [wanted, given] = [piecesOf(gold, role), piecesOf(system, role)];
  const places = new Set(wanted.map(({ start, end }) => `${start}-${end}`));
  const correct = given.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
  return { gold: wanted.length, system: given.length, correct };
}

/** Tokens in any piece of a role. */
export function tokenCounts(
  gold: readonly Attribution[],
  system: readonly Attribution[],
  role: Role,
  tokens: readonly Range[],
): Counts {
  const wanted = tokensIn(piecesOf(gold, role), tokens);
  const given = tokensIn(piecesOf(system, role), tokens);
  const correct = [...given].filter((token) => wanted.has(token)).length;
  return { gold: wanted.size, system: given.size, correct };
}

/** Indices of the tokens that a piece touches. */
export function tokensIn(pieces: readonly Range[], tokens: readonly Range[]): Set<number> {
  const inside = new Set<number>();
  for (const [i, token] of tokens.entries())
    if (pieces.some((piece) => touches(token, piece))) inside.add(i);
  return inside;
}
