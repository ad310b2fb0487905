/** Precision, recall and F1 of a division of items, against gold: Bagga and Baldwin's B³ (1998). */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Each item with the group that gold puts it in, and the one that is judged. */
export type Judged = readonly { readonly gold: string; readonly system: string }[];

export function bcubed(items: Judged): Scores {
  const pairs = counted(items.map(({ gold, system }) => `${gold}\n${system}`));
  const golds = counted(items.map(({ gold }) => gold));
  const systems = counted(items.map(({ system }) => system));
  let [precision, recall] = [0, 0];
  for (const { gold, system } of items) {
    const both = pairs.get(`${gold}\n${system}`) ?? 0;
    precision += both / (systems.get(system) ?? 1);
    recall += both / (golds.get(gold) ?? 1);
  }
  const [p, r] = [precision / items.length, recall / items.length];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
