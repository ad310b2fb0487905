import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";

/** How agencies sign: their items are credited in either way. */
const SIGNED: ReadonlyMap<string, string> = new Map([
  ["ap", "associated press"],
  ["afp", "agence france-presse"],
  ["upi", "united press international"],
  ["dpa", "deutsche presse-agentur"],
  ["pti", "press trust of india"],
]);

/** "KABUL, Oct 12 (Ostrand Wire) –", "NAIROBI, Kenya (AP) _" */
const DATELINE = /^[^\n()]{2,80}\(([\p{L}][^()\n]{1,40})\)\s*(?:[-–—_:]|\n)/u;
/** A last line that is nothing else: "— Ostrand Wire", "(AFP)", "Source: Reuters". */
const FOOT = /\n\s*(?:[-–—]{1,2}\s*|\(|[Ss]ource:\s*)(\p{Lu}[^()\n.,;:?!"“”]{1,40}?)\)?\.?\s*$/u;
/** Sentences in which a report says that it follows another's: "…, Reuters reported." */
const LEAD = 2;

/**
 * The agency or outlet whose item a report says it is, in small letters: in its dateline, at its foot, or in its first
 * sentences; else its own publisher, whose items go back to no other.
 */
export function wireOf(report: Report, reading: Reading): string | null {
  const { text, publisher } = report;
  const credit = DATELINE.exec(text)?.[1] ?? FOOT.exec(text)?.[1] ?? followed(reading);
  const name = credit ?? publisher;
  if (name === null) return null;
  const plain = name.replace(/\s+/gu, " ").trim().toLowerCase();
  return SIGNED.get(plain) ?? plain;
}

/** The news organisation that a report's first sentences attribute what they say to. */
function followed({ statements, actors }: Reading): string | null {
  for (const { sentence, source, act } of statements) {
    const actor = actors.find(({ id }) => id === source.actor);
    const isNewsroom =
      actor?.known != null && actor.kind !== "person" && actor.sectors.includes("JRN");
    if (sentence < LEAD && isNewsroom && (act === "report" || act === "say")) return actor.known;
  }
  return null;
}
