import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Description } from "./describe.js";

/** "The mediators, *Norway* and *Chad*,": the heads of the names that say whom a plural stands for. */
export function membersOf(
  { head, plural, name }: Pick<Description, "head" | "plural" | "name">,
  tokens: readonly Token[],
): readonly number[] {
  if (!plural || name !== null) return [];
  const below = dependents(tokens);
  const first = (below[head] ?? []).find((at) => at > head && tokens[at]?.deprel === "appos");
  const rest = (below[first ?? -1] ?? []).filter((at) => tokens[at]?.deprel === "conj");
  const all = first === undefined ? [] : [first, ...rest];
  return rest.length > 0 && all.every((at) => tokens[at]?.upos === "PROPN") ? all : [];
}
