/**
 * All that can be reached from some of a graph's nodes, those included.
 * @param next the neighbours of many at once
 */
export async function reachedFrom(
  start: readonly string[],
  next: (from: readonly string[]) => Promise<readonly string[]>,
): Promise<Set<string>> {
  const reached = new Set(start);
  let edge = [...reached];
  while (edge.length > 0) {
    const found = await next(edge);
    edge = [...new Set(found)].filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return reached;
}
