import { loadCodebook } from "../codebook/codebook.js";
import type { Analysis } from "../language/analysis.js";
import { loadReader } from "../language/reader.js";
import type { Place } from "../reading/format.js";
import { type Report, reportFromText } from "../report/report.js";
import { type Atlas, atlasOf } from "./atlas.js";
import { loadGazetteer } from "./gazetteer.js";

/** A report as read, and its places. */
export interface Told {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly atlas: Atlas;
}

/** Reads texts, each as a report of its own. */
export async function readTold(texts: readonly string[]): Promise<Told[]> {
  const [reader, codebook, gazetteer] = await Promise.all([
    loadReader(),
    loadCodebook(),
    loadGazetteer(),
  ]);
  const told: Told[] = [];
  for (const text of texts) {
    const report = reportFromText(text);
    const analysis = await reader.analyse(report);
    told.push({ report, analysis, atlas: atlasOf(report, analysis, codebook, gazetteer) });
  }
  return told;
}

/** "Multan PAK city", "Kashmir - region"; "Arland ?" where nobody knows it. */
export function shown({ name, country, precision }: Place): string {
  return precision === null ? `${name} ?` : `${name} ${country ?? "-"} ${precision}`;
}
