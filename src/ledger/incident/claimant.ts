import { namesOf } from "./called.js";
import { compare } from "./compare.js";
import type { Happening } from "./happening.js";
import type { Party } from "./party.js";

/** Those who speak for one government, army or group, or one who speaks for himself. */
export interface Claimant {
  /** What makes several reports' speakers one claimant: "AFG GOV". */
  readonly key: string;
  /** As reports name them, the fullest first. */
  readonly names: readonly string[];
  /** Whether the happening is between it and another. */
  readonly isParty: boolean;
  readonly reports: readonly string[];
}

/** Sectors whose people speak for more than themselves. */
const OFFICIAL: ReadonlySet<string> = new Set([
  ...["GOV", "MIL", "REB", "SPY", "COP", "LEG", "JUD", "PRM", "PTY", "UAF"],
]);

/** Kabul, its spokesman and its ministry are one claimant; two shopkeepers are two. */
function keyOf({ name, key, kind, country, sectors }: Party): string {
  const office = sectors.find((sector) => OFFICIAL.has(sector));
  if (country !== null && (office !== undefined || kind === "state"))
    return `${country} ${office ?? "GOV"}`;
  return key ?? name.toLowerCase();
}

/** One who speaks, and where. */
export interface Speaker {
  readonly holder: Party;
  readonly report: string;
}

/**
 * Tells claimants apart among all who speak of an incident: "MUJAHID", of whom one report says nothing more, is the
 * spokesman whom others say more of; and whom one report makes the government's, where another only names his movement, speaks
 * for the government.
 */
export function claimantKeys(holders: readonly Party[]): (holder: Party) => string {
  const offices = new Map<string, string>();
  for (const holder of holders) {
    const office = keyOf(holder);
    if (holder.key === null || office === holder.key) continue;
    if (!offices.has(holder.key) || office.endsWith(" GOV")) offices.set(holder.key, office);
  }
  return (holder) => (holder.key === null ? undefined : offices.get(holder.key)) ?? keyOf(holder);
}

/** Speakers by report, as claimants; those in more reports first. */
export function claimantsOf(
  speakers: readonly Speaker[],
  keys: (holder: Party) => string,
  parties: readonly Party[],
): Claimant[] {
  const groups = new Map<string, Speaker[]>();
  for (const speaker of speakers) {
    const key = keys(speaker.holder);
    const group = groups.get(key);
    if (group) group.push(speaker);
    else groups.set(key, [speaker]);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      names: namesOf(new Set(group.map(({ holder }) => holder.name))),
      isParty: group.some(({ holder }) => isParty(holder, parties)),
      reports: [...new Set(group.map(({ report }) => report))].sort(),
    }))
    .sort((one, other) => other.reports.length - one.reports.length || compare(one.key, other.key));
}

/** Whether one who speaks is of a side: the side itself, or an official of its state. */
function isParty(holder: Party, parties: readonly Party[]): boolean {
  const isOfficial =
    holder.kind === "state" || holder.sectors.some((sector) => OFFICIAL.has(sector));
  return parties.some(
    ({ key, country }) =>
      (key !== null && key === holder.key) ||
      (isOfficial && country !== null && country === holder.country),
  );
}

/** Who was on either side of a happening; mediators are no parties. */
export function sidesOf({ actors, recipients }: Happening): readonly Party[] {
  return [...actors, ...recipients];
}
