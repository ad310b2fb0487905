import type { Directory } from "../actor/directory.js";
import type { Token } from "../language/analysis.js";
import { type Candidate, candidatesOf, ofCountry, shortFor } from "./candidate.js";
import { chosen, liesIn, type Open, type Setting } from "./choose.js";
import type { PlaceCountry } from "./countries.js";
import { fold } from "./fold.js";
import type { Lexicon } from "./lexicon.js";
import type { Named } from "./mention.js";
import { sortBeside } from "./sort.js";
import { withUnlisted } from "./unlisted.js";

/** A name of a place and which place it is; null where nobody knows. */
export interface Resolved {
  readonly named: Named;
  readonly place: Candidate | null;
}

/** The sentences of a report and the names in them. */
export interface Text {
  readonly sentences: readonly (readonly Token[])[];
  /** Of each sentence, which one it is in. */
  readonly paragraphs: readonly number[];
  readonly names: readonly Named[];
  /** The name before the text: "KABUL (Reuters) —". */
  readonly dateline: Named | null;
}

/**
 * Which place each name is. First the names that only one likely place bears, or whose sentence says what they lie in;
 * then the others, by the countries and places those have shown the report to speak of. A name means one place all
 * through a report: what is said of it once ("Springfield, Illinois") holds for the rest.
 */
export function resolved(text: Text, directory: Directory, lexicon: Lexicon): Resolved[] {
  const beside = text.sentences.map((tokens) => countriesIn(tokens, directory));
  const opens = text.names.map((named, index) =>
    openOf(named, index, { ...text, beside }, lexicon),
  );
  const nothing: Setting = { shares: new Map(), dateline: null, settled: [] };
  const first = opens.map((open) => chosen(open, nothing));
  const setting: Setting = {
    shares: sharesOf(beside, opens, first),
    dateline: datelineIn(text, opens, first),
    settled: distinct(opens.flatMap((open, at) => (isSettled(open) ? (first[at] ?? []) : []))),
  };
  const places = new Map(
    [...grouped(opens)].map(([key, open]) => [key, placedIn(chosen(open, setting), open.within)]),
  );
  const all = opens.map((open) => ({
    named: open.named,
    place: places.get(keyOf(open)) ?? null,
  }));
  const holders = text.names.map((named, index) =>
    containers(named, index, text.names, text.sentences[named.sentence] ?? []).map((other) =>
      text.names.indexOf(other),
    ),
  );
  return withUnlisted({ ...text, all, holders });
}

/** "Afghanistan's White Mountains": of what lies in several countries, the part that the report names. */
function placedIn(place: Candidate | null, within: readonly Candidate[]): Candidate | null {
  const country = within.find(({ precision }) => precision === "country")?.country;
  return place && place.country === null && country ? { ...place, country } : place;
}

/** Names with the same candidates: those of one spelling with words of the same sort beside them. */
const keyOf = ({ named, candidates }: Open): string =>
  `${fold(named.text)} ${candidates.length} ${candidates[0]?.key}`;

/** All that is said of a name anywhere in the report. */
function grouped(opens: readonly Open[]): Map<string, Open> {
  const all = new Map<string, Open[]>();
  for (const open of opens) {
    const same = all.get(keyOf(open));
    if (same) same.push(open);
    else all.set(keyOf(open), [open]);
  }
  return new Map([...all].map(([key, same]) => [key, together(same)]));
}

function together(same: readonly Open[]): Open {
  return {
    ...(same[0] as Open),
    beside: new Set(same.flatMap(({ beside }) => [...beside])),
    within: distinct(same.flatMap(({ within }) => within)),
  };
}

/** Each place once. */
const distinct = (places: readonly Candidate[]): Candidate[] => [
  ...new Map(places.map((place) => [place.key, place])).values(),
];

/** What is said to lie in something, a landmark or a country; and what only one place is called. */
function isSettled({ candidates, within }: Open): boolean {
  if (candidates.length === 1 || within.length > 0) return true;
  const [first = 0, second = 0] = candidates.map(({ prior }) => prior).sort((a, b) => b - a);
  return first - second >= CLEAR;
}

/** Ten times as likely as the next, as New Orleans is: tried on GeoWebNews between 0.7 and 1.5. */
const CLEAR = 1;

function openOf(
  named: Named,
  index: number,
  { sentences, names, beside }: Text & { readonly beside: readonly Open["beside"][] },
  lexicon: Lexicon,
): Open {
  const tokens = sentences[named.sentence] as readonly Token[];
  const before = names[index - 1];
  const isShort = before?.sentence === named.sentence && isComma(tokens, before, named);
  const short = isShort ? shortFor(named.text, lexicon) : [];
  const known =
    named.country === null
      ? candidatesOf(named.text, sortBeside(tokens, named.from, named.to), lexicon)
      : [ofCountry(named.country as PlaceCountry, lexicon)];
  const candidates = short.length > 0 ? short : known;
  const around = containers(named, index, names, tokens).flatMap((other) => {
    const short = other.from > named.from ? shortFor(other.text, lexicon) : [];
    return [...short, ...candidatesOf(other.text, null, lexicon)];
  });
  const within = around.filter(
    (other) =>
      isWide(other) && candidates.some((one) => liesIn(one, other) || isPartOf(one, other)),
  );
  const isElsewhere = around.some(isDivision) && within.length === 0;
  return {
    named,
    candidates: isElsewhere ? candidates.filter(({ prior }) => prior >= FAMOUS) : candidates,
    ...{ beside: beside[named.sentence] ?? new Set(), within },
  };
}

/** "Velby, Northamptonshire" is none of the Velbys of the world if none lies there, unless it is a city of millions. */
const FAMOUS = 6;

const isDivision = ({ precision }: Candidate): boolean =>
  precision === "province" || precision === "district";

const isPartOf = (one: Candidate, other: Candidate): boolean =>
  one.country === null && other.precision === "country";

const isWide = ({ precision }: Candidate): boolean =>
  precision !== "city" && precision !== "point" && precision !== "line";

/** Only a comma between them: "Peoria, Ill." */
function isComma(tokens: readonly Token[], before: Named, { from }: Named): boolean {
  return before.to === from - 1 && tokens[before.to]?.form === ",";
}

/** What a name is said to lie in: "Tripoli, *Lebanon*", "Tripoli in northern *Lebanon*", "the *Punjab* city of Multan". */
function containers(
  named: Named,
  index: number,
  names: readonly Named[],
  tokens: readonly Token[],
): Named[] {
  const [before, after] = [names[index - 1], names[index + 1]];
  const found: Named[] = [];
  if (after?.sentence === named.sentence && isAfter(tokens, named, after)) found.push(after);
  if (before?.sentence === named.sentence && isBefore(tokens, before, named)) found.push(before);
  return found;
}

/** Words of a phrase that leads from a town to what it lies in: "in the northern province of". */
const LEADS =
  /^(?:,|in|the|of|province|state|region|district|county|(?:north|south|east|west|central|mid)(?:-?(?:east|west))?(?:ern)?|city|town|village|capital)$/iu;
const FARTHEST = 6;

function isAfter(tokens: readonly Token[], { to }: Named, after: Named): boolean {
  const between = tokens.slice(to, after.from);
  if (between.length === 0 || between.length > FARTHEST) return false;
  // "Paris, London and Rome" is a list; "Paris and London, Ontario" says where London is
  if (tokens[after.head]?.deprel === "conj") return false;
  return between.every(({ form }) => LEADS.test(form));
}

/** "Lebanon's Tripoli", "the Punjab city of Multan", "the Punjab's Multan district" */
function isBefore(tokens: readonly Token[], before: Named, { from }: Named): boolean {
  const between = tokens.slice(before.to, from).map(({ form }) => form);
  if (between.length === 2 && between[1] === "of") return true;
  const [first = "", ...rest] = between;
  return /^['’]s?$/u.test(first) && rest.length <= FARTHEST && PART_OF.test(rest.join(" "));
}

/** "Syria's *northern* Idlib province", "Lebanon's *second city of* Tripoli" */
const PART_OF =
  /^(?:(?:far |restive |remote )?(?:north|south|east|west|central|mid)(?:-?(?:east|west))?(?:ern)?)?$|^(?:\p{Ll}+ ){0,3}(?:city|town|village|capital|suburb|district|province|region|state|port) of$/iu;

/** Countries named in a sentence, by themselves, their people or their bodies; "Tripoli" might be of two. */
export function countriesIn(tokens: readonly Token[], directory: Directory): Set<string> {
  return new Set(
    directory.names(tokens).flatMap(({ entry }) => {
      if (entry.as === "organisation") return entry.organisation.country ?? [];
      if (entry.as === "capital") return [];
      return entry.country.code;
    }),
  );
}

/** How much of a report each country is: by the countries its sentences name and by its settled places. */
function sharesOf(
  beside: readonly Open["beside"][],
  opens: readonly Open[],
  first: readonly (Candidate | null)[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | null) => {
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  for (const countries of beside) for (const country of countries) add(country);
  opens.forEach((open, at) => {
    if (isSettled(open)) add(first[at]?.country ?? null);
  });
  const all = [...counts.values()].reduce((a, b) => a + b, 0);
  return new Map([...counts].map(([country, count]) => [country, count / all]));
}

function datelineIn(
  { dateline }: Text,
  opens: readonly Open[],
  first: readonly (Candidate | null)[],
): string | null {
  const at = opens.findIndex(({ named }) => named === dateline);
  return first[at]?.country ?? null;
}
