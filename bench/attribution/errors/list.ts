import { reportFromText } from "../../../src/report/report.js";
import type { Bench } from "../../bench.js";
import { articles } from "../../gold.js";
import { type Article, kept } from "../article.js";
import { classesOf } from "./classify.js";
import { type Match, matchesOf } from "./pair.js";
import { bracketed, passageOf } from "./passage.js";

interface Mismatch {
  readonly classes: readonly string[];
  readonly text: string;
}

const LEGEND = "S[source] C[cue] T[content]; ¶ is a line break\n";

/**
 * Prints up to `limit` mismatches in the tenth of PolNeAR train that no training has seen, taken evenly from
 * all there are, then the number of every class. For reading only: the text is the newspapers'.
 */
export async function listErrors(
  bench: Bench,
  limit: number,
  print: (text: string) => void,
): Promise<void> {
  const mismatches: Mismatch[] = [];
  for (const article of articles(bench.corpora, "tune"))
    mismatches.push(...(await mismatchesIn(article, bench)));
  print(LEGEND);
  for (const { text } of spread(mismatches, limit)) print(`\n${text}`);
  print(`\n${countsByClass(mismatches)}\n`);
}

/** At most `limit` of a list, evenly from all of it. */
export function spread<T>(all: readonly T[], limit: number): T[] {
  if (all.length <= limit) return [...all];
  return Array.from({ length: limit }, (_, i) => all[Math.floor((i * all.length) / limit)] as T);
}

async function mismatchesIn(article: Article, bench: Bench): Promise<Mismatch[]> {
  const reader = await bench.reader();
  const { sentences, attributions } = await reader.analyse(reportFromText(article.text));
  const all = { gold: article.attributions, system: kept(attributions, article.discard) };
  return matchesOf(all.gold, all.system).flatMap((match) => {
    const classes = classesOf(match, all);
    if (classes.length === 0) return [];
    return [{ classes, text: described(article, match, classes, passageOf(match, sentences)) }];
  });
}

function described(
  { id, text }: Article,
  { gold, system }: Match,
  classes: readonly string[],
  passage: ReturnType<typeof passageOf>,
): string {
  const line = (attribution: Match["gold"]) =>
    attribution === null ? "(none)" : bracketed(text, passage, attribution);
  const head = `${id} ${passage.start}-${passage.end}: ${classes.join("; ")}`;
  return `${head}\n  gold   ${line(gold)}\n  system ${line(system)}\n`;
}

function countsByClass(mismatches: readonly Mismatch[]): string {
  const counts = new Map<string, number>();
  for (const name of mismatches.flatMap(({ classes }) => classes))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const lines = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
  return [`${mismatches.length} mismatches, by class (one may have several):`, ...lines].join("\n");
}
