import type { Directory, Entry, Hit } from "../actor/directory.js";
import type { Mention as Kinded, Name, Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Lexicon } from "./lexicon.js";
import { sortOf } from "./sort.js";

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

/** What is known of a sentence before its places are sought. */
export interface Marked {
  readonly sentence: Sentence;
  readonly index: number;
  readonly names: readonly Name[];
  readonly mentions: readonly Kinded[];
  /** Single names of persons whom the report names in full. */
  readonly people: ReadonlySet<string>;
}

interface Words {
  readonly from: number;
  readonly to: number;
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
  const found = [
    ...lands(tokens, hits),
    ...lexicon.landmarks(tokens).filter(own),
    ...hits
      .filter(isState)
      .map(({ start, end }) => ({ from: start, to: end }))
      .filter(own),
    ...marked.names
      .filter(isPlace)
      .flatMap((name) => ranges(name, tokens))
      .filter((words) => own(words) && !isSomebody(words, marked)),
    ...properHeads(marked, lexicon).filter(own),
    ...located(marked, lexicon),
    ...mistaken(marked, lexicon),
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

const isPlace = ({ kind }: Name): boolean => kind === "place" || kind === "facility";

function isState({ entry }: Hit<Entry>): boolean {
  return entry.as === "state" || entry.as === "capital";
}

const LAND = /^(?:soil|territory|side|airspace|waters?|border|capital)$/u;

/** "attacks from *Afghan soil*", "in *Lebanese territory*": the land, named by its people; "the *Afghan capital*". */
function lands(tokens: readonly Token[], hits: readonly Hit<Entry>[]): Words[] {
  return hits.flatMap(({ start, end, entry }): Words[] => {
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

const LOCATIVE = /^(?:in|near|outside|inside|across|around|at|into|of)$/iu;
/** "near Kasur" is a place even where the reader takes it for a person, if a town of that size is called so. */
const KNOWN_TOWN = 15_000;

/** Proper nouns where a place must stand: "near *Kasur*", "the town of *Spin Boldak*". */
function located({ sentence, names }: Marked, { gazetteer }: Lexicon): Words[] {
  const { tokens } = sentence;
  const isTown = (from: number, to: number): boolean => {
    const lead = tokens[from - 1]?.form ?? "";
    const sort = lead === "of" ? sortOf(tokens[from - 2]?.form ?? "") : null;
    if (!LOCATIVE.test(lead) || (lead === "of" && !sort)) return false;
    const [start, end] = [tokens[from]?.start as number, tokens[to - 1]?.end as number];
    const label = names.find((name) => name.start < end && name.end > start);
    if (label && (isPlace(label) || label.kind === "date")) return false;
    return gazetteer
      .named(textOf(sentence, from, to))
      .some(({ alternate, population }) => !alternate && (sort || population >= KNOWN_TOWN));
  };
  return runs(tokens).flatMap(({ from, to }) => {
    for (let last = to; last > from; last -= 1) if (isTown(from, last)) return [{ from, to: last }];
    return [];
  });
}

/** A person of one name is told from a town by having been introduced: "Sam Austin … Austin". */
const KNOWN_CITY = 100_000;
const ROLE = /^(?:obj|obl|nmod|conj|appos)$|^nsubj:pass$/u;

/** "struck *Kharkiv*", which the reader may take for a person: a city, a country or a landmark where a place can stand. */
function mistaken({ sentence, names, people }: Marked, { gazetteer, lists }: Lexicon): Words[] {
  const { tokens } = sentence;
  return runs(tokens).filter(({ from, to }) => {
    const [start, end] = [tokens[from]?.start as number, tokens[to - 1]?.end as number];
    const label = names.find((name) => name.start < end && name.end > start);
    if (label && (isPlace(label) || label.start < start || label.end > end)) return false;
    const head = headOf(tokens, from, to);
    const isWhere = tokens[to]?.form === "," && /^where$/iu.test(tokens[to + 1]?.form ?? "");
    if (!isWhere && !ROLE.test(tokens[head]?.deprel ?? "")) return false;
    const text = textOf(sentence, from, to);
    if (people.has(text)) return false;
    const isCity = gazetteer
      .named(text)
      .some(({ alternate, population }) => !alternate && population >= leastOf(tokens, head));
    return isCity || (lists(text) && label?.kind !== "person");
  });
}

/** In "Kandahar, Kabul and *Khost*" the places before it speak for the last. */
function leastOf(tokens: readonly Token[], head: number): number {
  const { deprel, head: governor } = tokens[head] as Token;
  const lead = (dependents(tokens)[governor] ?? []).find((at) => tokens[at]?.deprel === "case");
  const isAfter = deprel === "conj" && LOCATIVE.test(tokens[lead ?? -1]?.form ?? "");
  return isAfter ? KNOWN_TOWN : KNOWN_CITY;
}

/** Proper nouns side by side, all of them with a capital. */
function runs(tokens: readonly Token[]): Words[] {
  const found: { from: number; to: number }[] = [];
  for (const [at, { upos, form }] of tokens.entries()) {
    if (upos !== "PROPN" || !/^\p{Lu}/u.test(form)) continue;
    const last = found.at(-1);
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
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

function longestFirst(found: readonly Words[]): Words[] {
  const kept: Words[] = [];
  const length = ({ from, to }: Words) => to - from;
  for (const one of found.toSorted((a, b) => length(b) - length(a)))
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}

function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const { head, deprel } = tokens[at] as Token;
    if ((head < from || head >= to) && deprel !== "punct") return at;
  }
  return to - 1;
}

/** The report's own text between two tokens. */
function textOf({ tokens }: Sentence, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const { start, form } = tokens[at] as Token;
    const isApart = at > from && (tokens[at - 1]?.end ?? start) < start;
    text += isApart ? ` ${form}` : form;
  }
  return text;
}
