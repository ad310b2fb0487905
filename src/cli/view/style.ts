import pc from "picocolors";
import type { Paint } from "../../telling/piece.js";

/** How a view is to look. */
export interface Style {
  readonly width: number;
  readonly coloured: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly paint: Readonly<Record<Paint, (text: string) => string>>;
}

/** Longer lines are hard to read, however wide the terminal. Columns. */
const WIDEST = 100;
const NARROWEST = 40;

export function styleOf(columns: number, coloured: boolean): Style {
  const { bold, dim } = pc.createColors(coloured);
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  return { width, coloured, bold, dim, paint: paints(coloured) };
}

/** No green for what is told and no red for what is denied: a colour is no verdict. */
function paints(coloured: boolean): Style["paint"] {
  const { bold, dim, blue, cyan, green, magenta, red, yellow } = pc.createColors(coloured);
  const wanted = { demanded: cyan, promised: cyan, refused: cyan };
  return {
    ...{ source: cyan, cue: yellow, content: green, quiet: dim },
    ...{ reported: bold, claimed: yellow, contested: magenta, denied: blue, threatened: red },
    ...wanted,
    ...{ expected: dim, supposed: dim },
  };
}
