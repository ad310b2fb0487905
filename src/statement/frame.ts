import type { Act } from "../reading/format.js";
import { entryAt, isSaying, isSomebody, laysOn, objectsOf } from "./entry.js";
import { type Told, treeAt } from "./told.js";
import { governed, isTo, prepositionOf, type Tree, tokenAt, under } from "./tree.js";

/** Somebody between a cue and what is said: "accused *Arland* of …", "urged *both sides* to …". */
export interface Frame {
  /** The head of that somebody among the sentence's tokens. */
  readonly party: number;
  readonly role: "about" | "addressee";
  /** The first token of what is said. */
  readonly first: number;
}

const TARGETING: ReadonlySet<string> = new Set(["accuse", "condemn", "praise"]);

const HEARD: ReadonlySet<string> = new Set([
  ...["say", "claim", "report", "confirm", "admit", "warn", "threaten", "demand", "promise", "ask"],
]);

/** Prepositions between a target and what it is accused of or praised for. */
const CHARGE = /^(?:of|for|with|over)$/u;

/** Between a hearer and what is said stays "against": "warned both sides *against* delay". */
const TOPIC = /^(?:against|about|of|for)$/u;

/** The frame of a cue verb, or null where nobody stands between it and its content. */
export function frameOf(
  told: Told,
  sentence: number,
  cue: number,
  act: NonNullable<Act> | "none",
): Frame | null {
  const tree = treeAt(told, sentence);
  const role = TARGETING.has(act) ? "about" : HEARD.has(act) ? "addressee" : null;
  if (role === null || isBlamedOn(told, tree, cue)) return null;
  for (const party of parties(told, tree, cue, act)) {
    if (isSaying(told, tree, party) || isRaised(told, tree, cue, party)) continue;
    const first = contentAfter(tree, cue, party, act);
    if (first === null) continue;
    if (
      isBidden(tree, { cue, party, first, role }) ||
      act === "accuse" ||
      isSomebody(told, sentence, party)
    )
      return { party, role, first };
  }
  return null;
}

/** "blamed *it* on the rebels": the object is what they are blamed for. */
const isBlamedOn = (told: Told, tree: Tree, cue: number): boolean =>
  laysOn(entryAt(told, tree, cue)?.cue[0]) &&
  governed(tree, cue, "obl").some((at) => prepositionOf(tree, at) === "on");

/** Whoever is urged to do something can do it, known or not: "urged *both sides* to leave", unlike "share *the hope* to". */
function isBidden(
  tree: Tree,
  { cue, party, first, role }: Frame & { readonly cue: number },
): boolean {
  if (role !== "addressee") return false;
  const to = tree.tokens.findIndex((_, at) => at >= first - 1 && isTo(tree, at));
  if (to < 0 || to > first + 1) return false;
  const { head } = tokenAt(tree, to);
  return tokenAt(tree, head).head === cue || governed(tree, head, "nsubj").includes(party);
}

/** "*The ship* is said to have sunk": a passive's subject is told only where a hearer can be an object. */
function isRaised(told: Told, tree: Tree, cue: number, party: number): boolean {
  if (tokenAt(tree, party).deprel !== "nsubj:pass") return false;
  return entryAt(told, tree, cue)?.cue[0] === "say";
}

/** Objects; the subject of a passive; "called *on both*"; "asked *both* not to leave"; "let me assure *both*". */
function parties(told: Told, tree: Tree, cue: number, act: string): number[] {
  const { head, deprel } = tokenAt(tree, cue);
  const subjects = governed(tree, cue, "ccomp").flatMap((clause) =>
    act === "demand" && isInfinitive(tree, clause) && !opensWithFor(tree, clause)
      ? governed(tree, clause, "nsubj")
      : [],
  );
  const passive = governed(tree, cue, "nsubj").filter(
    (at) => tokenAt(tree, at).deprel === "nsubj:pass",
  );
  const above = head >= 0 && /^[xc]comp$/u.test(deprel) ? objectsOf(tree, head) : [];
  return [
    ...objectsOf(tree, cue),
    ...passive,
    ...subjects,
    ...calledOn(told, tree, cue),
    ...above.filter((at) => at > cue),
  ];
}

/** "called *for both to leave*": nobody is spoken to, all of it is demanded. */
const opensWithFor = (tree: Tree, clause: number): boolean =>
  governed(tree, clause, "mark", "case").some((at) => /^for$/iu.test(tokenAt(tree, at).form));

/** "called on *both sides*", "appealed to *both sides*", where the codebook's cue has the preposition or it is "to". */
function calledOn(told: Told, tree: Tree, cue: number): number[] {
  const words = entryAt(told, tree, cue)?.cue.map((spelling) => spelling.split(" ").at(-1)) ?? [];
  return governed(tree, cue, "obl", "nmod", "obj").filter((at) => {
    const preposition = prepositionOf(tree, at);
    if (preposition === null || preposition === "for") return false;
    return preposition === "to" || words.includes(preposition);
  });
}

const isInfinitive = (tree: Tree, verb: number): boolean =>
  (tree.below[verb] ?? []).some((at) => isTo(tree, at) && at < verb);

function contentAfter(tree: Tree, cue: number, party: number, act: string): number | null {
  const from = Math.max(cue, wholeOf(tree, party)) + 1;
  for (let at = from; at < tree.tokens.length && !isStop(tree, at); at += 1) {
    if (!isBelow(tree, at, cue)) continue;
    const first = opensContent(tree, at, cue, party, act);
    if (first !== null) return first;
  }
  return null;
}

/** "accused both *of the armies* of breaking it": what they are of is no charge. */
function wholeOf(tree: Tree, party: number): number {
  const isCount = /^(?:DET|PRON|NUM)$/u.test(tokenAt(tree, party).upos);
  if (!isCount || !/^of$/iu.test(tree.tokens[party + 1]?.form ?? "")) return party;
  return governed(tree, party, "nmod").find((at) => at > party) ?? party;
}

/** Two sentences may be taken for one. */
const isStop = (tree: Tree, index: number): boolean =>
  /^[.?!;]$/u.test(tokenAt(tree, index).form) && index < tree.tokens.length - 1;

const isBelow = (tree: Tree, index: number, top: number): boolean => {
  let at = index;
  for (let steps = 0; at !== -1 && steps < 12; steps += 1) {
    if (at === top) return true;
    at = tokenAt(tree, at).head;
  }
  return false;
};

/** The first token of the content where it begins at a token. */
function opensContent(
  tree: Tree,
  at: number,
  cue: number,
  party: number,
  act: string,
): number | null {
  const { head, form, deprel } = tokenAt(tree, at);
  const governor = head < 0 ? -1 : tokenAt(tree, head).head;
  const small = form.toLowerCase();
  const own = governor === cue || (governor === party && head > party);
  if (isTo(tree, at) && (own || governed(tree, head, "nsubj").includes(party)))
    return isAim(tree, head, act) ? null : notBefore(tree, at);
  if (/^(?:mark|advmod)$/u.test(deprel) && /^(?:that|whether|if|why|how)$/u.test(small))
    return governor === cue ? (small === "that" ? at + 1 : at) : null;
  if (/^(?:case|mark)$/u.test(deprel) && (own || (isNear(party, at) && opensGerund(tree, at)))) {
    const isTarget = TARGETING.has(act) || (act === "threaten" && small === "with");
    if (isTarget && CHARGE.test(small)) return at + 1;
    if (!TARGETING.has(act) && TOPIC.test(small) && governor === cue) return at;
  }
  return bareClause(tree, at, cue, party);
}

/** "phoned him *to ask* for help": why, and not what was said. */
const isAim = (tree: Tree, verb: number, act: string): boolean =>
  act === "say" && tokenAt(tree, verb).deprel === "advcl";

/** A party of some words: "accused the government of Arland *of* …". */
const isNear = (party: number, at: number): boolean => at - party <= 8;

/** "*not* to leave" */
const notBefore = (tree: Tree, to: number): number =>
  /^(?:not|never)$/iu.test(tree.tokens[to - 1]?.form ?? "") ? to - 1 : to + 1;

/** "of *evading* …", "of “blindly *pushing* …": whatever the arcs say. */
function opensGerund(tree: Tree, preposition: number): boolean {
  let at = preposition + 1;
  while (/^(?:PUNCT|ADV|PART)$/u.test(tree.tokens[at]?.upos ?? "")) at += 1;
  return tree.tokens[at]?.xpos === "VBG";
}

/** "told both sides *the talks had failed*" */
function bareClause(tree: Tree, at: number, cue: number, party: number): number | null {
  const [clause] = governed(tree, cue, "ccomp").filter((top) => !isInfinitive(tree, top));
  if (clause === undefined) return null;
  const words = under(tree, clause).filter((word) => tokenAt(tree, word).upos !== "PUNCT");
  return words[0] === at && at > party ? at : null;
}
