import type { Actor, Place, Reading, Span, Time } from "../../../reading/format.js";

/** A reading's records by their ids. */
export interface Records {
  readonly actor: (id: string | null) => Actor | null;
  readonly place: (id: string | undefined) => Place | null;
  readonly time: (id: string | null | undefined) => Time | null;
}

export function recordsOf({ actors, places, times }: Reading): Records {
  const actor = new Map<string | null, Actor>(actors.map((one) => [one.id, one]));
  const place = new Map<string | undefined, Place>(places.map((one) => [one.id, one]));
  const time = new Map<string | null | undefined, Time>(times.map((one) => [one.id, one]));
  return {
    actor: (id) => actor.get(id) ?? null,
    place: (id) => place.get(id) ?? null,
    time: (id) => time.get(id) ?? null,
  };
}

/** The words of spans, " … " between what stands apart; null where there are none. */
export function wordsOf(spans: readonly Span[]): string | null {
  return spans.length === 0 ? null : spans.map(({ text }) => text).join(" … ");
}
