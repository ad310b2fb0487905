import type { Actor, Event, Span } from "../reading/format.js";
import type { Report } from "../report/report.js";
import type { Figure, Holder } from "./records.js";

/** A list in one cell: "PAK; AFG". What parts a list inside one of its items becomes a comma. */
export function listed(items: readonly string[]): string | null {
  if (items.every((item) => item === "")) return null;
  return items.map((item) => item.replaceAll(";", ",")).join("; ");
}

/** Spans that stand apart: "threatened … with force". */
export function quoted(spans: readonly Span[]): string | null {
  return spans.length === 0 ? null : spans.map(({ text }) => text).join(" … ");
}

export const sectorsOf = ({ sectors }: Actor): string => sectors.join(",");
export const countryOf = ({ country }: Actor): string => country ?? "";

/** Whoever holds a position or gives a figure. */
export const nameOf = (holder: Holder): string => holder?.name ?? "the report";

/** "58", "24-99", "40 or more", "up to 40". */
export function rangeOf({ quantity: { low, high } }: Figure): string {
  if (low === null) return high === null ? "" : `up to ${high}`;
  if (high === null) return `${low} or more`;
  return low === high ? String(low) : `${low}-${high}`;
}

/** "Ostrand Wire, “Forces clash along frontier”, 2025-10-12": what a footnote would say. */
export function citationOf({ publisher, title, published }: Report): string {
  return [publisher, title === null ? null : `“${title}”`, published]
    .filter((part) => part !== null)
    .join(", ");
}

/** Somebody affirms it, so that it is told as something that happened. */
const HAPPENED: ReadonlySet<string> = new Set(["contested", "reported", "claimed"]);

export const isAffirmed = ({ status }: Event): boolean => HAPPENED.has(status);
