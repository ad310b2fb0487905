import type { Event, Quantity, Reading } from "../../reading/format.js";
import { type Party, partyOf } from "./party.js";

/** How many, and who says so. */
export interface Figure {
  readonly kind: Quantity["kind"];
  readonly low: number | null;
  readonly high: number | null;
  readonly of: Party | null;
  /** null: the report itself. */
  readonly holder: Party | null;
}

const HARM: ReadonlySet<Quantity["kind"]> = new Set(["killed", "injured", "missing"]);

/**
 * The figures of a happening; and those of dead and wounded that hang on no event, of the last attack told before them,
 * one with figures if there is one: "The army put its own losses at 23 killed", after a night of fighting.
 */
export function figuresFor(chain: readonly Event[], reading: Reading): Figure[] {
  return quantitiesFor(chain, reading).map((quantity) => figureOf(quantity, reading));
}

export function quantitiesFor(chain: readonly Event[], reading: Reading): Quantity[] {
  const ids = new Set<string>(chain.map(({ id }) => id));
  return reading.quantities.filter((quantity) =>
    ids.has(quantity.event ?? lastAttack(quantity, reading) ?? ""),
  );
}

function lastAttack({ kind, spans }: Quantity, { events, quantities }: Reading): string | null {
  const at = spans[0]?.start ?? 0;
  if (!HARM.has(kind)) return null;
  const before = events.filter(
    ({ type, trigger }) => type === "ASSAULT" && (trigger.spans[0]?.start ?? 0) < at,
  );
  const counted = before.filter(({ id }) => quantities.some(({ event }) => event === id));
  const { id, same } = counted.at(-1) ?? before.at(-1) ?? { id: null, same: null };
  return same ?? id;
}

function figureOf({ kind, low, high, of, holder }: Quantity, { actors }: Reading): Figure {
  const party = (id: string | null) => {
    const actor = actors.find((one) => one.id === id);
    return actor ? partyOf(actor, false) : null;
  };
  return { kind, low, high, of: party(of), holder: party(holder) };
}
