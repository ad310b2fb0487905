import { Problem } from "./problem.js";

/** One at a time, in the order they came: a report takes a whole core to read. */
export type Turns = <T>(job: () => Promise<T>) => Promise<T>;

/** Whoever comes when so many wait already would wait for longer than a page does. */
const MOST_WAITING = 20;

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (job) => {
    if (waiting >= MOST_WAITING)
      throw new Problem(503, "Too many reports are being read; try again in a while.", undefined, {
        "Retry-After": "10",
      });
    waiting += 1;
    const turn = last.then(job, job).finally(() => {
      waiting -= 1;
    });
    last = turn.catch(() => {});
    return turn;
  };
}
