import type { Analysis } from "../language/analysis.js";
import type { Reading } from "../reading/format.js";
import type { Nation } from "../telling/nation.js";
import { jsonLine } from "./json.js";
import { screenOf } from "./screen.js";
import { explainer } from "./view/explain.js";
import { readingView } from "./view/reading.js";
import type { World } from "./world.js";

/** A report that has been read, with all that may be printed of it. */
export interface ReadReport {
  readonly name: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly reading: Reading;
  readonly nations: readonly Nation[];
}

export interface PrintOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly color?: boolean;
}

export type Printer = (done: ReadReport) => string;

/** How this run prints a report that has been read. */
export function printerOf({ json, explain, color }: PrintOptions, world: World): Printer {
  if (json) return ({ reading }) => jsonLine(reading);
  const style = screenOf(world, color);
  return ({ analysis, ...shown }) =>
    readingView(shown, style, explain ? explainer(analysis, style) : undefined);
}
