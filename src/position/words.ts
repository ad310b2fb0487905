import { PARTS } from "../codebook/schema.js";
import type { Makes, StanceWord } from "../codebook/stances.js";
import type { Token } from "../language/analysis.js";
import { children } from "../statement/cue.js";
import { keysOf } from "../statement/match.js";
import { auxiliaries, isPast } from "./tense.js";
import type { Turn, World } from "./world.js";

/** The words of the codebook by the first word of each spelling. */
export type StanceWords = ReadonlyMap<string, readonly Spelling[]>;

interface Spelling {
  readonly words: readonly string[];
  readonly entry: StanceWord;
}

const known = new WeakMap<readonly StanceWord[], StanceWords>();

/** Made once for each codebook. */
export function stanceWords(entries: readonly StanceWord[]): StanceWords {
  const found = known.get(entries) ?? indexed(entries);
  known.set(entries, found);
  return found;
}

function indexed(entries: readonly StanceWord[]): StanceWords {
  const spellings = entries.flatMap((entry) =>
    entry.word.map((word) => ({ words: word.split(" "), entry })),
  );
  const index = new Map<string, Spelling[]>();
  for (const one of spellings) {
    const first = one.words[0] as string;
    index.set(first, [...(index.get(first) ?? []), one]);
  }
  for (const all of index.values()) all.sort((a, b) => b.words.length - a.words.length);
  return index;
}

export type Place = StanceWord["takes"][number];

/**
 * The entry for a word beside an event: the longest phrase of the right part of speech.
 *
 * @param event the event's token, or what stands for it, whose preposition may be the phrase's last word
 */
export function entryAt(
  words: StanceWords,
  tokens: readonly Token[],
  at: number,
  event: number,
  place: Place,
): StanceWord | null {
  const token = tokens[at] as Token;
  const found = keysOf(token)
    .flatMap((key) => words.get(key) ?? [])
    .filter(
      ({ entry, words: own }) =>
        isPart(entry, tokens, at) && entry.takes.includes(place) && hasRest(own, tokens, at, event),
    )
    .sort((one, other) => other.words.length - one.words.length);
  return found[0]?.entry ?? null;
}

function isPart({ pos }: StanceWord, tokens: readonly Token[], at: number): boolean {
  const { upos } = tokens[at] as Token;
  if (pos.some((part) => (PARTS[part] as readonly string[]).includes(upos))) return true;
  return pos.includes("adjective") && (upos === "ADV" || isState(tokens, at));
}

/** "is expected", "the expected", unlike "had expected". */
function isState(tokens: readonly Token[], at: number): boolean {
  const { xpos, deprel } = tokens[at] as Token;
  if (!/^VB[GN]$/u.test(xpos)) return false;
  const helpers = auxiliaries(tokens, at).map((one) => tokens[one] as Token);
  return /^(?:amod|acl)/u.test(deprel) || helpers.some(({ lemma }) => lemma === "be");
}

/** "call off": a word beneath; "prepare for": the event's own preposition. */
function hasRest(
  [, ...rest]: readonly string[],
  tokens: readonly Token[],
  at: number,
  event: number,
): boolean {
  const beneath = [...children(tokens, at), ...children(tokens, event)];
  return rest.every((word) =>
    [...beneath, at + 1].some((one) => {
      const token = tokens[one];
      return token !== undefined && (token.lemma === word || token.form.toLowerCase() === word);
    }),
  );
}

/** What an entry makes of the event; null where the event is given. */
export function turnOf(entry: StanceWord, tokens: readonly Token[], at: number): Turn | null {
  const makes = entry.past && isPast(tokens, at) ? entry.past : entry.makes;
  if (makes === "given") return null;
  const negated = entry.negated && worldOf(entry.negated);
  return { makes: worldOf(makes), negated, words: makes === "same" ? [] : [at] };
}

const worldOf = (makes: Makes): World => (makes === "same" || makes === "given" ? "actual" : makes);

/** What adverbs and adjectives beside a word make of it: "allegedly struck", "a possible attack". */
export function besideTurns(words: StanceWords, tokens: readonly Token[], at: number): Turn[] {
  return children(tokens, at).flatMap((child) => {
    if (!/^(?:advmod|amod|compound)$/u.test(tokens[child]?.deprel ?? "")) return [];
    const entry = modifierAt(words, tokens, child);
    return entry ? (turnOf(entry, tokens, child) ?? []) : [];
  });
}

function modifierAt(words: StanceWords, tokens: readonly Token[], at: number): StanceWord | null {
  const { deprel } = tokens[at] as Token;
  const part = deprel === "advmod" ? "adverb" : "adjective";
  const all = keysOf(tokens[at] as Token).flatMap((key) => words.get(key) ?? []);
  return (
    all.find(({ entry, words: own }) => own.length === 1 && entry.pos.includes(part))?.entry ?? null
  );
}

/** The entry for the words that join an event to its clause: "after", "because of", "if", "instead of". */
export function joinerOf(
  words: StanceWords,
  tokens: readonly Token[],
  at: number,
): StanceWord | null {
  for (const child of children(tokens, at)) {
    const { deprel } = tokens[child] as Token;
    if (!/^(?:case|mark|advmod|cc)$/u.test(deprel)) continue;
    const entry = joinedAt(words, tokens, child);
    if (entry) return entry;
  }
  return null;
}

/** The longest phrase of which a joining word is a part: "as long as", with "as" in the tree. */
function joinedAt(words: StanceWords, tokens: readonly Token[], at: number): StanceWord | null {
  const form = (index: number) => tokens[index]?.form.toLowerCase() ?? "";
  const found = [0, 1, 2, 3]
    .map((step) => at - step)
    .flatMap((start) =>
      (words.get(form(start)) ?? []).filter(
        ({ entry, words: own }) =>
          entry.pos.includes("preposition") &&
          start + own.length > at &&
          own.every((word, index) => form(start + index) === word),
      ),
    );
  return found.sort((one, other) => other.words.length - one.words.length)[0]?.entry ?? null;
}
