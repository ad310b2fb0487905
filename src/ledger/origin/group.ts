/** Reports that go back to one text or item, or one report alone. */
export interface Group {
  /** The earliest report's. */
  readonly id: string;
  /** The earliest first. */
  readonly reports: readonly string[];
}

/** What of a report tells which is earlier. */
export interface Dated {
  readonly report: string;
  readonly published: string | null;
}

/** Reports that are tied to each other, directly or over others; the same in any order. */
export function groupsOf(
  reports: readonly Dated[],
  ties: readonly (readonly [string, string])[],
): Group[] {
  const ordered = [...reports].sort(earlier);
  const groups = new Map<string, string[]>(ordered.map(({ report }) => [report, [report]]));
  for (const [one, other] of ties) {
    const [ours, theirs] = [groups.get(one), groups.get(other)];
    if (!ours || !theirs || ours === theirs) continue;
    const [large, small] = ours.length >= theirs.length ? [ours, theirs] : [theirs, ours];
    large.push(...small);
    for (const report of small) groups.set(report, large);
  }
  const order = new Map(ordered.map(({ report }, at) => [report, at]));
  const at = (report: string) => order.get(report) ?? 0;
  return [...new Set(groups.values())]
    .map((group) => [...group].sort((one, other) => at(one) - at(other)))
    .map((group) => ({ id: group[0] ?? "", reports: group }));
}

/** By day of publication, those without one last; then by id. */
export function earlier(one: Dated, other: Dated): number {
  const days = compare(one.published ?? "9999", other.published ?? "9999");
  return days || compare(one.report, other.report);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
