import type { Token } from "../language/analysis.js";
import type { Description } from "./describe.js";

/** "*Kyrgyz* and Tajik border guards", where the tree takes the first for a noun: border guards as well, of its own state. */
export function withElided(
  all: readonly Description[],
  tokens: readonly Token[],
): readonly Description[] {
  return all.map((one) => {
    const next = one.known?.as === "people" ? sharedBy(one, all, tokens) : undefined;
    if (!next || !one.known) return one;
    const { role, title, roles, sort } = next;
    return {
      ...one,
      known: null,
      name: null,
      sort,
      role,
      title,
      roles,
      plural: true,
      belongsTo: [one.known],
    };
  });
}

/** The phrase joined to a people's name by "and", which begins with another people's and ends with what both are. */
function sharedBy(
  { head, end }: Description,
  all: readonly Description[],
  tokens: readonly Token[],
): Description | undefined {
  if (!/^(?:and|or)$/u.test(tokens[end]?.form ?? "")) return undefined;
  return all.find(
    (other) =>
      tokens[other.head]?.head === head &&
      tokens[other.head]?.deprel === "conj" &&
      other.start <= end + 1 &&
      other.plural &&
      other.role !== null &&
      other.name === null &&
      other.belongsTo.length === 1 &&
      other.belongsTo[0]?.as === "people" &&
      /^\p{Lu}/u.test(tokens[end + 1]?.form ?? ""),
  );
}
