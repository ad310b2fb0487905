import { type Row, share } from "../row.js";
import type { Coded } from "./coded.js";

/** A sentence with one of five classes of CAMEO: 0 statements, 1 and 2 cooperation in words and deeds, 3 and 4 conflict. */
export interface Classed {
  readonly text: string;
  readonly label: number;
}

const CLASSES = [0, 1, 2, 3, 4] as const;

export function classedOf(lines: readonly string[]): Classed[] {
  return lines.flatMap((line) => {
    const [text = "", label = ""] = line.split("\t");
    return /^[0-4]$/u.test(label.trim()) ? [{ text, label: Number(label) }] : [];
  });
}

/** CAMEO's root codes in five classes; sanctions (16) count as words. */
export function classOf(cameo: string): number {
  const root = Number(cameo.slice(0, 2));
  if (root <= 2) return 0;
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 || root === 16 ? 3 : 4;
}

/** The class that most events of a sentence have; of equals the higher, and 0 where there is none. */
export function classSaid({ events }: Pick<Coded, "events">): number {
  const votes = CLASSES.map(
    (one) => events.filter(({ cameo }) => cameo !== null && classOf(cameo) === one).length,
  );
  const most = Math.max(...votes);
  return most === 0 ? 0 : votes.lastIndexOf(most);
}

/** @param pairs the gold class and the one said of each sentence */
export function classRows(component: string, pairs: readonly (readonly [number, number])[]): Row[] {
  const scores = CLASSES.map((one) => {
    const gold = pairs.filter(([label]) => label === one).length;
    const said = pairs.filter(([, label]) => label === one).length;
    const right = pairs.filter(([label, other]) => label === one && other === one).length;
    return gold + said === 0 ? 0 : (2 * right) / (gold + said);
  });
  const right = pairs.filter(([label, said]) => label === said).length;
  return [
    share(component, "macro-F1", scores.reduce((sum, score) => sum + score, 0) / CLASSES.length),
    share(component, "accuracy", right / Math.max(1, pairs.length)),
  ];
}
