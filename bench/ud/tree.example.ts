import type { Analysis, Token } from "../../src/language/analysis.js";
import type { GoldDocument } from "./conllu.js";
import { placed } from "./place.js";

/** A row a word: form, lemma, UPOS, head from 1 (0 is the root), relation. */
export type WordRow = readonly [string, string, string, number, string];

export function goldOf(text: string, sentences: readonly (readonly WordRow[])[]): GoldDocument {
  let at = 0;
  const words = sentences.map((rows) => {
    const columns = rows.map(([form, lemma, upos, head, deprel], i) => [
      ...[`${i + 1}`, form, lemma, upos, upos, "_", `${head}`, deprel, "_", "_"],
    ]);
    const found = placed(text.slice(at), columns, at);
    at = found.at(-1)?.end ?? at;
    return found;
  });
  return { id: "example", nonCommercial: false, text, sentences: words };
}

export function analysisOf(text: string, sentences: readonly (readonly WordRow[])[]): Analysis {
  const read = goldOf(text, sentences).sentences.map((words) => ({
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    paragraph: 0,
    tokens: words.map(
      ({ start, end, form, lemma, upos, xpos, head, deprel }): Token => ({
        ...{ start, end, form, lemma, upos, xpos, head, deprel },
      }),
    ),
  }));
  return { sentences: read, names: [], mentions: [], attributions: [] };
}
