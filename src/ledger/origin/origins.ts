import type { Fingerprint } from "./fingerprint.js";
import { earlier, type Group, groupsOf } from "./group.js";
import { type OriginLink, sameOrigin } from "./same.js";

/** Reports of one origin, and how they are tied. */
export interface Origin extends Group {
  /** Of each report after the first, how it is tied to the earliest before it that it is tied to. */
  readonly ties: readonly Tie[];
}

export interface Tie extends OriginLink {
  readonly report: string;
  readonly to: string;
}

/** The origins of reports, the same in any order. */
export function originsOf(fingerprints: readonly Fingerprint[]): Origin[] {
  const ordered = [...fingerprints].sort(earlier);
  const ties = ordered.flatMap((one, at) => tiesOf(one, ordered.slice(0, at)));
  const pairs = ties.map(({ report, to }) => [report, to] as const);
  return groupsOf(ordered, pairs).map((group) => ({
    ...group,
    ties: group.reports.flatMap((report) => ties.find((tie) => tie.report === report) ?? []),
  }));
}

/** Only those with a band in common are compared: a ledger finds them by these. */
function tiesOf(one: Fingerprint, others: readonly Fingerprint[]): Tie[] {
  const bands = new Set(one.bands);
  return others
    .filter((other) => other.bands.some((band) => bands.has(band)))
    .flatMap((other) => {
      const link = sameOrigin(one, other);
      return link ? [{ report: one.report, to: other.report, ...link }] : [];
    });
}
