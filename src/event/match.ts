import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import { formOf, leftEdge, prepositions, under } from "./grammar.js";

/** Relations that tie the words of a phrase: "opened fire", "shot down", "air strike", "went on strike". */
const TIES = new Set([
  ...["obj", "iobj", "compound", "amod", "advmod", "xcomp", "nmod", "obl", "flat", "case", "mark"],
  ...["acl", "nummod", "advcl", "det", "cop", "aux", "ccomp"],
]);

/**
 * The tokens that a phrase's words are, tied to one another in the tree in whatever order: "held talks", "the talks that
 * they held", "talks were held". Its last word may be a preposition: that of the phrase's complement.
 *
 * @returns in the order of the phrase's words; null where they do not all stand there
 */
export function placesOf(
  words: readonly string[],
  tokens: readonly Token[],
  first: number,
): readonly number[] | null {
  const places: (number | undefined)[] = [first];
  for (let missing = words.length - 1; missing > 0; missing -= 1) {
    const near = neighbours(tokens, places);
    const next = nextWord(words, places, near, tokens);
    if (!next) return null;
    places[next.word] = next.at;
  }
  return places as number[];
}

/** The first word that is still to be found and stands beside those that have been. */
function nextWord(
  words: readonly string[],
  places: readonly (number | undefined)[],
  near: readonly number[],
  tokens: readonly Token[],
): { word: number; at: number } | null {
  for (let word = 1; word < words.length; word += 1) {
    if (places[word] !== undefined) continue;
    const at = near.find((index) => isWordAt(tokens, index, words[word] as string));
    if (at !== undefined) return { word, at };
  }
  return null;
}

/** "build-*up*": behind a hyphen a particle may be tagged as a noun. */
const isWordAt = (tokens: readonly Token[], index: number, word: string): boolean =>
  isWord(tokens[index] as Token, word) ||
  (tokens[index - 1]?.form === "-" && tokens[index]?.form.toLowerCase() === word);

function isWord(token: Token, word: string): boolean {
  const { lemma, form, upos } = token;
  if (PARTICLE.test(word) && /^(?:NOUN|PROPN|VERB)$/u.test(upos)) return false;
  if (lemma.toLowerCase() === word || form.toLowerCase() === word) return true;
  return lemma === form && form === `${word}s`;
}

/** "turned *back*" is no "turned their *backs*". */
const PARTICLE = /^(?:back|down|out|off|up|away|aside|over)$/u;

/** Tokens tied to those found: nearest first, so that of two talks the nearer is held. */
function neighbours(tokens: readonly Token[], places: readonly (number | undefined)[]): number[] {
  const found = places.filter((at) => at !== undefined);
  const last = found.at(-1) as number;
  return found
    .flatMap((at) => [...governor(tokens, at), ...below(tokens, at), ...beside(tokens, at)])
    .filter((at) => !found.includes(at))
    .sort((one, other) => Math.abs(one - last) - Math.abs(other - last));
}

/** Words right beside one another hang together even where the tree sees it otherwise: "heart attack", "test-fired". */
function beside(tokens: readonly Token[], index: number): number[] {
  return [-1, 1]
    .map((step) => index + (tokens[index + step]?.form === "-" ? 2 * step : step))
    .filter((at) => at >= 0 && at < tokens.length);
}

function governor(tokens: readonly Token[], index: number): number[] {
  const token = tokens[index] as Token;
  const isTied = TIES.has(relation(token)) || token.deprel === "nsubj:pass";
  return token.head >= 0 && isTied ? [token.head] : [];
}

function below(tokens: readonly Token[], index: number): number[] {
  const tied = (dependents(tokens)[index] ?? []).filter((at) => {
    const token = tokens[at] as Token;
    return TIES.has(relation(token)) || token.deprel === "nsubj:pass";
  });
  return [
    ...tied,
    ...tied.flatMap((at) => grandchildren(tokens, at)),
    ...tied.flatMap((at) => (isNominal(tokens, at) ? shared(tokens, at) : [])),
  ];
}

/** The preposition of a complement ("fired *on* them"), and what an amount is of ("a series of *raids*"). */
function grandchildren(tokens: readonly Token[], index: number): number[] {
  return (dependents(tokens)[index] ?? []).filter((at) => {
    const one = relation(tokens[at] as Token);
    return one === "case" || (one === "nmod" && prepositions(tokens, at).includes("of"));
  });
}

/** "held meetings and *talks*" */
function shared(tokens: readonly Token[], index: number): number[] {
  return (dependents(tokens)[index] ?? []).filter((at) => tokens[at]?.deprel === "conj");
}

const isNominal = (tokens: readonly Token[], index: number): boolean =>
  /^(?:NOUN|PROPN)$/u.test(tokens[index]?.upos ?? "");

/** The word of a phrase that governs the others; prepositions and particles never do. */
export function headOf(tokens: readonly Token[], places: readonly number[]): number {
  const depth = (index: number): number => {
    let steps = 0;
    for (let at = index; at >= 0; at = (tokens[at] as Token).head) steps += 1;
    return steps;
  };
  const open = places.filter((at) => !/^(?:ADP|PART|DET|SCONJ)$/u.test(tokens[at]?.upos ?? ""));
  // Of nouns that the tree holds apart the last governs: "heart *attack*".
  const above = (at: number, best: number) =>
    depth(at) - depth(best) || (tokens[at]?.upos === "NOUN" ? best - at : at - best);
  return (open.length > 0 ? open : places).reduce((best, at) => (above(at, best) < 0 ? at : best));
}

/** "gave *a speech in* parliament" is no "gave in": what a verb acts on parts it from the preposition of another phrase. */
export function isParted(tokens: readonly Token[], places: readonly number[]): boolean {
  const [verb, joiner] = places as [number, number];
  if (places.length !== 2 || tokens[verb]?.upos !== "VERB") return false;
  if (tokens[joiner]?.deprel !== "case" || !PARTED.test(formOf(tokens, joiner))) return false;
  return under(tokens, verb, "obj").some((at) => at > verb && at < joiner);
}

/** "drove a truck *into* the crowd" is "drove into", "jailed men *for* the raid" is "jailed for". */
const PARTED = /^(?:in|on)$/u;

/** Whether the phrase ends in a preposition that opens a complement, and which complement that is. */
export function complementOf(tokens: readonly Token[], places: readonly number[]): number | null {
  if (places.length < 2) return null;
  const last = places.at(-1) as number;
  const { head, deprel, upos } = tokens[last] as Token;
  // "forced him *out* of the country": where he is forced from is no object
  if (/^of$/iu.test(tokens[last + 1]?.form ?? "")) return null;
  if (deprel === "case" && !places.includes(head)) return head;
  if (upos !== "ADP") return null;
  const phrases = under(tokens, headOf(tokens, places), "obl", "nmod", "obj");
  return phrases.find((at) => leftEdge(tokens, at) === last + 1) ?? null;
}
