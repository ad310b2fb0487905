/** What one report costs, as `rate` and `stored` measure it. Seconds of a processor, or of the one turn to write. */
export interface Measured {
  /** Of a worker: reading, and handing over. */
  readonly worker: number;
  /** Of the server. */
  readonly server: number;
  /** How long the turn to write is held, settling included: only one can have it. */
  readonly turn: number;
}

/** Cores of the server that is supposed. */
const CORES = 16;

/** How many reports a second so many workers read, what holds them back first, and how much of each is in use then. */
export function modelRows({ worker, server, turn }: Measured): string[] {
  const rows = [10, 100, 1_000].map((workers) => {
    const limits = [
      ["the workers' reading", workers / worker],
      ["the turn to write", 1 / turn],
      [`the server's ${CORES} cores`, CORES / server],
    ] as const;
    const [first] = limits.toSorted((a, b) => a[1] - b[1]);
    const rate = first?.[1] ?? 0;
    const used = (capacity: number) => `${Math.round((100 * rate) / capacity)} %`;
    const shares = limits.map(([, capacity]) => used(capacity)).join(" | ");
    return `| ${workers.toLocaleString("en")} | ${rate.toFixed(0)} | ${((rate * 86_400) / 1e6).toFixed(1)} | ${first?.[0]} | ${shares} |`;
  });
  return [
    "| workers | reports/s | million a day | saturated first | workers | turn to write | server |",
    "|---:|---:|---:|---|---:|---:|---:|",
    ...rows,
  ];
}
