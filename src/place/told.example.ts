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

/** The places of a text with their provinces: "Multan PAK city (Punjab)". */
export function shownAll({ places }: Atlas): string[] {
  return places.map(
    (place) => `${shown(place)}${place.admin1 === null ? "" : ` (${place.admin1})`}`,
  );
}

/** The name of the place of the word in [brackets] of a text, with a star where it is inferred; null where it has none. */
export function placeOf(marked: string, { analysis, atlas }: Told): string | null {
  const start = marked.indexOf("[");
  for (const [sentence, { tokens }] of analysis.sentences.entries()) {
    const token = tokens.findIndex((one) => one.start === start);
    if (token === -1) continue;
    const found = atlas.of(sentence, token);
    const place = atlas.places.find(({ id }) => id === found?.place);
    return place ? `${place.name}${found?.inferred ? "*" : ""}` : null;
  }
  throw new Error(`no word begins at the bracket of: ${marked}`);
}
