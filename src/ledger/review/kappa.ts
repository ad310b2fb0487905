/** What each of two coders calls one thing. */
export type LabelPair = readonly [string, string];

/** The share of things that both call the same, from 0 to 1; null where there are none. */
export function percentOf(pairs: readonly LabelPair[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([one, other]) => one === other).length / pairs.length;
}

/**
 * Cohen's kappa of two coders: how much more they agree than by chance, each with the labels they use as often as they
 * do. null where both use one and the same label throughout: chance would have them agree always.
 *
 * Method: Cohen 1960, A Coefficient of Agreement for Nominal Scales. The worked example of Viera and Garrett 2005,
 * Understanding Interobserver Agreement: The Kappa Statistic, is a test.
 */
export function kappaOf(pairs: readonly LabelPair[]): number | null {
  const observed = percentOf(pairs);
  if (observed === null) return null;
  const labels = new Set(pairs.flat());
  const share = (coder: 0 | 1, label: string) =>
    pairs.filter((pair) => pair[coder] === label).length / pairs.length;
  let expected = 0;
  for (const label of labels) expected += share(0, label) * share(1, label);
  return labels.size === 1 ? null : (observed - expected) / (1 - expected);
}
