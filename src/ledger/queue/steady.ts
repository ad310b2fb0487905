import type { Readers } from "../ingest/readers.js";
import { ThreadEnded } from "../ingest/threads.js";

/** How long a report may take where nothing else is said: one of 10 MB, the most that is taken, takes some 13 minutes. Seconds. */
export const LONGEST = 900;

/**
 * So many readers that go on whatever a report does to one of them: each has one report at a time, and one that crashes or
 * takes too long is ended and started anew. Only that report fails.
 * @param start starts one; @param longest what a report may take, in milliseconds
 */
export async function steadyReaders(
  count: number,
  start: () => Promise<Readers>,
  longest: number,
): Promise<Readers> {
  const all = await Promise.all(Array.from({ length: count }, () => steady(start, longest)));
  const [first] = all;
  if (first === undefined) throw new Error("there is no reader");
  const free = [...all];
  const row: ((one: Readers) => void)[] = [];
  return {
    versions: first.versions,
    read: async (report, notes) => {
      const one = free.shift() ?? (await new Promise<Readers>((resolve) => row.push(resolve)));
      try {
        return await one.read(report, notes);
      } finally {
        const next = row.shift();
        if (next) next(one);
        else free.push(one);
      }
    },
    close: async () => void (await Promise.all(all.map(({ close }) => close()))),
  };
}

async function steady(start: () => Promise<Readers>, longest: number): Promise<Readers> {
  let one: Promise<Readers> = start();
  const renew = async () => {
    await (await one).close();
    one = start();
    await one;
  };
  const { versions } = await one;
  return {
    versions,
    read: async (report, notes) => {
      const reader = await one;
      try {
        return await inTime(reader.read(report, notes), longest);
      } catch (error) {
        if (error instanceof TooLong || error instanceof ThreadEnded) await renew();
        if (error instanceof ThreadEnded) throw new Error(`it ended the reader (${error.message})`);
        throw error;
      }
    },
    close: async () => (await one).close(),
  };
}

class TooLong extends Error {}

async function inTime<Done>(doing: Promise<Done>, longest: number): Promise<Done> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const why = `it took longer than ${Math.ceil(longest / 1000)} s`;
    timer = setTimeout(() => reject(new TooLong(why)), longest);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}
