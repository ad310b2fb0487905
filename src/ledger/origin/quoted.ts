import type { Actor, Reading, Statement } from "../../reading/format.js";
import { wordsOf } from "./shingles.js";

/** Words of a quotation that nobody hits upon twice, and that two speakers don't share. */
const LONG = 10;
/** The share of a report's words that must be one speaker's for the report to be about what they said. */
const RESTS = 0.4;

/**
 * The long sentences quoted in a report that rests on one speaker, a post or statement retold, each as "speaker: its
 * first words". A report with several speakers has none: that two reports quote one man does not make them one.
 */
export function quotedIn({ statements, actors, report }: Reading): string[] {
  const speaker = restingOn(statements, report.length);
  const actor = actors.find(({ id }) => id === speaker);
  if (!actor) return [];
  const long = statements.filter(({ source }) => source.actor === speaker).flatMap(quotations);
  return [...new Set(long.map((words) => `${surname(actor)}: ${words}`))];
}

/** The one whose words make up most of the report, if they are enough of it. */
function restingOn(statements: readonly Statement[], length: number): string | null {
  const shares = new Map<string, number>();
  for (const { source, content, within } of statements) {
    if (source.actor === null || within !== null) continue;
    const size = content.spans.reduce((sum, { start, end }) => sum + end - start, 0);
    shares.set(source.actor, (shares.get(source.actor) ?? 0) + size);
  }
  const [most] = [...shares].sort(([, one], [, other]) => other - one);
  return most && most[1] >= RESTS * length ? most[0] : null;
}

function quotations({ form, content }: Statement): string[] {
  if (form === "indirect") return [];
  return content.spans
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+/u).map(wordsOf))
    .filter((words) => words.length >= LONG)
    .map((words) => words.slice(0, LONG).join(" "));
}

function surname({ name }: Actor): string {
  return wordsOf(name).at(-1) ?? "";
}
