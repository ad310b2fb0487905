import type { Phrase, Phrases } from "../codebook/cues.js";
import { type Cue, PARTS } from "../codebook/schema.js";
import type { Token } from "../language/analysis.js";

/** What may stand between the words of a phrase: "made a very serious accusation". */
const BETWEEN = new Set(["ADV", "ADJ", "DET", "NUM"]);
const AFTER_OBJECT = new Set(["compound:prt", "xcomp"]);
const LONGEST_GAP = 3;
const LONGEST_REACH = 8;

interface Found {
  readonly phrase: Phrase;
  readonly places: readonly number[];
}

/** The codebook's cue of which a token is a word: the longest phrase, else the word alone. */
export function cueAt(tokens: readonly Token[], index: number, phrases: Phrases): Cue | null {
  const found: Found[] = [];
  for (let start = Math.max(0, index - LONGEST_REACH); start <= index; start += 1)
    found.push(...startingAt(tokens, start, index, phrases));
  const token = tokens[index] as Token;
  found.sort((one, other) => betterOf(one, other, token));
  return found[0]?.phrase.cue ?? null;
}

/** More words first, then closer together, then of the right part of speech. */
function betterOf(one: Found, other: Found, token: Token): number {
  return (
    other.places.length - one.places.length ||
    reachOf(one) - reachOf(other) ||
    Number(fitsPart(other.phrase.cue, token)) - Number(fitsPart(one.phrase.cue, token))
  );
}

const reachOf = ({ places }: Found): number => Math.max(...places) - Math.min(...places);

function startingAt(
  tokens: readonly Token[],
  start: number,
  index: number,
  phrases: Phrases,
): Found[] {
  const begun = keysOf(tokens[start] as Token).flatMap((key) => phrases.get(key) ?? []);
  if (begun.length === 0) return [];
  return begun.flatMap((phrase) => {
    if (start < index && phrase.words.length <= 1) return [];
    const places = placesOf(phrase.words, tokens, start);
    if (phrase.words.at(-1) === "no" && isCounting(tokens, places?.at(-1) ?? 0)) return [];
    return places?.includes(index) && mayBe(phrase, tokens[index] as Token)
      ? [{ phrase, places }]
      : [];
  });
}

/** "said *no* one had come", "said *no* more than ten had": no answer. */
const isCounting = (tokens: readonly Token[], no: number): boolean =>
  tokens[no]?.deprel === "det" ||
  /^(?:more|less|fewer|longer|one)$/iu.test(tokens[no + 1]?.form ?? "");

/** Where the words of a phrase stand, or null; "ruled a raid out", "held the army responsible". */
function placesOf(words: readonly string[], tokens: readonly Token[], start: number) {
  const places = [start];
  for (const word of words.slice(1)) {
    const next = nextPlace(word, tokens, places) ?? afterObject(word, tokens, start);
    if (next === undefined) return null;
    places.push(next);
  }
  return places;
}

function nextPlace(word: string, tokens: readonly Token[], places: readonly number[]) {
  const from = (places.at(-1) as number) + 1;
  for (let at = from; at <= from + LONGEST_GAP && at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (keysOf(token).includes(word)) return at;
    if (!BETWEEN.has(token.upos) && token.xpos !== "PRP$") return undefined;
  }
  return undefined;
}

function afterObject(word: string, tokens: readonly Token[], verb: number): number | undefined {
  const at = tokens.findIndex(
    ({ head, deprel, lemma }) => head === verb && AFTER_OBJECT.has(deprel) && lemma === word,
  );
  return at === -1 ? undefined : at;
}

function fitsPart({ pos }: Cue, { upos }: Token): boolean {
  return !pos || pos.some((part) => (PARTS[part] as readonly string[]).includes(upos));
}

const FUNCTION_WORDS = new Set(["ADP", "SCONJ", "CCONJ", "PART", "DET", "AUX", "PUNCT"]);

/** Tags can be wrong: among words with a meaning of their own a part of speech is a preference only. */
function mayBe({ words, cue }: Phrase, token: Token): boolean {
  return words.length > 1 || fitsPart(cue, token) || !FUNCTION_WORDS.has(token.upos);
}

/** Every word is looked at as the beginning and the inside of many phrases; what it may come from stays the same. */
const known = new WeakMap<Token, readonly string[]>();

/** The lemma, and where a wrong tag made it wrong, what the form may come from: "denied" → "deny". */
export function keysOf(token: Token): readonly string[] {
  const keys = known.get(token) ?? madeKeys(token);
  known.set(token, keys);
  return keys;
}

function madeKeys({ lemma, form, upos }: Token): string[] {
  const small = form.toLowerCase().replaceAll("’", "'");
  // "its" is no plural of "it".
  if (upos === "PRON") return [...new Set([lemma.toLowerCase(), small])];
  const stems = SUFFIXES.flatMap(([suffix, ...endings]) =>
    small.endsWith(suffix) ? endings.map((ending) => small.slice(0, -suffix.length) + ending) : [],
  );
  return [...new Set([lemma.toLowerCase(), small, ...stems.flatMap(undoubled)])];
}

/** "bragg" → "brag" */
const undoubled = (stem: string): string[] => [stem, stem.replace(/([bdglmnprtz])\1$/u, "$1")];

const SUFFIXES = [
  ["ied", "y"],
  ["ies", "y"],
  ["ed", "", "e"],
  ["ing", "", "e"],
  ["es", "", "e"],
  ["s", ""],
] as const;
