/** Items in lists, in their order: as many in each as together are no larger than so much, or one that is larger. */
export function* packed<Item>(
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
  most: number,
): Generator<Item[]> {
  let list: Item[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (list.length > 0 && size + own > most) {
      yield list;
      [list, size] = [[], 0];
    }
    list.push(item);
    size += own;
  }
  if (list.length > 0) yield list;
}
