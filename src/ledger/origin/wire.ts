import type { Codebook } from "../../codebook/codebook.js";
import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";

/** News organisations by each of their names in small letters: "afp" → "Agence France-Presse". */
export type Newsrooms = ReadonlyMap<string, string>;

export function newsroomsOf({ organisations }: Pick<Codebook, "organisations">): Newsrooms {
  const newsrooms = organisations.filter(({ sectors }) => sectors.includes("JRN"));
  return new Map(
    newsrooms.flatMap(({ name, also }) =>
      [name, ...also].map((one): [string, string] => [one.toLowerCase(), name]),
    ),
  );
}

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
export function wireOf(report: Report, reading: Reading, newsrooms: Newsrooms): string | null {
  const { text, publisher } = report;
  const credit = DATELINE.exec(text)?.[1] ?? FOOT.exec(text)?.[1] ?? followed(reading);
  const name = credit ?? publisher;
  if (name === null) return null;
  const plain = name.replace(/\s+/gu, " ").trim().toLowerCase();
  return (newsrooms.get(plain) ?? plain).toLowerCase();
}

/** The news organisation that a report's first sentences attribute what they say to. */
function followed({ statements, actors }: Reading): string | null {
  for (const { sentence, source, act } of statements) {
    const actor = actors.find(({ id }) => id === source.actor);
    const isNewsroom = actor?.known != null && actor.sectors.includes("JRN");
    if (sentence < LEAD && isNewsroom && (act === "report" || act === "say")) return actor.known;
  }
  return null;
}
