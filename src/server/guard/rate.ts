import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.js";

/** How often somebody may ask: `burst` at once, and after that `each` a second. */
export interface Rate {
  readonly burst: number;
  readonly each: number;
}

/**
 * A page asks for some twenty things at once, and a person scrolls through a table of 100,000 rows in some ten requests
 * a second. A report takes some 0.3 s to read. Nobody mistypes a token ten times, and to guess one takes far more.
 */
export const RATES = {
  all: { burst: 600, each: 60 },
  readings: { burst: 30, each: 2 },
  door: { burst: 10, each: 0.1 },
} as const satisfies Record<string, Rate>;

/** So many are remembered; those that have their burst back are forgotten first. */
const MOST_KNOWN = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** @param who tells who asks; @param now in milliseconds */
export function rateLimit(
  { burst, each }: Rate,
  who: (c: Context) => string,
  now: () => number = Date.now,
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  const leftOf = ({ left, at }: Bucket) => Math.min(burst, left + ((now() - at) / 1000) * each);
  return async (c, next) => {
    const key = who(c);
    const left = leftOf(buckets.get(key) ?? { left: burst, at: now() });
    if (left < 1) {
      const wait = String(Math.ceil((1 - left) / each));
      throw new Problem(429, `Wait ${wait} s.`, undefined, { "Retry-After": wait });
    }
    buckets.set(key, { left: left - 1, at: now() });
    if (buckets.size > MOST_KNOWN) forget(buckets, (bucket) => leftOf(bucket) >= burst);
    await next();
  };
}

function forget(buckets: Map<string, Bucket>, isFull: (bucket: Bucket) => boolean): void {
  for (const [key, bucket] of buckets) if (isFull(bucket)) buckets.delete(key);
  const [oldest] = buckets.keys();
  if (buckets.size > MOST_KNOWN && oldest !== undefined) buckets.delete(oldest);
}
