import fc from "fast-check";
import type { Property } from "./properties.js";

/** How a property did. */
export interface Soaked {
  readonly name: string;
  readonly cases: number;
  /** Milliseconds. */
  readonly slowest: number;
  /** What broke it, made as small as can be, and how; null where nothing did. */
  readonly broken: string | null;
}

/** So many cases, shared out among the properties; the seed makes them the same again. */
export async function soak(
  properties: readonly Property[],
  cases: number,
  seed: number,
  tell: (soaked: Soaked) => void = () => {},
): Promise<Soaked[]> {
  const all: Soaked[] = [];
  for (const { name, share, of } of properties) {
    const numRuns = Math.ceil((cases * share) / 100);
    let slowest = 0;
    const timed = {
      ...of,
      generate: of.generate.bind(of),
      shrink: of.shrink.bind(of),
      isAsync: of.isAsync.bind(of),
      runBeforeEach: of.runBeforeEach.bind(of),
      runAfterEach: of.runAfterEach.bind(of),
      run: async (value: [unknown]) => {
        const begun = performance.now();
        const result = await of.run(value);
        slowest = Math.max(slowest, performance.now() - begun);
        return result;
      },
    } as typeof of;
    const done = await fc.check(timed, { numRuns, seed, endOnFailure: false });
    const broken = done.failed ? brokenBy(done) : null;
    const soaked = { name, cases: done.numRuns, slowest, broken };
    tell(soaked);
    all.push(soaked);
  }
  return all;
}

function brokenBy({ counterexample, errorInstance }: fc.RunDetails<[unknown]>): string {
  const error = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return `${fc.stringify(counterexample)}\n${error}`.slice(0, 3_000);
}
