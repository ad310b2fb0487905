import type { Account } from "../incident/account.js";
import type { Sought } from "../incident/sought.js";
import type { EventRow, IncidentRow, StatementRow } from "../store/schema/tables.js";

/** Of the report that a record stands in. */
interface Cited {
  readonly title: string | null;
  readonly url: string | null;
  /** The words of its sentence. */
  readonly quote: string;
  /** The same with the words that were looked for between `MARKS`; null where none were. */
  readonly marked: string | null;
}

/** Characters that no text has a meaning for (Unicode, private use). */
export const MARKS = { start: "\uE000", end: "\uE001" } as const;

export interface FoundParty {
  readonly role: "actor" | "recipient" | "mediator";
  readonly name: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly inferred: boolean;
}

/** Who holds what to an event; without a name, the report itself. */
export interface FoundPosition {
  readonly name: string | null;
  readonly country: string | null;
  readonly stance: string;
}

export interface FoundFigure {
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly of: string | null;
  /** Without a name, the report itself. */
  readonly by: string | null;
}

export interface FoundEvent extends EventRow, Cited {
  readonly parties: readonly FoundParty[];
  readonly positions: readonly FoundPosition[];
  readonly figures: readonly FoundFigure[];
}

export interface FoundStatement extends StatementRow, Cited {}

/** An incident, with the report that told of it first and what that said; with the words that were looked for, who said these. */
export interface FoundIncident extends Omit<IncidentRow, keyof Sought | "publishers">, Cited {
  readonly publisher: string | null;
  readonly account: Account;
}

/** Some of what fits, and whether there is more. */
export interface Page<Found> {
  readonly found: readonly Found[];
  readonly more: boolean;
}

export const ORDERS = ["newest", "oldest", "happened"] as const;

/** "newest" and "oldest" by the day of publication; "happened" by the day it is told of, the latest first. */
export type Order = (typeof ORDERS)[number];

export const INCIDENT_ORDERS = ["contested", "newest", "oldest", "happened", "reports"] as const;

/** "contested": those first, then by origins; "newest" and "oldest" by the day they were first told; "reports": the most first. */
export type IncidentOrder = (typeof INCIDENT_ORDERS)[number];

export interface PageOptions<By extends string = Order> {
  readonly limit: number;
  readonly skip: number;
  readonly order: By;
}
