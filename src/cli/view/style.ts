import pc from "picocolors";
import type { Role } from "./marks.js";

/** How a view is to look. */
export interface Style {
  readonly width: number;
  readonly coloured: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly role: Readonly<Record<Role, (text: string) => string>>;
}

/** Longer lines are hard to read, however wide the terminal. Columns. */
const WIDEST = 100;
const NARROWEST = 40;

export function styleOf(columns: number, coloured: boolean): Style {
  const { bold, dim, cyan, yellow, green } = pc.createColors(coloured);
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  return { width, coloured, bold, dim, role: { source: cyan, cue: yellow, content: green } };
}
