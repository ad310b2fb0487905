import type { Time } from "../reading/format.js";
import { moment } from "./moment.js";
import { between, type Piece, piece } from "./piece.js";

/** What is needed to say where a record stands. */
export interface CitedRecord {
  readonly report: string;
  readonly id: string;
  readonly published: string | null;
  readonly publisher: string | null;
}

/** "Ostrand Wire · 2025-10-12 · 56bd3c7587e2e5d1:e3" */
export function citation({ report, id, published, publisher }: CitedRecord): Piece[] {
  const parts = [publisher ?? "publisher unknown", published ?? "undated", `${report}:${id}`];
  return between(
    parts.map((part) => [piece(part, "quiet")]),
    " · ",
  );
}

interface DatedRecord {
  readonly time_from: string | null;
  readonly time_to: string | null;
  readonly time_precision: Time["precision"];
  readonly published: string | null;
}

/** The ledger keeps days; a month is told as one. */
export function daysTold({ time_from, time_to, time_precision, published }: DatedRecord): Piece[] {
  if (time_from === null) return [];
  const told = momentOf(time_from, time_to, time_precision);
  return [piece(moment({ id: "t1", basis: "implied", spans: [], ...told }, published))];
}

function momentOf(from: string, to: string | null, precision: Time["precision"]) {
  const length = precision === "day" ? 10 : precision === "month" || precision === "season" ? 7 : 4;
  const [value, end] = [from.slice(0, length), to?.slice(0, length) ?? null];
  if (precision === "decade") return { value, end: null, precision };
  return { value, end: end === value ? null : end, precision };
}
