/**
 * Krippendorff's alpha for nominal labels, any number of coders, some of whom may have left units out; 1 where nobody ever
 * differs, 0 where they agree as often as chance would have it.
 *
 * Method: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C; its three worked examples are tests.
 *
 * @param units of each, the labels that coders gave it; units with fewer than two tell nothing and are left out
 */
export function alphaOf(units: readonly (readonly string[])[]): number {
  const totals = new Map<string, number>();
  let values = 0;
  let differing = 0;
  for (const labels of units) {
    if (labels.length < 2) continue;
    const counts = countsOf(labels);
    values += labels.length;
    differing += pairsOfUnlike(labels.length, counts) / (labels.length - 1);
    for (const [label, count] of counts) totals.set(label, (totals.get(label) ?? 0) + count);
  }
  const expected = pairsOfUnlike(values, totals);
  return expected === 0 ? 1 : 1 - ((values - 1) * differing) / expected;
}

/** Ordered pairs of two values that differ. */
function pairsOfUnlike(values: number, counts: ReadonlyMap<string, number>): number {
  let pairs = values * values;
  for (const count of counts.values()) pairs -= count * count;
  return pairs;
}

function countsOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
