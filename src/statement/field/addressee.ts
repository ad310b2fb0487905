import type { Range } from "../../language/analysis.js";
import { type Draft, overlap } from "../draft.js";
import { entryAt, isMedia, isSaying, isSomebody, objectsOf } from "../entry.js";
import { frameOf } from "../frame.js";
import { sentenceAt, type Told, treeAt } from "../told.js";
import { governed, prepositionOf, rangeOf, type Tree, tokenAt } from "../tree.js";

/** A phrase in its sentence. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
  /** Where what is said begins, so that its words are none of the phrase: "both armies [of] abuses". */
  readonly end?: number;
}

const SPEAKING: ReadonlySet<string> = new Set([
  ...["say", "claim", "report", "confirm", "admit", "warn", "threaten", "demand", "promise", "ask"],
]);

/** Whoever is spoken to: "told *the council*", "urged *both sides* to", "in a letter to *the envoy*", or null. */
export function addresseeOf({ head, sentence, content, source }: Draft, told: Told): Place | null {
  if (head === null) return null;
  const tree = treeAt(told, sentence);
  const act = entryAt(told, tree, head)?.act ?? "none";
  const frame = act ? frameOf(told, sentence, head, act) : null;
  if (frame?.role === "about" || !SPEAKING.has(act ?? "none")) return null;
  const isOutside = (at: number) => !overlap([rangeOf(tree, [at])], [...content, ...source]);
  const others = hearers(told, tree, head).filter((at) => isSomebody(told, sentence, at));
  const found = [...(frame ? [frame.party] : []), ...others]
    .filter(isOutside)
    .find((at) => !isMedia(told, sentence, at));
  if (found === undefined) return null;
  return found === frame?.party
    ? { sentence, token: found, end: frame.first }
    : { sentence, token: found };
}

/** "told *the council*"; whoever is quoted is not spoken to. */
function hearers(told: Told, tree: Tree, cue: number): number[] {
  const isQuoting = /^(?:quote|cite)$/u.test(tokenAt(tree, cue).lemma);
  const own = isQuoting ? [] : objectsOf(tree, cue).filter((at) => !isSaying(told, tree, at));
  return [...own, ...toldTo(tree, cue), ...occasions(tree, cue).flatMap((at) => toldTo(tree, at))];
}

/** "said *to both envoys*", "a warning *to the rebels*" */
const toldTo = (tree: Tree, top: number): number[] =>
  governed(tree, top, "obl", "nmod").filter((at) => prepositionOf(tree, at) === "to");

/** "wrote in *a letter* to the council", "issued *a warning* to the rebels" */
const occasions = (tree: Tree, cue: number): number[] =>
  governed(tree, cue, "obl", "obj").filter((at) => tokenAt(tree, at).upos === "NOUN");

/** Whoever a quotation itself speaks to: "“*We* urge *both sides* to leave”", "“Let me assure *them* that …”". */
export function spokenToWithin({ content }: Draft, told: Told): Place | null {
  for (const { sentence, token } of wordsOf(content, told)) {
    const tree = treeAt(told, sentence);
    if (tokenAt(tree, token).upos !== "VERB" || !isFirstPerson(tree, token)) continue;
    const act = entryAt(told, tree, token)?.act;
    const frame = act && SPEAKING.has(act) ? frameOf(told, sentence, token, act) : null;
    if (frame?.role === "addressee") return { sentence, token: frame.party, end: frame.first };
  }
  return null;
}

/** The first "you" or "your" of a quotation. */
export function secondPerson({ content }: Draft, told: Told): Place | null {
  const found = wordsOf(content, told).find(({ sentence, token }) =>
    /^(?:you|your|yours)$/iu.test(tokenAt(treeAt(told, sentence), token).form),
  );
  return found ?? null;
}

function isFirstPerson(tree: Tree, verb: number): boolean {
  const { head, deprel } = tokenAt(tree, verb);
  const says = (at: number) => /^(?:i|we|me|us)$/iu.test(tokenAt(tree, at).form);
  if (governed(tree, verb, "nsubj").some(says)) return true;
  const isLet = head >= 0 && tokenAt(tree, head).lemma.toLowerCase() === "let";
  return isLet && /^[xc]comp$/u.test(deprel) && governed(tree, head, "obj", "iobj").some(says);
}

/** The words of some ranges, sentence by sentence. */
export function wordsOf(ranges: readonly Range[], told: Told): Place[] {
  const found: Place[] = [];
  for (const { start, end } of ranges) {
    for (let sentence = sentenceAt(told, start); sentence < told.trees.length; sentence += 1) {
      const tree = treeAt(told, sentence);
      if (tree.start >= end) break;
      tree.tokens.forEach((word, token) => {
        if (word.start < end && word.end > start) found.push({ sentence, token });
      });
    }
  }
  return found;
}
