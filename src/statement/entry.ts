import type { Cue } from "../codebook/schema.js";
import { cueAt } from "./match.js";
import { type Told, treeAt } from "./told.js";
import { governed, isNominal, type Tree, tokenAt } from "./tree.js";

/** The codebook's cue of which a word is part, or null. */
export function entryAt(told: Told, tree: Tree, index: number): Cue | null {
  const token = tokenAt(tree, index);
  const seen = told.entries.get(token);
  if (seen !== undefined) return seen;
  const entry = cueAt(tree.tokens, index, told.codebook.phrases);
  told.entries.set(token, entry);
  return entry;
}

/** Whether a noun names something said: "charge", "claim", "statement". */
export function isSaying(told: Told, tree: Tree, index: number): boolean {
  if (tokenAt(tree, index).upos !== "NOUN") return false;
  const entry = entryAt(told, tree, index);
  return entry !== null && entry.act !== "none" && (!entry.pos || entry.pos.includes("noun"));
}

/** Whether a phrase stands for somebody who can speak, or be spoken to. */
export function isSomebody(told: Told, sentence: number, index: number): boolean {
  const tree = treeAt(told, sentence);
  if (!isNominal(tree, index)) return false;
  const { upos, xpos, form } = tokenAt(tree, index);
  if (upos === "PROPN") return true;
  if (xpos === "PRP")
    return !/^(?:it|itself)$/iu.test(form) || told.cast.at(sentence, index).length > 0;
  return told.cast.at(sentence, index).length > 0 || isRole(told, tree, index);
}

/** "officials", "the prime minister": a role of the codebook. */
function isRole(told: Told, tree: Tree, index: number): boolean {
  const { lemma } = tokenAt(tree, index);
  return rolesOf(told).has(lemma.toLowerCase());
}

const known = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** Up to its head: "[secretary general]", "[head] of state". */
const headOf = (role: string): string[] =>
  (role.split(/ (?:of|for|to|in|at|on) /u)[0] ?? role).split(" ");

/** The last word of every role of the codebook with its sectors, those of the shortest role with that word. */
export function rolesOf({ codebook }: Told): ReadonlyMap<string, readonly string[]> {
  const found = known.get(codebook.roles);
  if (found) return found;
  const named = codebook.roles.flatMap(({ role, sectors }) =>
    role.map((name) => ({ words: headOf(name), sectors })),
  );
  const made = new Map(
    named
      .sort((one, other) => other.words.length - one.words.length)
      .map(({ words, sectors }) => [words.at(-1) as string, sectors] as const),
  );
  known.set(codebook.roles, made);
  return made;
}

/** Journalists and media: by the cast, or by a role of the codebook ("reporters", "a television channel"). */
export function isMedia(told: Told, sentence: number, index: number): boolean {
  const ids = told.cast.at(sentence, index);
  const actors = told.cast.actors.filter(({ id }) => ids.includes(id));
  if (actors.some(({ sectors }) => sectors.includes("JRN"))) return true;
  const { lemma } = tokenAt(treeAt(told, sentence), index);
  return rolesOf(told).get(lemma.toLowerCase())?.includes("JRN") === true;
}

/** Verbs whose object is the deed, and what stands behind "on" who is to have done it: "blamed *the blast* on the army". */
export const laysOn = (lemma = ""): boolean => /^(?:blame|pin)$/u.test(lemma);

/** What a verb acts on, direct or indirect: "both sides", "each other". */
export const objectsOf = (tree: Tree, verb: number): number[] =>
  governed(tree, verb, "obj", "iobj").filter(
    (at) => isNominal(tree, at) || tokenAt(tree, at).upos === "DET",
  );
