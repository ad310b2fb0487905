import { type Style, styleOf } from "./view/style.js";
import type { World } from "./world.js";

/** The width of a terminal that does not say. Columns. */
const UNKNOWN = 80;

/** What `dateline` prints on: `asked` is the command line's word on colour, if any, and it wins. */
export function screenOf({ stdout, env }: World, asked: boolean | undefined): Style {
  const columns = stdout.columns || Number(env.COLUMNS) || UNKNOWN;
  const able = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== "dumb";
  return styleOf(columns, asked ?? able);
}
