import type { Actor, Event, Reading } from "../../reading/format.js";

/** One who took part, who affirms or who denies, as far as other reports can mean the same. */
export interface Party {
  readonly name: string;
  readonly kind: Actor["kind"];
  readonly country: string | null;
  readonly sectors: readonly string[];
  /** What tells it from others: its codebook entry, a surname, a name; null for one that is only described. */
  readonly key: string | null;
  /** Told by the structure around the event, not by its own words. */
  readonly inferred: boolean;
}

/** Who took part on one side of an event, each once. */
export function partiesOf(side: Event["actors"], reading: Reading): Party[] {
  const found = new Map<string, Party>();
  for (const { actor, inferred } of side) {
    const meant = reading.actors.find(({ id }) => id === actor);
    if (!meant) continue;
    const known = found.get(actor);
    found.set(actor, partyOf(meant, inferred && known?.inferred !== false));
  }
  return [...found.values()];
}

export function partyOf(actor: Actor, inferred: boolean): Party {
  const { name, kind, country, sectors } = actor;
  return { name, kind, country, sectors, key: keyOf(actor), inferred };
}

/**
 * "Zabihullah Mujahid", "MUJAHID" → "mujahid", whether or not the codebook lists him, as a report that has no more than his
 * surname may leave open; "the TTP" → its entry; "two officials", "Afghan forces" → null.
 */
export function keyOf({
  name,
  kind,
  known,
}: Pick<Actor, "name" | "kind" | "known">): string | null {
  if (known !== null && kind !== "person") return known.toLowerCase();
  const words = (known ?? name).replace(/['’]s?$/u, "").split(/\s+/u);
  const last = (words.at(-1) ?? "").replace(/^(?:al|el)-/iu, "");
  if (kind === "unnamed" || !(known !== null || /^\p{Lu}/u.test(last))) return null;
  if (kind === "person") return last.toLowerCase();
  const isShouted = words.length > 1 && name === name.toUpperCase();
  return isShouted ? null : words.join(" ").toLowerCase();
}
