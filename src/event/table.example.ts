import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import type { Draft, Party } from "./draft.js";
import { draftsOf } from "./events.js";
import { exampleCast } from "./example-cast.js";
import { spansOf } from "./phrase.js";
import { type Scene, stageOf } from "./scene.js";

/**
 * The events of sentences, each written "TYPE/mode trigger: actors > recipients (mediators)". Every sentence is a report
 * of its own, so that a new row leaves the trees of all others as they are; there are no statements.
 */
export async function eventsIn(sentences: readonly string[]): Promise<string[][]> {
  const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
  const found: string[][] = [];
  for (const text of sentences) {
    const { sentences: parts } = await reader.analyse(reportFromText(text));
    const cast = exampleCast(parts);
    const scene = { text, sentences: parts, statements: [], cast, codebook };
    found.push(draftsOf(scene).map((draft) => written(draft, scene)));
  }
  return found;
}

function written(draft: Draft, scene: Scene): string {
  const { type, mode, places, actors, recipients, mediators } = draft;
  const trigger = spansOf(stageOf(scene, draft.sentence), places).map(({ text }) => text);
  const kind = [type, ...mode].join("/");
  const by = mediators.length > 0 ? ` (${names(mediators)})` : "";
  return `${kind} ${trigger.join(" … ")}: ${names(actors)} > ${names(recipients)}${by}`;
}

const names = (parties: readonly Party[]): string =>
  parties
    .map(({ spans, inferred }) => (inferred ? "?" : spans.map(({ text }) => text).join(" … ")))
    .join(", ") || "-";
