import type { EventRow, StatementRow } from "../store/schema/tables.js";

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

/** Some of what fits, and whether there is more. */
export interface Page<Found> {
  readonly found: readonly Found[];
  readonly more: boolean;
}

export const ORDERS = ["newest", "oldest", "happened"] as const;

/** "newest" and "oldest" by the day of publication; "happened" by the day it is told of, the latest first. */
export type Order = (typeof ORDERS)[number];

export interface PageOptions {
  readonly limit: number;
  readonly skip: number;
  readonly order: Order;
}
