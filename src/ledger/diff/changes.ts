import type { Reading, Span } from "../../reading/format.js";
import { type Described, describedIn } from "./described.js";

/** How a record of one reading stands to those of another. */
export type Change =
  | { readonly is: "same"; readonly before: Described; readonly after: Described }
  | { readonly is: "added"; readonly after: Described }
  | { readonly is: "gone"; readonly before: Described }
  | {
      readonly is: "recoded";
      readonly before: Described;
      readonly after: Described;
      /** The fields that differ. */
      readonly fields: readonly string[];
    };

/**
 * Every record of two readings of one report, matched by where it stands. Records of one kind on the same words belong
 * together, those alike first; then those whose words overlap.
 */
export function changesBetween(before: Reading, after: Reading): Change[] {
  const left = new Set(describedIn(before));
  const found = new Map<Described, Described>();
  const rest = new Set(describedIn(after));
  const order = [...rest];
  for (const fits of FITS)
    for (const one of rest) {
      const other = [...left].find(
        (candidate) => candidate.kind === one.kind && fits(candidate, one),
      );
      if (other === undefined) continue;
      found.set(one, other);
      left.delete(other);
      rest.delete(one);
    }
  return [
    ...order.map((one) => changeOf(found.get(one), one)),
    ...[...left].map((one): Change => ({ is: "gone", before: one })),
  ];
}

type Fits = (before: Described, after: Described) => boolean;

const FITS: readonly Fits[] = [
  (before, after) => isOn(before, after) && differing(before, after).length === 0,
  (before, after) => isOn(before, after) && before.type === after.type,
  isOn,
  (before, after) =>
    before.anchor.some((one) => after.anchor.some((other) => overlaps(one, other))),
];

function isOn(before: Described, after: Described): boolean {
  const places = ({ anchor }: Described) =>
    anchor.map(({ start, end }) => `${start}-${end}`).join();
  return places(before) === places(after);
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function changeOf(before: Described | undefined, after: Described): Change {
  if (before === undefined) return { is: "added", after };
  const fields = differing(before, after);
  return fields.length === 0
    ? { is: "same", before, after }
    : { is: "recoded", before, after, fields };
}

function differing(before: Described, after: Described): string[] {
  return Object.keys(after.fields).filter((field) => before.fields[field] !== after.fields[field]);
}
