import type { Range } from "../language/analysis.js";
import { entryAt, isSaying } from "./entry.js";
import { isNamedFalse } from "./falsehood.js";
import type { Told } from "./told.js";
import { governed, phraseOf, rangeOf, relationOf, type Tree, tokenAt, under } from "./tree.js";

/** A denial that points at what it denies: "which it denies", "a charge Arland denies", "Arland denies it". */
export interface Pointing {
  /** "which", "a charge" */
  readonly content: Range;
  /** All of the aside, so that it is no part of what is denied. */
  readonly aside: Range;
  /** "a charge *Arland* denies": who denies, where it stands in the aside as surely as what is denied. */
  readonly speaker?: number;
}

/** @param verb a cue's head; null where it denies nothing or points at nothing */
export function pointingOf(told: Told, tree: Tree, verb: number): Pointing | null {
  if (!denies(told, tree, verb)) return null;
  return (
    asidePointing(told, tree, verb) ?? pronounPointing(tree, verb) ?? nounPointing(told, tree, verb)
  );
}

/** "denies", "rejects", "calls baseless" */
const denies = (told: Told, tree: Tree, verb: number): boolean =>
  /^(?:deny|refuse)$/u.test(entryAt(told, tree, verb)?.act ?? "") ||
  isNamedFalse(tree.tokens, verb, told.codebook.phrases);

/** "…, but Arland denied *it*" */
function pronounPointing(tree: Tree, verb: number): Pointing | null {
  const it = governed(tree, verb, "obj").find((at) =>
    /^(?:it|that|this|them)$/iu.test(tokenAt(tree, at).form),
  );
  if (it === undefined || governed(tree, verb, "ccomp", "xcomp").length > 0) return null;
  const clause = rangeOf(tree, under(tree, verb));
  return { content: rangeOf(tree, [it]), aside: clause };
}

/** "The minister dismissed *the charge*": one made before, not "the charge that he lied". */
function nounPointing(told: Told, tree: Tree, verb: number): Pointing | null {
  const charge = governed(tree, verb, "obj").find(
    (at) =>
      at > verb &&
      isSaying(told, tree, at) &&
      governed(tree, at, "det").some((det) =>
        /^(?:the|this|that|those|these)$/iu.test(tokenAt(tree, det).form),
      ) &&
      governed(tree, at, "acl", "nmod", "ccomp", "conj", "amod").length === 0,
  );
  if (charge === undefined || governed(tree, verb, "ccomp", "xcomp", "obl").length > 0) return null;
  const phrase = phraseOf(tree, charge);
  return { content: phrase, aside: phrase };
}

function asidePointing(told: Told, tree: Tree, verb: number): Pointing | null {
  const loose = looseNoun(told, tree, verb);
  if (loose !== null) {
    const phrase = phraseOf(tree, loose.charge);
    return {
      content: phrase,
      aside: { start: phrase.start, end: rangeOf(tree, under(tree, verb)).end },
      speaker: loose.speaker,
    };
  }
  const top = clauseTop(tree, verb);
  if (!/^acl/u.test(tokenAt(tree, top).deprel)) return null;
  const noun = tokenAt(tree, top).head;
  const clause = under(tree, top);
  const isOwn = top === verb || relationOf(tree, verb) === "conj";
  if (noun >= 0 && isOwn && isSaying(told, tree, noun) && actsOn(tree, verb)) {
    const phrase = phraseOf(tree, noun);
    const { start, end } = rangeOf(tree, clause);
    // The clause is none of it, whatever kind of clause the tree makes of it.
    const content = start > phrase.start ? { ...phrase, end: Math.min(phrase.end, start) } : phrase;
    return { content: trimmed(content, told.text), aside: { start: phrase.start, end } };
  }
  const which = governed(tree, verb, "obj").find((at) => tokenAt(tree, at).xpos === "WDT");
  if (which === undefined || tokenAt(tree, which).form.toLowerCase() !== "which") return null;
  return { content: rangeOf(tree, [which]), aside: rangeOf(tree, clause) };
}

const trimmed = ({ start, end }: Range, text: string): Range => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
});

/** "*a charge* Arland denies" with both before the verb: what stands first and is said is what is denied. */
function looseNoun(
  told: Told,
  tree: Tree,
  verb: number,
): { readonly charge: number; readonly speaker: number } | null {
  const [first, second] = governed(tree, verb, "nsubj", "obj").filter(
    (at) => at < verb && tokenAt(tree, at).upos !== "DET",
  );
  if (first === undefined || second === undefined || !isSaying(told, tree, first)) return null;
  return relationOf(tree, second) === "nsubj" ? { charge: first, speaker: second } : null;
}

/** "which it says it *denies*": the clause begins above. */
function clauseTop(tree: Tree, verb: number): number {
  const { head, deprel } = tokenAt(tree, verb);
  return head >= 0 && /^(?:conj|xcomp)$/u.test(deprel) ? clauseTop(tree, head) : verb;
}

/** The noun is what the verb acts on, not who acts: "a charge Arland denies", "claims denied by Arland". */
function actsOn(tree: Tree, verb: number): boolean {
  const { xpos, deprel } = tokenAt(tree, verb);
  const subjects = governed(tree, verb, "nsubj").map((at) => tokenAt(tree, at));
  if (deprel === "acl" && xpos === "VBN") return true;
  return (
    subjects.some(({ xpos: tag }) => !/^(?:WDT|WP)$/u.test(tag)) && !hasOtherObject(tree, verb)
  );
}

const hasOtherObject = (tree: Tree, verb: number): boolean =>
  governed(tree, verb, "obj", "ccomp").some((at) => !/^W/u.test(tokenAt(tree, at).xpos));
