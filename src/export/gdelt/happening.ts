import type { Actor, Place, Time } from "../../reading/format.js";
import type { Filed } from "../filed.js";
import { type EventRecord, eventRecords, type Party } from "../records.js";
import { isAffirmed } from "../words.js";

/** A happening as one report tells it: the first mention, and all. */
export interface Happening {
  readonly key: string;
  readonly first: EventRecord;
  readonly mentions: readonly EventRecord[];
  readonly actor1: Actor | null;
  readonly actor2: Actor | null;
  readonly place: Place | null;
  readonly time: Time | null;
}

/** One mention of a happening. */
export interface Mention {
  readonly happening: Happening;
  readonly told: EventRecord;
}

/** What nobody affirms is no happening in GDELT's sense, and is left out. */
export function happenings(filed: Filed): Happening[] {
  const chains = new Map<string, EventRecord[]>();
  for (const record of eventRecords(filed)) {
    if (!isAffirmed(record.event)) continue;
    const first = record.event.same ?? record.event.id;
    chains.set(first, [...(chains.get(first) ?? []), record]);
  }
  return [...chains.values()].map(happeningOf);
}

export function mentions(filed: Filed): Mention[] {
  return happenings(filed).flatMap((happening) =>
    happening.mentions.map((told) => ({ happening, told })),
  );
}

/** What the first mention does not say is taken from the next that does. */
function happeningOf(mentions: readonly EventRecord[]): Happening {
  const [first] = mentions as readonly [EventRecord, ...EventRecord[]];
  const actors = named(mentions.map(({ actors }) => actors));
  const recipients = named(mentions.map(({ recipients }) => recipients));
  return {
    ...{ key: first.key, first, mentions },
    actor1: actors[0]?.actor ?? null,
    // both sides of a meeting are its actors
    actor2: (recipients[0] ?? actors[1])?.actor ?? null,
    place: mentions.find(({ place }) => place !== null)?.place ?? null,
    time: mentions.find(({ time }) => time?.value)?.time ?? null,
  };
}

/** The first that names anybody. */
function named(all: readonly (readonly Party[])[]): readonly Party[] {
  return all.find((parties) => parties.length > 0) ?? [];
}
