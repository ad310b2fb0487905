/**
 * What the words around a happening make of it, before anybody is asked whose words they are: "will not attack" is
 * forgone, "would attack if …" is conditional, "must leave" obliged, "if they attack" supposed.
 */
export type World =
  | "actual"
  | "not"
  | "forgone"
  | "possible"
  | "expected"
  | "conditional"
  | "obliged"
  | "supposed";

/** What one word or construction makes of all that stands beneath it. */
export interface Turn {
  readonly makes: World;
  /** Under a negation: "did not fail to attack" is actual again. */
  readonly negated?: World | undefined;
  /** Where its own clause is not actual, neither is anything certain beneath it: "may discuss a truce". */
  readonly opaque?: true;
  /** A negation does not reach beneath it: "did not answer, killing nobody". */
  readonly sheltered?: true;
  /** The tokens that do it. */
  readonly words: readonly number[];
}

/**
 * The world of a happening beneath its turns, as clauses pass it on from outside inwards (Saurí and Pustejovsky 2012,
 * "Are You Sure That This Happened?").
 *
 * @param turns the innermost first
 */
export function worldBeneath(turns: readonly Turn[]): World {
  return turns.reduceRight<World>((world, turn) => beneath(world, turn), "actual");
}

function beneath(outer: World, { makes, negated, opaque, sheltered }: Turn): World {
  if (opaque) return outer === "actual" ? makes : "supposed";
  if (sheltered) return under(AFFIRMED[outer] ?? outer, makes);
  if (negated && AFFIRMED[outer]) return under(AFFIRMED[outer], negated);
  return under(outer, makes);
}

/** What a negation was said of. */
const AFFIRMED: Partial<Record<World, World>> = { not: "actual", forgone: "expected" };

/** A world within another; where no row has it, the outer one holds. */
const WITHIN: Partial<Record<World, Partial<Record<World, World>>>> = {
  not: { not: "actual", forgone: "expected", obliged: "supposed" },
  forgone: { not: "expected", forgone: "expected", obliged: "supposed" },
  possible: { supposed: "supposed" },
  expected: { not: "forgone", forgone: "forgone", possible: "possible", supposed: "supposed" },
  conditional: { not: "forgone", forgone: "forgone", possible: "possible", supposed: "supposed" },
  obliged: { not: "supposed", forgone: "supposed", supposed: "supposed" },
};

export function under(outer: World, inner: World): World {
  if (outer === "actual") return inner;
  if (inner === "actual") return outer;
  return WITHIN[outer]?.[inner] ?? outer;
}
