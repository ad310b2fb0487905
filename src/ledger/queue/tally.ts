/** What a worker has done since it was started, for its metrics. */
export interface Tally {
  /** Reports. */
  read: number;
  failed: number;
  dead: number;
  /** Jobs. */
  done: number;
  lost: number;
  /** How often the server was gone. */
  broken: number;
  /** Seconds. */
  reading: number;
  storing: number;
  settling: number;
}

export function newTally(): Tally {
  return {
    ...{ read: 0, failed: 0, dead: 0, done: 0, lost: 0, broken: 0 },
    ...{ reading: 0, storing: 0, settling: 0 },
  };
}

/** Adds how long something takes to one of the times. */
export async function timed<Done>(
  tally: Tally,
  what: "reading" | "storing" | "settling",
  doing: () => Promise<Done>,
): Promise<Done> {
  const begun = performance.now();
  try {
    return await doing();
  } finally {
    tally[what] += (performance.now() - begun) / 1000;
  }
}
