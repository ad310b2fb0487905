import { LAID_OUT } from "../rows/rows.js";
import type { Tables } from "./tables.js";

/** The tables that a backup keeps, each after those it refers to; all else follows from them. */
export const KEPT = [
  "reports",
  "inputs",
  "readings",
  "reviews",
  "link_decisions",
  "searches",
] as const satisfies readonly (keyof Tables)[];

/** What reports have in common; it follows from their readings and from what people decided. */
export const RELATED = [
  "fingerprints",
  "unlinked",
  "stale_reports",
  "stale_happenings",
  "origin_links",
  "happenings",
  "incident_links",
  "incidents",
  "mentions",
] as const satisfies readonly (keyof Tables)[];

/** The tables that make a ledger what it is. */
export const COMPARED = [...KEPT, ...LAID_OUT, ...RELATED] as const;
