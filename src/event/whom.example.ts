import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { loadGazetteer } from "../place/gazetteer.js";
import type { Event, Reading } from "../reading/format.js";
import { read } from "../reading/read.js";
import { reportFromText } from "../report/report.js";

/**
 * The events of reports, each written "TYPE trigger: actors > recipients (mediators)", an actor by its name, with "?" where
 * it is inferred.
 */
export async function partiesIn(texts: readonly string[]): Promise<string[][]> {
  const [reader, codebook, gazetteer] = await Promise.all([
    loadReader(),
    loadCodebook(),
    loadGazetteer(),
  ]);
  const found: string[][] = [];
  for (const text of texts) {
    const reading = await read(reportFromText(text), { reader, codebook, gazetteer });
    found.push(reading.events.map((event) => written(event, reading)));
  }
  return found;
}

function written(
  { type, trigger, actors, recipients, mediators }: Event,
  { actors: all }: Reading,
) {
  const names = (parties: Event["actors"]) =>
    parties
      .map(({ actor, inferred }) => {
        const name = all.find(({ id }) => id === actor)?.name ?? actor;
        return inferred ? `${name}?` : name;
      })
      .join(", ") || "-";
  const between = mediators.length > 0 ? ` (${names(mediators)})` : "";
  const words = trigger.spans.map(({ text }) => text).join(" … ");
  return `${type} ${words}: ${names(actors)} > ${names(recipients)}${between}`;
}
