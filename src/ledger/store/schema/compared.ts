import type { Tables } from "./tables.js";

/** The tables that make a ledger what it is, each after those it refers to. */
export const COMPARED = [
  "reports",
  "inputs",
  "readings",
  "sentences",
  "actors",
  "statements",
  "events",
  "parties",
  "positions",
  "quantities",
] as const satisfies readonly (keyof Tables)[];
