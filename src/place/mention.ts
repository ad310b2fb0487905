import type { Directory, Entry, Hit } from "../actor/directory.js";
import type { Name, Token } from "../language/analysis.js";
import { fold } from "./fold.js";
import { divisions, grounds } from "./grounds.js";
import type { Lexicon } from "./lexicon.js";
import { LOCATIVE, located, mistaken } from "./located.js";
import { isPlace, type Marked } from "./marked.js";
import { headOf, runs, textOf, type Words } from "./words.js";

/** Words of a sentence that name a place: token indices, the end exclusive. */
export interface Named {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The one of its tokens that the rest of the sentence governs. */
  readonly head: number;
  readonly text: string;
  /** "Afghan soil": the country is known from another word. */
  readonly country: string | null;
}

/** Words that name a place, or stand for one that they do not name. */
interface Naming extends Words {
  readonly country?: string;
  /** "the Afghan capital": the name that these words stand for. */
  readonly stands?: string;
}

/**
 * The names of places in a sentence: those the reader marks, those the codebook lists, and proper nouns in phrases that
 * the reader takes for places, where the gazetteer has them. Longer ones go first: "Gaza City" is not in Gaza.
 */
export function namesIn(marked: Marked, directory: Directory, lexicon: Lexicon): Named[] {
  const { sentence, index } = marked;
  const { tokens } = sentence;
  const hits = directory.names(tokens);
  const own = (words: Words) => !isOthers(words, marked, hits, lexicon);
  const found: Naming[] = [
    ...lands(tokens, hits),
    ...capitals(marked),
    ...lexicon.landmarks(tokens).filter(own),
    ...hits
      .filter(isState)
      .map(({ start, end }) => ({ from: start, to: end }))
      .filter(own),
    ...marked.names
      .filter(isPlace)
      .flatMap((name) => ranges(name, tokens))
      .filter((words) => own(words) && !isSomebody(words, marked))
      .map((words) => whole(words, marked, lexicon)),
    ...properHeads(marked, lexicon).filter(own),
    ...located(marked, lexicon),
    ...mistaken(marked, lexicon),
    ...grounds(marked),
    ...divisions(marked, lexicon),
  ];
  const isName = ({ from, to }: Words) => !GENERIC.test(textOf(sentence, from, to));
  return longestFirst(found.filter(isName)).map(({ from, to, country, stands }) => {
    const text = stands ?? textOf(sentence, from, to);
    return {
      sentence: index,
      from,
      to,
      head: headOf(tokens, from, to),
      text,
      country: country ?? null,
    };
  });
}

/** "Sam Houston was freed, and *Houston* left" */
function isSomebody({ from, to }: Words, { sentence, people }: Marked): boolean {
  const isLed = LOCATIVE.test(sentence.tokens[from - 1]?.form ?? "");
  return !isLed && to - from === 1 && people.has(textOf(sentence, from, to));
}

/** What is left of a name when the reader marks a part of it: "Royal *Street*". */
const GENERIC =
  /^(?:street|avenue|road|square|village|town|city|county|province|state|river|lake|bay|park|house|church|wing|island|valley|hill|west|east|north|south|centre|center|capital|republic|kingdom|union|sea|ocean|gulf|coast|bank|strip|market|airport|hospital|university|school|mosque|camp|central|plaza|(?:north|south|east|west)ern|old town|main street)$/iu;

function isState({ entry }: Hit<Entry>): boolean {
  return entry.as === "state" || entry.as === "capital";
}

const LAND =
  /^(?:soil|territory|side|airspace|waters?|border|frontier|coast|coastline|shores?|capital)$/u;

/** "attacks from *Afghan soil*", "in *Lebanese territory*": the land, named by its people; "the *Afghan capital*". */
function lands(tokens: readonly Token[], hits: readonly Hit<Entry>[]): Naming[] {
  return hits.flatMap(({ start, end, entry }): Naming[] => {
    const word = tokens[end]?.lemma ?? "";
    if (entry.as !== "people" || !LAND.test(word)) return [];
    const { code, capital = [] } = entry.country;
    if (word !== "capital") return [{ from: start, to: end + 1, country: code }];
    const isNamed = /^\p{Lu}/u.test(
      tokens[tokens[end + 1]?.form === "," ? end + 2 : end + 1]?.form ?? "",
    );
    return capital[0] && !isNamed ? [{ from: start, to: end + 1, stands: capital[0] }] : [];
  });
}

/** "marched through *the capital*", unlike "the capital, Goma", "the capital of Mali", "raised the capital". */
function capitals({ sentence: { tokens }, capital }: Marked): Naming[] {
  if (capital === null) return [];
  const form = (at: number) => tokens[at]?.form ?? "";
  return [...tokens.keys()].flatMap((at): Naming[] => {
    const isBare = /^the$/iu.test(form(at - 1)) && /^capital$/u.test(form(at));
    const next = form(at + 1) === "," ? form(at + 2) : form(at + 1);
    const isNamed = /^\p{Lu}/u.test(next) || /^of$/iu.test(form(at + 1));
    const isWhere = tokens[at]?.upos === "NOUN" && WHERE.test(form(at - 2));
    return isBare && isWhere && !isNamed ? [{ from: at - 1, to: at + 1, stands: capital }] : [];
  });
}

const WHERE =
  /^(?:in|into|inside|outside|near|around|through|across|at|to|from|of|on|toward|towards|reach|left|leave)$/iu;

/** The token ranges of a name, cut at commas ("Tripoli, Lebanon"), without "the" and "'s". */
function ranges(name: Name, tokens: readonly Token[]): Words[] {
  const inside = [...tokens.keys()].filter((at) => {
    const { start, end } = tokens[at] as Token;
    return start < name.end && end > name.start;
  });
  const parts: number[][] = [[]];
  for (const at of inside)
    if (/^[,;/]$/u.test(tokens[at]?.form ?? "")) parts.push([]);
    else parts.at(-1)?.push(at);
  return parts.map((part) => trimmed(part, tokens)).flatMap((part) => part ?? []);
}

const EDGE = /^(?:the|'s|’s|'|’|in|of|near|at|and)$/u;

function trimmed(part: readonly number[], tokens: readonly Token[]): Words | null {
  const isEdge = (at: number) => EDGE.test(tokens[at]?.form ?? "") || tokens[at]?.upos === "PUNCT";
  const from = part.find((at) => !isEdge(at));
  const last = part.findLast((at) => !isEdge(at));
  if (from === undefined || last === undefined) return null;
  const isName = part.some((at) => /^\p{Lu}/u.test(tokens[at]?.form ?? ""));
  return isName ? { from, to: last + 1 } : null;
}

/** All of "Khan Younis" where the reader marks a part of it. */
function whole(words: Words, { sentence, names }: Marked, { gazetteer }: Lexicon): Words {
  const { tokens } = sentence;
  const around = runs(tokens).find(({ from, to }) => from <= words.from && words.to <= to);
  if (!around || around.to - around.from === words.to - words.from) return words;
  const [start, end] = [tokens[around.from]?.start as number, tokens[around.to - 1]?.end as number];
  const isShared = names.filter((name) => name.start < end && name.end > start).length > 1;
  return !isShared && gazetteer.named(textOf(sentence, around.from, around.to)).length > 0
    ? around
    : words;
}

/** Proper nouns at the head of a phrase that mentions a place, where somebody knows a place of that name. */
function properHeads({ sentence, mentions }: Marked, { knows }: Lexicon): Words[] {
  const { tokens } = sentence;
  const isProper = (at: number) =>
    tokens[at]?.upos === "PROPN" && /^\p{Lu}/u.test(tokens[at]?.form ?? "");
  return mentions
    .filter(({ kind, head }) => kind === "place" && isProper(head))
    .map(({ head }): Words => {
      let [from, to] = [head, head + 1];
      while (isProper(from - 1)) from -= 1;
      while (isProper(to)) to += 1;
      return { from, to };
    })
    .filter(({ from, to }) => knows(textOf(sentence, from, to)));
}

/**
 * Whether words are a part of somebody's name ("*Washington* Post", "Ali *Kandahari*"), a demonym, or a name that means
 * a person here ("*Jordan* said he …").
 */
function isOthers(
  words: Words,
  { sentence, names, mentions }: Marked,
  hits: readonly Hit<Entry>[],
  lexicon: Lexicon,
): boolean {
  const { tokens } = sentence;
  const [start, end] = [tokens[words.from]?.start as number, tokens[words.to - 1]?.end as number];
  const around = names.find((name) => name.start < end && name.end > start && !isPlace(name));
  const isWhole = around !== undefined && around.start >= start && around.end <= end;
  const text = textOf(sentence, words.from, words.to);
  const isKnown = lexicon.lists(text);
  if (lexicon.listed.get(fold(text))?.seat) return !isEntered(words, tokens);
  // no person is called "Tora Bora"; "Jordan" and "Chad" are
  const isPerson = around?.kind === "person" && words.to - words.from === 1;
  if (around && (!isWhole || isPerson || !isKnown)) return true;
  const body = hits.find((hit) => hit.start < words.to && hit.end > words.from && !isState(hit));
  const isMarked = names.some((name) => isPlace(name) && name.start <= start && name.end >= end);
  // "Brussels" stands for the Union, and is a place where the reader says so
  if (
    body &&
    !(isMarked && body.entry.as === "organisation") &&
    !(isKnown && body.start >= words.from && body.end <= words.to)
  )
    return true;
  const head = headOf(tokens, words.from, words.to);
  const isSingle = words.to - words.from === 1;
  return isSingle && mentions.some((one) => one.head === head && one.kind === "person");
}

/** "met *at* the White House", unlike "the White House said" */
const ENTERED = /^(?:in|near|outside|inside|around|at|to|from|into|behind|toward|towards)$/iu;

function isEntered({ from }: Words, tokens: readonly Token[]): boolean {
  const at = /^the$/iu.test(tokens[from - 1]?.form ?? "") ? from - 2 : from - 1;
  return ENTERED.test(tokens[at]?.form ?? "");
}

function longestFirst(found: readonly Naming[]): Naming[] {
  const kept: Naming[] = [];
  const length = ({ from, to }: Words) => to - from;
  for (const one of found.toSorted((a, b) => length(b) - length(a)))
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}
