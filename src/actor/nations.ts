import type { Analysis, Sentence, Token } from "../language/analysis.js";
import type { Place } from "../reading/format.js";
import type { Casting } from "./casting.js";
import { type Description, LOCATIVE } from "./describe.js";
import type { Directory, Entry } from "./directory.js";
import { caseOf } from "./phrase.js";

/** A place that a report names, and the country it lies in. */
export type Located = Pick<Place, "country" | "mentions">;

/** Not "a Libyan", "Libyans" and "the Libyan Omar Ali", who are abroad as often as at home. */
export const statesOf = ({ known, belongsTo, sort, role }: Description) => {
  const all = known && known.as !== "people" ? [known, ...belongsTo] : belongsTo;
  return sort === "person" && !role ? all.filter(({ as }) => as !== "people") : all;
};

/** "met the Danish *envoy*", "sought help from *Denmark*", "in Danish *air strikes*": whose minister met or sought is not told by it. */
export function isCounterpart(
  { sentence, head, known, sort, role, name, locative }: Description,
  analysis: Analysis,
) {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { deprel } = tokens[head] as Token;
  const isOblique = /^(?:obj|iobj|obl)/u.test(deprel);
  if (isVisited(tokens, head) || isOfMeeting(head, tokens)) return true;
  if (sort === "event" || (sort === "other" && isOblique)) return true;
  if (locative || !isOblique) return false;
  return known !== null || role?.kind === "person" || name !== null;
}

/** "on a visit to *New Delhi*", "flew to *Norway*": nobody is at home where they travel. */
export function isVisited(tokens: readonly Token[], head: number): boolean {
  const { deprel, head: above } = tokens[head] as Token;
  return (
    /^(?:nmod|obl|obj)/u.test(deprel) &&
    TRAVELS.test(tokens[above]?.lemma ?? "") &&
    (/^(?:to|in|at|for)$/iu.test(caseOf(tokens, head)) || deprel === "obj")
  );
}

const TRAVELS = /^(?:visit|trip|tour|journey|travel|fly|arrive|arrival|land|head|stopover)$/iu;

/** The countries named as where something is, by themselves or by a town in them. */
export function placesOf(
  all: readonly Description[],
  { sentences }: Analysis,
  located: Casting["located"],
): string[] {
  const found = all.flatMap(({ locative, known, sentence, head }) => {
    const { tokens } = sentences[sentence] as Sentence;
    if (!(locative || isOfPlace(head, tokens)) || known?.as === "organisation") return [];
    if (isOfMeeting(head, tokens)) return [];
    const town = located.get(tokens[head]?.start ?? -1);
    return known?.country.code ?? town ?? [];
  });
  return [...new Set(found)];
}

/** "leaders meeting in *Abuja* gave the officers a month": where others meet nobody else is at home. */
function isOfMeeting(head: number, tokens: readonly Token[]): boolean {
  const { deprel, head: above } = tokens[head] as Token;
  const { lemma, xpos } = tokens[above] ?? { lemma: "", xpos: "" };
  return /^obl/u.test(deprel) && /^(?:meet|gather|convene)$/u.test(lemma) && xpos === "VBG";
}

/** "in a suburb *of Beirut*" */
function isOfPlace(head: number, tokens: readonly Token[]): boolean {
  const part = (tokens[head] as Token).head;
  return caseOf(tokens, head) === "of" && part >= 0 && LOCATIVE.has(caseOf(tokens, part));
}

/** Each word of a name of a place, with its country. */
export function locatedIn(
  places: readonly Located[],
  { sentences }: Analysis,
): Map<number, string> {
  const starts = sentences.flatMap(({ tokens }) => tokens.map(({ start }) => start));
  return new Map(
    places.flatMap(({ country, mentions }) =>
      country === null
        ? []
        : mentions.flatMap(({ start, end }) =>
            starts.filter((at) => start <= at && at < end).map((at) => [at, country] as const),
          ),
    ),
  );
}

/** "the Bank of *Ghana*", "the Front for the Liberation of *Mozambique*": bodies whose names have their country in them. */
export const homesOf = (all: readonly Description[], { codes }: Directory): string[] =>
  all.flatMap(({ name, known }) => {
    const code = known?.as === "organisation" ? known.organisation.country : undefined;
    const land = code === undefined ? undefined : codes.get(code)?.name;
    return code !== undefined && land !== undefined && name?.includes(land) ? [code] : [];
  });

export const countriesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap((entry) => (entry.as === "organisation" ? [] : entry.country.code))),
];
