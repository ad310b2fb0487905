import type { DeedPlace } from "../codebook/quantities.js";
import { formOf } from "../event/grammar.js";
import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Figure } from "./figure.js";
import { type DeedWord, type Kind, wordsOf } from "./lexicon.js";
import { isPeople, type Scene } from "./people.js";

/** That those whom a figure counts were killed, and the word that says so. */
export interface Deed {
  readonly kind: Kind;
  readonly at: number;
  /** Whether another kind has part in the same number: "nine casualties", "killed or wounded nine". */
  readonly shared: boolean;
}

/** What a word says of those who stand in this place of it, by the codebook. */
export function deedsBy(as: DeedPlace, at: number, figure: Figure, scene: Scene): Deed[] {
  const token = scene.tokens[at];
  if (!token) return [];
  const entries = wordsOf(token).flatMap((word) => scene.lexicon.deeds.get(word) ?? []);
  const entry = entries.find((one) => one.as === as && isNear(one, at, figure, scene));
  if (!entry || !fits(as, at, figure, scene)) return [];
  return entry.kinds.map((kind) => ({ kind, at, shared: entry.kinds.length > 1 }));
}

/** Deaths are counted themselves; of all else, people. */
function fits(as: DeedPlace, at: number, { counted, by, from, to }: Figure, scene: Scene): boolean {
  if (as === "count" && counted === at)
    return by !== "one" || /^(?:an?|one)$/iu.test(formOf(scene.tokens, from));
  if (as === "state" && counted === at) return by !== "one";
  if (counted === null || (at >= from && at < to)) return true;
  return isPeople(counted, scene) || isState(counted, scene);
}

function isState(at: number, { tokens, lexicon }: Scene): boolean {
  return wordsOf(tokens[at] as Token).some((word) =>
    lexicon.deeds.get(word)?.some(({ as }) => as === "state"),
  );
}

/** "lost their *lives*", "took nine *hostages*", "*thousands* gathered" */
function isNear({ near }: DeedWord, at: number, figure: Figure, { tokens }: Scene): boolean {
  if (near === null) return true;
  const { head } = tokens[at] as Token;
  const below = dependents(tokens)[at] ?? [];
  const farther = below.flatMap((child) => dependents(tokens)[child] ?? []);
  const own = Array.from({ length: figure.to - figure.from }, (_, offset) => figure.from + offset);
  return [...below, ...farther, head, ...own, figure.to, at + 1].some((one) => {
    const token = tokens[one];
    return token !== undefined && wordsOf(token).some((word) => near.has(word));
  });
}

/** Each kind once; those of "killed or wounded nine" share the number. */
export function unique(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(({ kind }, index) => deeds.findIndex((one) => one.kind === kind) === index);
}
