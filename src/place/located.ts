import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Lexicon } from "./lexicon.js";
import { isPlace, type Marked } from "./marked.js";
import { sortOf } from "./sort.js";
import { headOf, runs, textOf, type Words } from "./words.js";

export const LOCATIVE = /^(?:in|near|outside|inside|across|around|between|at|into|of)$/iu;
/** "near Kasur" is a place even where the reader takes it for a person, if a town of that size is called so. */
const KNOWN_TOWN = 15_000;

/** Proper nouns where a place must stand: "near *Kasur*", "the town of *Spin Boldak*", "the *Kasur* district". */
export function located(marked: Marked, { gazetteer }: Lexicon): Words[] {
  const { sentence, names } = marked;
  const { tokens } = sentence;
  const isTown = (from: number, to: number): boolean => {
    const lead = tokens[from - 1]?.form ?? "";
    const sort = lead === "of" ? sortOf(tokens[from - 2]?.form ?? "") : null;
    const isLed = LOCATIVE.test(lead) && (lead !== "of" || sort !== null);
    if (!isLed && !REGION.test(tokens[to]?.form ?? "")) return false;
    const [start, end] = [tokens[from]?.start as number, tokens[to - 1]?.end as number];
    const label = names.find((name) => name.start < end && name.end > start);
    if (label && (isPlace(label) || label.kind === "date")) return false;
    return gazetteer
      .named(textOf(sentence, from, to))
      .some(({ alternate, population }) => !alternate && (sort || population >= KNOWN_TOWN));
  };
  return runs(tokens).flatMap(({ from, to }) => {
    for (let last = to; last > from; last -= 1) if (isTown(from, last)) return [{ from, to: last }];
    return isPhrase({ from, to }, marked) ? [{ from, to }] : [];
  });
}

/** "the governor of the *Velby* region" */
const REGION = /^(?:region|province|district|oblast|governorate|prefecture)$/u;

/** "a market at *Velby*": for the reader a name of a person in a phrase for a place. */
function isPhrase({ from, to }: Words, { sentence, mentions, people, names }: Marked): boolean {
  const { tokens } = sentence;
  const { start, form } = tokens[from] as Token;
  const isSomebody = to - from > 1 || people.has(form);
  const label = names.find((name) => name.start <= start && name.end > start);
  if (isSomebody || label?.kind !== "person") return false;
  const isPlace = mentions.some(({ kind, head }) => kind === "place" && head === from);
  return isPlace && LOCATIVE.test(tokens[from - 1]?.form ?? "");
}

/** A person of one name is told from a town by having been introduced: "Sam Austin … Austin". */
const KNOWN_CITY = 100_000;
const ROLE = /^(?:obj|obl|nmod|conj|appos)$|^nsubj:pass$/u;

/** "struck *Kharkiv*", which the reader may take for a person: a city, a country or a landmark where a place can stand. */
export function mistaken(
  { sentence, names, people }: Marked,
  { gazetteer, lists }: Lexicon,
): Words[] {
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
