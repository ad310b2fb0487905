/**
 * What is stored in one transaction. A transaction takes a few milliseconds by itself; more than this many readings in
 * one would keep the main thread too long from handing out reports, and lose more when the run is killed.
 */
export const BATCH = 32;

/** A batch that does not fill is stored after this long all the same: a slow source shows in the ledger. Milliseconds. */
const LONGEST = 1_000;

/** Items in lists, in their order, as soon as a list is full or its first item has waited long enough. */
export async function* batched<Item>(
  items: AsyncIterable<Item>,
  size = BATCH,
  longest = LONGEST,
): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let batch: Item[] = [];
  let late: Promise<"late"> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let next = iterator.next();
  try {
    for (;;) {
      const came = await (late === null ? next : Promise.race([next, late]));
      if (came === "late" || came.done) {
        if (batch.length > 0) yield batch;
        if (came !== "late") return;
      } else {
        batch.push(came.value);
        next = iterator.next();
        late ??= new Promise((resolve) => {
          timer = setTimeout(resolve, longest, "late");
        });
        if (batch.length < size) continue;
        yield batch;
      }
      batch = [];
      late = null;
      clearTimeout(timer);
    }
  } finally {
    clearTimeout(timer);
    next.catch(() => {});
    await iterator.return?.();
  }
}
