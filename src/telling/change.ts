import type { Described } from "../ledger/diff/described.js";
import type { Example } from "../ledger/diff/diff.js";

/** A record that another version reads otherwise. */
export interface ChangeTold {
  readonly kind: Described["kind"];
  readonly type: string;
  /** Where it stands, in the report's words. */
  readonly words: string;
  /** "status claimed → reported"; of a record that came or went, what it says. */
  readonly told: string;
}

export function changeTold(change: Example["change"]): ChangeTold {
  const record = change.is === "gone" ? change.before : change.after;
  const { kind, type } = record;
  const words = record.anchor.map(({ text }) => text).join(" … ");
  const told =
    change.is === "recoded"
      ? change.fields.map((field) => fieldChange(field, change)).join("; ")
      : summary(record);
  return { kind, type, words, told };
}

function fieldChange(
  field: string,
  { before, after }: { readonly before: Described; readonly after: Described },
): string {
  return `${field} ${before.fields[field] || "none"} → ${after.fields[field] || "none"}`;
}

/** The fields that say most of a record. */
const TELLING = ["source", "actors", "recipients", "content", "number", "of", "status"];

function summary({ fields }: Described): string {
  return TELLING.flatMap((field) => (fields[field] ? [`${field} ${fields[field]}`] : [])).join(
    "; ",
  );
}
