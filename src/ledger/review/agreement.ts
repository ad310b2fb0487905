import { alphaOf } from "./alpha.js";
import type { Judgment } from "./judgment.js";
import { MACHINE } from "./judgment.js";
import { kappaOf, type LabelPair, percentOf } from "./kappa.js";
import type { Kind } from "./review.js";

/** How far coders agree on one field of records of one type. */
export interface Agreement {
  readonly kind: Kind;
  /** An event's type, a statement's act; null for all together. */
  readonly type: string | null;
  readonly field: string;
  /** Two coders; or all people, where there are more. */
  readonly between: readonly string[];
  /** Records that at least two of them judged. */
  readonly records: number;
  /** From 0 to 1; of more than two coders, of all pairs of their labels. */
  readonly percent: number;
  /** Cohen's is of two coders; null of more, and where it is not defined. */
  readonly kappa: number | null;
  readonly alpha: number;
}

type Labels = ReadonlyMap<string, string>;

/** Between each two people, all people where there are more than two, and each person and the machine; by type and field. */
export function agreement(judgments: readonly Judgment[]): Agreement[] {
  const people = [...new Set(judgments.map(({ coder }) => coder))]
    .filter((coder) => coder !== MACHINE)
    .sort();
  const sets = [
    ...people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other])),
    ...(people.length > 2 ? [people] : []),
    ...people.map((one) => [one, MACHINE]),
  ];
  const groups = [...grouped(judgments)];
  return sets.flatMap((between) => groups.flatMap(([, group]) => rowOf(between, group)));
}

interface Group {
  readonly kind: Kind;
  readonly type: string | null;
  readonly field: string;
  /** By record, what each coder says. */
  readonly units: Map<string, Map<string, string>>;
}

/** By kind, field and type, and once for all types together. */
function grouped(judgments: readonly Judgment[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const judgment of judgments)
    for (const type of new Set([null, judgment.type])) {
      const { kind, field, record, coder, label } = judgment;
      const key = JSON.stringify([kind, field, type]);
      const group: Group = groups.get(key) ?? { kind, type, field, units: new Map() };
      groups.set(key, group);
      const unit = group.units.get(record) ?? new Map();
      group.units.set(record, unit.set(coder, label));
    }
  return groups;
}

function rowOf(between: readonly string[], { units, ...what }: Group): Agreement[] {
  const labels = [...units.values()]
    .map((unit) => labelsOf(unit, between))
    .filter(({ length }) => length > 1);
  if (labels.length === 0) return [];
  const pairs = labels.flatMap(pairsOf);
  return [
    {
      ...{ ...what, between, records: labels.length, percent: percentOf(pairs) ?? 0 },
      ...{ kappa: between.length === 2 ? kappaOf(pairs) : null, alpha: alphaOf(labels) },
    },
  ];
}

function labelsOf(unit: Labels, between: readonly string[]): string[] {
  return between.flatMap((coder) => unit.get(coder) ?? []);
}

function pairsOf(labels: readonly string[]): LabelPair[] {
  return labels.flatMap((one, at) => labels.slice(at + 1).map((other): LabelPair => [one, other]));
}
