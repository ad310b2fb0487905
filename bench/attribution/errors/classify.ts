import type { Attribution, Range } from "../../../src/language/analysis.js";
import { equal, type Role, sharedLength } from "../role.js";
import type { Match } from "./pair.js";

/** Every attribution of an article: where a wrong source or content might have come from. */
export interface Everything {
  readonly gold: readonly Attribution[];
  readonly system: readonly Attribution[];
}

/** What seems to be wrong with a match, most telling first; empty where all its pieces are exact. */
export function classesOf({ gold, system }: Match, all: Everything): string[] {
  if (gold === null) return ["extra cue"];
  if (system === null)
    return [gold.cue.length === 0 ? "missed attribution without cue" : "missed cue"];
  return [
    ...(equal(gold.cue, system.cue) ? [] : ["cue boundary"]),
    ...roleClasses("source", gold.source, system.source, all),
    ...roleClasses("content", gold.content, system.content, all),
  ];
}

function roleClasses(
  role: Exclude<Role, "cue">,
  gold: readonly Range[],
  system: readonly Range[],
  all: Everything,
): string[] {
  if (equal(gold, system)) return [];
  if (gold.length === 0) return [`extra ${role}`];
  if (system.length === 0)
    return [occursIn(gold, all.system, role) ? `${role} not linked` : `missed ${role}`];
  if (sharedLength(gold, system) === 0)
    return [occursIn(system, all.gold, role) ? `${role} linked to the wrong cue` : `wrong ${role}`];
  return [boundaryClass(role, gold, system)];
}

function occursIn(pieces: readonly Range[], among: readonly Attribution[], role: Role): boolean {
  return among.some((attribution) => sharedLength(attribution[role], pieces) > 0);
}

function boundaryClass(role: Role, gold: readonly Range[], system: readonly Range[]): string {
  const start = startOf(gold) !== startOf(system);
  const end = endOf(gold) !== endOf(system);
  if (start && end) return `${role} boundary, both ends`;
  if (start) return `${role} boundary, start`;
  return end ? `${role} boundary, end` : `${role} boundary, inside`;
}

export function startOf(pieces: readonly Range[]): number {
  return Math.min(...pieces.map(({ start }) => start));
}

export function endOf(pieces: readonly Range[]): number {
  return Math.max(...pieces.map(({ end }) => end));
}
