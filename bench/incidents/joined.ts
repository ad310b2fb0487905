/** Puts items that are joined, directly or over others, into one group each. */
export function joinedBy(
  items: readonly string[],
  pairs: Iterable<readonly [string, string]>,
): Map<string, string> {
  const above = new Map(items.map((item) => [item, item]));
  const top = (item: string): string => {
    let at = item;
    while (above.get(at) !== at) at = above.get(at) ?? at;
    return at;
  };
  for (const [one, other] of pairs) above.set(top(one), top(other));
  return new Map(items.map((item) => [item, top(item)]));
}

/** Pairs that put all that share a key together. */
export function* sharing<T>(
  items: readonly T[],
  id: (item: T) => string,
  keysOf: (item: T) => readonly string[],
): Generator<[string, string]> {
  const first = new Map<string, string>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, id(item));
      else yield [known, id(item)];
    }
}
