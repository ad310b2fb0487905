import { type Counts, f1, precision, recall } from "./counts.js";

export type Unit = "%" | "words/s" | "tokens/s" | "ms" | "MiB";

/** One line of the table. */
export interface Row {
  readonly component: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: Unit;
}

export function share(component: string, metric: string, value: number): Row {
  return { component, metric, value: 100 * value, unit: "%" };
}

/** Precision, recall and F1, in this order. */
export function threeRows(component: string, metric: string, counts: Counts): Row[] {
  return [
    share(component, `${metric} P`, precision(counts)),
    share(component, `${metric} R`, recall(counts)),
    share(component, `${metric} F1`, f1(counts)),
  ];
}
