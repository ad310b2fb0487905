import type { Act } from "../../reading/format.js";
import type { Draft } from "../draft.js";
import { entryAt, isSaying, isSomebody, laysOn, objectsOf } from "../entry.js";
import { frameOf } from "../frame.js";
import { isPassive } from "../subject.js";
import { type Told, treeAt } from "../told.js";
import { governed, prepositionOf, type Tree, tokenAt } from "../tree.js";
import type { Place } from "./addressee.js";

/** Whom a statement is about: the accused, the blamed, the praised, those of whom something is demanded. */
export function aboutOf({ head, sentence }: Draft, act: Act, told: Told): Place | null {
  if (head === null || act === null) return null;
  const token = targets(told, sentence, head, act).find((at) => isSomebody(told, sentence, at));
  if (token === undefined) return null;
  const frame = frameOf(told, sentence, head, act);
  return frame?.party === token ? { sentence, token, end: frame.first } : { sentence, token };
}

function targets(told: Told, sentence: number, cue: number, act: NonNullable<Act>): number[] {
  const tree = treeAt(told, sentence);
  switch (act) {
    case "accuse":
    case "condemn":
    case "praise":
      return [...targeted(told, sentence, cue, act), ...subjectsBelow(tree, cue)];
    case "claim":
      return subjectsBelow(tree, cue);
    case "demand":
      return [...subjectsBelow(tree, cue), ...asked(tree, cue)];
    default:
      return [];
  }
}

function targeted(told: Told, sentence: number, cue: number, act: NonNullable<Act>): number[] {
  const tree = treeAt(told, sentence);
  const frame = frameOf(told, sentence, cue, act);
  const blamed = withPreposition(tree, cue, /^(?:on|at|against|with|towards?)$/u);
  const objects = objectsOf(tree, cue);
  const passive = isPassive(tree, cue)
    ? governed(tree, cue, "nsubj").filter((at) => tokenAt(tree, at).deprel === "nsubj:pass")
    : [];
  const { deprel, head, upos } = tokenAt(tree, cue);
  const accused = deprel === "acl" && upos === "VERB" && head >= 0 ? [head] : [];
  const direct = [...objects, ...passive, ...accused].filter((at) => !isSaying(told, tree, at));
  const through = [...objects, ...passive].flatMap((at) => [
    ...withPreposition(tree, at, /^(?:against|of|on)$/u).filter(() => isSaying(told, tree, at)),
    ...owners(tree, at),
  ]);
  const frames = frame?.role === "about" ? [frame.party] : [];
  return [...frames, ...blamedOn(told, tree, cue), ...direct, ...blamed, ...through];
}

/** "blamed the blast on *the army*": behind an object, on the noun for some parsers. */
function blamedOn(told: Told, tree: Tree, cue: number): number[] {
  if (!laysOn(entryAt(told, tree, cue)?.cue[0])) return [];
  return [cue, ...objectsOf(tree, cue)].flatMap((at) => withPreposition(tree, at, /^on$/u));
}

/** "condemned *Arland*'s raids", "the raids by *Arland*" */
const owners = (tree: Tree, thing: number): number[] =>
  governed(tree, thing, "nmod").filter(
    (at) => tokenAt(tree, at).deprel === "nmod:poss" || prepositionOf(tree, at) === "by",
  );

const withPreposition = (tree: Tree, top: number, which: RegExp): number[] =>
  governed(tree, top, "obl", "nmod").filter((at) => which.test(prepositionOf(tree, at) ?? ""));

/** "alleged that *Arland* had armed them", "demanded that *both* leave" */
function subjectsBelow(tree: Tree, cue: number): number[] {
  const clauses = governed(tree, cue, "ccomp").filter((at) => at > cue);
  return clauses.flatMap((at) => governed(tree, at, "nsubj").filter((subject) => subject > cue));
}

/** "demanded an apology *from Arland*" */
const asked = (tree: Tree, cue: number): number[] =>
  [cue, ...objectsOf(tree, cue)].flatMap((at) => withPreposition(tree, at, /^(?:from|of)$/u));
