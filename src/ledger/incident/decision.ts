import type { Happening } from "./happening.js";

/** A mention of a happening that a person pointed at; it outlives readings of newer versions. */
export interface Pointed {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** What a person decided: that all of one side and all of the other are the same happening, or that none are. */
export interface Decision {
  /** Counts up; later ones win. */
  readonly id: number;
  readonly kind: "merge" | "split";
  readonly one: readonly Pointed[];
  readonly other: readonly Pointed[];
}

type Told = Pick<Happening, "id" | "report" | "spans">;

/** Pairs of happenings that people joined or parted. */
export interface Decided {
  readonly joined: readonly (readonly [string, string])[];
  readonly parted: readonly (readonly [string, string])[];
}

/**
 * What of the decisions holds, the latest first: an earlier one that goes against it is dropped. Mentions that no reading
 * has any more are passed over.
 */
export function decided(decisions: readonly Decision[], happenings: readonly Told[]): Decided {
  const joined: [string, string][] = [];
  const parted: [string, string][] = [];
  const find = findMentions(happenings);
  for (const { kind, one, other } of [...decisions].sort((a, b) => b.id - a.id)) {
    const pairs = pairsOf(one.flatMap(find), other.flatMap(find));
    if (kind === "split") parted.push(...pairs.filter(([a, b]) => !reaches(joined, a, b)));
    else joined.push(...pairs.slice(0, 1).filter(([a, b]) => !isParted({ joined, parted }, a, b)));
  }
  return { joined, parted };
}

/** Finds the happening that has a mention, by its id; none where no reading has the mention any more. */
export function findMentions(happenings: readonly Told[]): (pointed: Pointed) => string[] {
  return ({ report, start, end }) =>
    happenings
      .filter((one) => one.report === report)
      .filter(({ spans }) => spans.some((span) => span.start < end && start < span.end))
      .map(({ id }) => id)
      .slice(0, 1);
}

const pairsOf = (one: readonly string[], other: readonly string[]): [string, string][] =>
  one.flatMap((a) => other.filter((b) => b !== a).map((b): [string, string] => [a, b]));

/** Whether joining the two would bring two together that a later decision parts. */
function isParted({ joined, parted }: Decided, a: string, b: string): boolean {
  const after = [...joined, [a, b] as const];
  return parted.some(([one, other]) => reaches(after, one, other));
}

/** Whether one can be reached from the other over pairs that are joined. */
function reaches(joined: Decided["joined"], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const one of reached)
    for (const [a, b] of joined) {
      if (a === one) reached.add(b);
      if (b === one) reached.add(a);
    }
  return reached.has(to);
}
