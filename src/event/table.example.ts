import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { exampleCast } from "./cast.example.js";
import type { Draft, Party } from "./draft.js";
import { draftsOf } from "./events.js";
import { spansOf } from "./phrase.js";
import { type Scene, stageOf } from "./scene.js";

/**
 * The events of sentences, each written "TYPE/mode trigger: actors > recipients (mediators)"; every sentence is read as a
 * paragraph of one report, without statements.
 */
export async function eventsIn(sentences: readonly string[]): Promise<string[][]> {
  const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
  const text = sentences.join("\n\n");
  const analysis = await reader.analyse(reportFromText(text));
  const cast = exampleCast(analysis.sentences);
  const scene = { text, sentences: analysis.sentences, statements: [], cast, codebook };
  const drafts = draftsOf(scene);
  let offset = 0;
  return sentences.map((sentence) => {
    const [start, end] = [offset, offset + sentence.length];
    offset = end + 2;
    return drafts
      .filter((draft) => {
        const at = analysis.sentences[draft.sentence]?.start ?? -1;
        return at >= start && at < end;
      })
      .map((draft) => written(draft, scene));
  });
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
