import type { Exporter, Filed } from "./filed.js";
import { batched, pour } from "./pour.js";

/** A format that is text, written report by report. */
export interface Layout {
  readonly name: string;
  readonly extension: string;
  readonly head?: string;
  readonly tail?: string;
  /** What stands between what two reports give. */
  readonly between?: string;
  /** The text of a report's records; empty where it has none. */
  readonly of: (filed: Filed) => string;
}

export function textExporter(layout: Layout): Exporter {
  const { name, extension } = layout;
  return { name, extension, write: (filed, out) => pour(batched(laidOut(layout, filed)), out) };
}

async function* laidOut(layout: Layout, filed: AsyncIterable<Filed>): AsyncIterable<string> {
  const { head = "", tail = "", between = "", of } = layout;
  let before = "";
  yield head;
  for await (const one of filed) {
    const text = of(one);
    if (text === "") continue;
    yield before + text;
    before = between;
  }
  yield tail;
}
