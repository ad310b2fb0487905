import { availableParallelism } from "node:os";
import type { Bench } from "../bench.js";
import { corpusPath } from "../corpora.js";
import { type Row, share } from "../row.js";
import type { Measured, Steps } from "./message.js";
import { readSideBySide } from "./side-by-side.js";
import { startToFirstReading } from "./start.js";

const COMPONENT = "speed";

/** How fast whole readings are, what they need, and where the time goes. */
export async function speedRows({ corpora }: Bench): Promise<Row[]> {
  corpusPath(corpora, "polnear/dev.jsonl.gz");
  const one = await readSideBySide(corpora, 1);
  const two = availableParallelism() > 1 ? await readSideBySide(corpora, 2) : [];
  const memory = Math.max(...one.map((measured) => measured.memory));
  return [
    ...rateRows("one core", one),
    ...one.map(readerRow),
    ...(two.length > 0 ? rateRows("two cores", two) : []),
    {
      component: COMPONENT,
      metric: "start to first reading",
      value: startToFirstReading(),
      unit: "ms",
    },
    { component: COMPONENT, metric: "peak memory", value: memory, unit: "MiB" },
    ...one.flatMap(({ steps }) => shareRows(steps)),
  ];
}

/** What the processes read together, over the time of the slowest. */
export function rateRows(metric: string, measured: readonly Measured[]): Row[] {
  const seconds = Math.max(...measured.map(({ milliseconds }) => milliseconds)) / 1000;
  const rate = (of: (m: Measured) => number) =>
    measured.reduce((sum, m) => sum + of(m), 0) / seconds;
  return [
    { component: COMPONENT, metric, value: rate((m) => m.words), unit: "words/s" },
    {
      component: COMPONENT,
      metric: `${metric}, tokens`,
      value: rate((m) => m.tokens),
      unit: "tokens/s",
    },
  ];
}

/** How fast the reader alone is: what it takes of the time, measured on some reports, of all of it. */
function readerRow({ words, milliseconds, steps: { analyse, code } }: Measured): Row {
  const alone = (milliseconds / 1000) * (analyse / (analyse + code));
  return {
    component: COMPONENT,
    metric: "one core, reader alone",
    value: words / alone,
    unit: "words/s",
  };
}

export function shareRows({ tokenise, analyse, code }: Steps): Row[] {
  const whole = analyse + code;
  return [
    share(COMPONENT, "time in tokenising", tokenise / whole),
    share(COMPONENT, "time in the rest of the reader", (analyse - tokenise) / whole),
    share(COMPONENT, "time after the reader", code / whole),
  ];
}
