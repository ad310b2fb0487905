import type { Role } from "../codebook/who.js";
import type { Token } from "../language/analysis.js";
import { holds, isIn, overlap, wordSet } from "./describe.js";
import type { Hit } from "./directory.js";
import { textOf } from "./phrase.js";

/** The role at the head, else the last before the name: "*Defence Minister* Omar Ali". */
export function roleOf(
  roles: readonly Hit<Role>[],
  head: number,
  named: Hit<unknown> | null,
): Hit<Role> | null {
  const free = roles.filter((hit) => !named || !overlap(hit, named) || holds(hit, head));
  const atHead = free.find((hit) => holds(hit, head));
  if (atHead || !named) return atHead ?? null;
  return free.findLast(({ end }) => end <= named.start) ?? free[0] ?? null;
}

/** With the capitalised words and nouns before it: "Deputy Foreign Minister", "chief negotiator". */
export function titleOf(hit: Hit<Role>, tokens: readonly Token[]): string {
  let { start } = hit;
  while (start > 0 && isTitle(tokens, start - 1, hit.end)) start -= 1;
  return textOf({ start, end: hit.end }, tokens);
}

const RANK = wordSet(
  "chief deputy senior vice acting interim first second assistant associate under general major lieutenant top lead former ex supreme principal",
);

function isTitle(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at] as Token;
  if (token.head < at || token.head >= end) return false;
  return isIn(RANK, token) || (token.upos === "NOUN" && token.deprel === "compound");
}
