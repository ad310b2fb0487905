/** Records by what they belong to; those that belong to nothing are left out. */
export function grouped<T, Key>(
  records: readonly T[],
  keyOf: (record: T) => Key | null,
): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
