import { readFile } from "node:fs/promises";
import { LIMITS } from "../report/limits.js";
import type { Report } from "../report/report.js";
import type { Analysis, Attribution, Mention, Name, Range, Sentence } from "./analysis.js";
import { bestTags, type Stretch, stretches } from "./bio.js";
import type { Bounds } from "./bounds.js";
import { type Attributing, addWindow, attributionsOf } from "./fragments.js";
import { type Lemmas, lemmasSchema } from "./lemma.js";
import { mentionsOf } from "./mentions.js";
import { loadModel, type Model } from "./model.js";
import { paragraphs } from "./paragraphs.js";
import { parse } from "./parse.js";
import { type Passage, passageOf } from "./passage.js";
import { refined } from "./refine.js";
import { mendRelatives } from "./relatives.js";
import { mendSeats } from "./seats.js";
import { type TokenSpan, tokenise } from "./tokenise.js";
import { type Ends, knownEnds, readEnds, type Window, windowsOf } from "./windows.js";
import { type WordPiece, wordPiece } from "./wordpiece.js";

/** The trained reader: marks a report's sentences, words, tree, names and attributions. */
export interface Reader {
  /** A hash of the model's files. */
  readonly version: string;
  /** @param bounds by default as long as it takes */
  analyse(report: Report, bounds?: Bounds): Promise<Analysis>;
  /** Analyses a report whose sentences and words are known, to measure the rest alone. */
  analyseSentences(report: Report, sentences: readonly (readonly TokenSpan[])[]): Promise<Analysis>;
}

/**
 * @param folder the model's folder, with a slash at its end; by default the one that comes with Dateline
 * @throws where a file of the model is missing or cannot be used
 */
export async function loadReader(
  folder: URL = new URL("../../models/reader/", import.meta.url),
): Promise<Reader> {
  const kit = await loadKit(folder);
  return {
    version: kit.model.version,
    analyse: (report, bounds = UNBOUND) => {
      const parts = paragraphs(report.text).map(({ start, end }) =>
        tokenise(report.text, start, end),
      );
      const passage = passageOf(report.text, parts, kit.pieces);
      return analyse(passage, readEnds(passage), kit, bounds);
    },
    analyseSentences: (report, sentences) => {
      const passage = passageOf(report.text, [sentences.flat()], kit.pieces);
      let end = 0;
      return analyse(
        passage,
        knownEnds(sentences.map(({ length }) => (end += length))),
        kit,
        UNBOUND,
      );
    },
  };
}

const UNBOUND: Bounds = { sentence: LIMITS.sentence, onTheWay: () => {} };

interface Kit {
  readonly model: Model;
  readonly lemmas: Lemmas;
  readonly pieces: WordPiece;
}

async function loadKit(folder: URL): Promise<Kit> {
  const text = async (name: string) => String(await readFile(new URL(name, folder)));
  const [model, lemmas, vocabulary] = await Promise.all([
    loadModel(folder),
    text("lemmas.json"),
    text("vocabulary.txt"),
  ]);
  return { model, lemmas: lemmasSchema.parse(JSON.parse(lemmas)), pieces: wordPiece(vocabulary) };
}

async function analyse(passage: Passage, ends: Ends, kit: Kit, bounds: Bounds): Promise<Analysis> {
  const { labels } = kit.model;
  const sentences: Sentence[] = [];
  const names: Name[] = [];
  const mentions: Mention[] = [];
  const attributing: Attributing = { tags: [], votes: new Map() };
  for await (const window of windowsOf(passage, kit.model, ends, bounds)) {
    const read = await parse(window, passage, kit.model, kit.lemmas);
    mentions.push(...mentionsIn(window, read, sentences.length, labels.entity));
    sentences.push(...read);
    names.push(...(labelled(window, window.scores.name, labels.name, passage) as Name[]));
    addWindow(attributing, window, kit.model);
  }
  const draft = { attributions: attributionsOf(attributing, labels.attribution), sentences };
  const attributions = refined(draft).map((one) => inText(one, passage));
  const named = mendSeats({ sentences, names, mentions });
  return { sentences: mendRelatives(sentences, named.mentions), ...named, attributions };
}

/** The mentions of the sentences that a window decides; `before` it are so many sentences. */
function mentionsIn(
  { sentences, start, scores }: Window,
  read: readonly Sentence[],
  before: number,
  kinds: readonly string[],
): Mention[] {
  return read.flatMap((sentence, index) => {
    const row = (sentences[index]?.[0] as number) - start;
    const entity = sentence.tokens.map(
      (_, at) => kinds[highest(scores.entity, row + at, kinds)] as string,
    );
    const part = sentence.tokens.map((_, at) => {
      const [out, inside] = scores.part.subarray(2 * (row + at), 2 * (row + at) + 2);
      return (inside as number) - (out as number);
    });
    return mentionsOf(sentence, before + index, { entity, part });
  });
}

function highest(scores: Float32Array, row: number, { length }: readonly string[]): number {
  const own = scores.subarray(row * length, (row + 1) * length);
  return own.indexOf(Math.max(...own));
}

/** The labelled stretches among the tokens that a window decides. */
function labelled(
  { start, from, to }: Window,
  scores: Float32Array,
  labels: readonly string[],
  passage: Passage,
): { kind: string; start: number; end: number }[] {
  const width = labels.length;
  const own = scores.subarray((from - start) * width, (to - start) * width);
  return stretches(bestTags(own, width), labels, from).map((stretch: Stretch) => ({
    kind: stretch.label,
    ...textRange(stretch, passage),
  }));
}

function inText({ source, cue, content }: Attribution, passage: Passage): Attribution {
  const text = (ranges: readonly Range[]) => ranges.map((range) => textRange(range, passage));
  return { source: text(source), cue: text(cue), content: text(content) };
}

function textRange({ start, end }: Range, { tokens }: Passage): Range {
  return { start: (tokens[start] as Range).start, end: (tokens[end - 1] as Range).end };
}
