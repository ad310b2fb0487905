import { Tensor } from "onnxruntime-node";
import { mendAccording } from "./according.js";
import { mendAdjectives } from "./adjectives.js";
import type { Sentence, Token } from "./analysis.js";
import { mendAntecedents } from "./antecedents.js";
import { mendAppositions, mendNamed } from "./appositions.js";
import { mendAsideClauses } from "./asides.js";
import { mendConjunctions, mendJoinedVerbs } from "./conjunctions.js";
import { mendDated, mendOfDays } from "./dated.js";
import { mendDescribing } from "./describing.js";
import { mendExtraposed } from "./extraposed.js";
import { mendContents, mendDeeds, mendGaps, mendPassives } from "./gaps.js";
import { mendHeadlines } from "./headlines.js";
import { mendIndirect } from "./indirect.js";
import { mendJoined } from "./joined.js";
import { type Lemmas, lemmaOf } from "./lemma.js";
import { mendLists } from "./lists.js";
import { mendedBy } from "./mend.js";
import { mendMisplaced } from "./misplaced.js";
import type { Model } from "./model.js";
import { mendNumerals } from "./numerals.js";
import { mendOpenings } from "./openings.js";
import {
  mendBegun,
  mendGerunds,
  mendParticiples,
  mendReduced,
  mendRootReduced,
} from "./participles.js";
import { mendParticles } from "./particles.js";
import { mendParts } from "./parts.js";
import type { Passage } from "./passage.js";
import { mendPerfects } from "./perfects.js";
import { mendPossessors } from "./possessors.js";
import { mendAsides, mendDoers, mendObjects, mendSubjects } from "./subjects.js";
import { mendTitles } from "./titles.js";
import { treeOf } from "./tree.js";
import { mendForTheirPart, mendRootless, mendVerbless } from "./verbless.js";
import type { Window } from "./windows.js";

/** In this order: subjects tell which verbs are joined. */
const MENDS = [
  mendPerfects,
  mendHeadlines,
  mendParticles,
  mendAccording,
  mendVerbless,
  mendForTheirPart,
  mendRootless,
  mendDescribing,
  mendDated,
  mendOfDays,
  mendOpenings,
  mendMisplaced,
  mendGerunds,
  mendConjunctions,
  mendJoinedVerbs,
  mendAsides,
  mendLists,
  mendPossessors,
  mendNumerals,
  mendTitles,
  mendAdjectives,
  mendParts,
  mendDoers,
  mendObjects,
  mendAntecedents,
  mendJoined,
  mendNamed,
  mendAppositions,
  mendAsideClauses,
  mendSubjects,
  mendParticiples,
  mendBegun,
  mendReduced,
  mendGaps,
  mendPassives,
  mendDeeds,
  mendContents,
  mendExtraposed,
  mendIndirect,
  mendRootReduced,
];

/** The sentences a window decides, with their trees. */
export async function parse(
  window: Window,
  passage: Passage,
  model: Model,
  lemmas: Lemmas,
): Promise<Sentence[]> {
  const heads = window.sentences.map(([first, end]) => headsOf(window, passage, first, end));
  const relations = await relationsOf(window, heads, model);
  return window.sentences.map(([first, end], number): Sentence => {
    const head = heads[number] as Int32Array;
    const tokens = Array.from({ length: end - first }, (_, index): Token => {
      const token = first + index;
      return tokenOf(token, head[index] as number, relations[token - window.from] as string, {
        window,
        passage,
        model,
        lemmas,
        first,
      });
    });
    const sentence = {
      start: (tokens[0] as Token).start,
      end: (tokens.at(-1) as Token).end,
      paragraph: passage.paragraph[first] as number,
      tokens,
      ...(window.cuts.has(end) ? { isCut: true as const } : {}),
    };
    return mendedBy(MENDS, sentence);
  });
}

function headsOf(
  { start, end, scores }: Window,
  passage: Passage,
  first: number,
  stop: number,
): Int32Array {
  const count = stop - first;
  const width = end - start;
  const arcs = new Float32Array(count * count);
  for (let row = 0; row < count; row += 1) {
    const from = (first - start + row) * width + (first - start);
    arcs.set(scores.arc.subarray(from, from + count), row * count);
  }
  const roots = scores.root.slice(first - start, stop - start);
  setApart(passage.isDateline.slice(first, stop), arcs, roots);
  const isMark = (token: number) => MARK.test(passage.forms[first + token] as string);
  return treeOf(arcs, roots, count, isMark);
}

/** Commas, stops, brackets, quotation marks, dashes. */
const MARK = /^\p{P}+$/u;

/** Lower than any score of the model's. */
const NEVER = -1e4;

/** "LIMA, May 3 (Agency) - *Boats collided*": no word of a sentence hangs on its dateline. */
function setApart(isDateline: readonly boolean[], arcs: Float32Array, roots: Float32Array): void {
  const count = isDateline.length;
  if (!isDateline.includes(true) || !isDateline.includes(false)) return;
  isDateline.forEach((isLine, governor) => {
    if (!isLine) return;
    roots[governor] = NEVER;
    for (let at = 0; at < count; at += 1) if (!isDateline[at]) arcs[at * count + governor] = NEVER;
  });
}

/** The relation of each token the window decides. */
async function relationsOf(
  { start, from, to, sentences, scores }: Window,
  heads: readonly Int32Array[],
  model: Model,
): Promise<string[]> {
  const governors = new Int32Array(to - from);
  heads.forEach((head, number) => {
    const first = (sentences[number]?.[0] as number) - from;
    head.forEach((governor, index) => {
      governors[first + index] = first + (governor === -1 ? index : governor);
    });
  });
  const width = scores.vectors.dims[1] as number;
  const rows = (scores.vectors.data as Float32Array).subarray(
    (from - start) * width,
    (to - start) * width,
  );
  const own = new Tensor("float32", rows, [to - from, width]);
  const found = await model.relations(own, governors);
  return Array.from(found, (label) => model.labels.deprel[label] as string);
}

interface Context {
  readonly window: Window;
  readonly passage: Passage;
  readonly model: Model;
  readonly lemmas: Lemmas;
  /** The sentence's first token. */
  readonly first: number;
}

function tokenOf(
  token: number,
  head: number,
  relation: string,
  { window, passage, model, lemmas, first }: Context,
): Token {
  const governor = head === -1 ? token : first + head;
  const row = token - window.start;
  const form = passage.forms[token] as string;
  const xpos = model.labels.xpos[window.scores.xpos[row] as number] as string;
  const { start, end } = passage.tokens[token] as Token;
  const isApart = passage.isDateline[token] === true && passage.isDateline[governor] === false;
  return {
    start,
    end,
    form,
    lemma: lemmaOf(form, xpos, lemmas),
    upos: model.labels.upos[window.scores.upos[row] as number] as string,
    xpos,
    head,
    deprel: head === -1 ? "root" : isApart ? "dep" : relation,
  };
}
