import type { Token } from "../language/analysis.js";
import { grouped } from "../language/grouped.js";
import type { Candidate } from "./candidate.js";
import { fold } from "./fold.js";
import type { Named } from "./mention.js";
import type { Resolved } from "./resolve.js";
import { isGround } from "./sort.js";

/** Places of a report, and what each name is said to lie in by the words beside it. */
export interface Around {
  readonly sentences: readonly (readonly Token[])[];
  /** Of each sentence, which one it is in. */
  readonly paragraphs: readonly number[];
  readonly all: readonly Resolved[];
  /** "the village of Velby in *Idlib province*": indices of the names that hold each name. */
  readonly holders: readonly (readonly number[])[];
}

/**
 * What no list has lies somewhere in what the report says it lies in, and is known as exactly as that: "the village of
 * Velby in Idlib province" is somewhere in the province. Of a country, only which it is; so, too, where nothing is said of it and
 * all other places of its sentence, of its paragraph or of the report lie in one.
 */
export function withUnlisted(around: Around): Resolved[] {
  const { all } = around;
  const found = new Map<string, Candidate>();
  for (const [index, { named, place }] of all.entries()) {
    const key = fold(named.text);
    const holder = place === null && !found.has(key) ? holderOf(around, index) : null;
    if (holder) found.set(key, inside(named, holder));
  }
  const landOf = landsIn(around);
  for (const { named, place } of all) {
    const key = fold(named.text);
    const land = place === null && !found.has(key) ? landOf(named) : null;
    if (land) found.set(key, inside(named, land));
  }
  return all.map((one) =>
    one.place ? one : { named: one.named, place: found.get(fold(one.named.text)) ?? null },
  );
}

/** Asks for the one country of the places around the first mention of a name that no list has. */
function landsIn({ all, paragraphs, sentences }: Around): (named: Named) => Candidate | null {
  const known = all.filter(({ place }) => place !== null && place.country !== null);
  const bySentence = onlyIn(grouped(known, ({ named }) => named.sentence));
  const byParagraph = onlyIn(grouped(known, ({ named }) => paragraphs[named.sentence] ?? null));
  const everywhere = known.length >= SEVERAL ? onlyOf(known) : null;
  return (named) => {
    // what may be no place at all
    if (sentences[named.sentence]?.[named.head]?.upos !== "PROPN") return null;
    const [own, near] = [
      bySentence.get(named.sentence),
      byParagraph.get(paragraphs[named.sentence] ?? -1),
    ];
    // null: of several countries
    const example = own !== undefined ? own : near !== undefined ? near : everywhere;
    return example && { ...example, precision: "country" };
  };
}

const onlyIn = (groups: ReadonlyMap<number, readonly Resolved[]>): Map<number, Candidate | null> =>
  new Map([...groups].map(([key, places]) => [key, onlyOf(places)]));

/** Names of places by which a report shows which one country it is about. */
const SEVERAL = 3;

/** The first of places that all lie in one country. */
function onlyOf(places: readonly Resolved[]): Candidate | null {
  const countries = new Set(places.map(({ place }) => place?.country));
  return countries.size === 1 ? (places[0]?.place ?? null) : null;
}

function holderOf(around: Around, index: number): Candidate | null {
  const { all, holders } = around;
  const said = (holders[index] ?? []).map((at) => all[at]?.place ?? null);
  return said.find((place) => place !== null) ?? nearOf(around, index) ?? townOf(around, index);
}

/** "Velby, a village *20 km north of* Kharkiv": in its district or so. */
function nearOf({ all, sentences }: Around, index: number): Candidate | null {
  const [{ named }, after] = [all[index] as Resolved, all[index + 1]];
  if (after?.named.sentence !== named.sentence || !after.place) return null;
  const tokens = sentences[named.sentence]?.slice(named.to, after.named.from) ?? [];
  const between = tokens.map(({ form }) => form);
  const isNear = between.some((word) => NEAR.test(word)) && between.every((word) => TO.test(word));
  return isNear && isTown(after.place) ? { ...after.place, precision: "district" } : null;
}

const NEAR = /^(?:near|outside|close|km|kilomet(?:er|re)s?|miles?)$/iu;
const TO =
  /^(?:,|an?|the|small|village|town|hamlet|settlement|city|suburb|just|some|about|around|near|outside|close|to|of|from|[\d.,]+|km|kilomet(?:er|re)s?|miles?|(?:north|south|east|west)(?:-?(?:east|west))?)$/iu;

/** "A fire broke out on *River Street*": of the town that the paragraph or the whole report is about. */
function townOf({ all }: Around, index: number): Candidate | null {
  const { named } = all[index] as Resolved;
  if (!isGround(named.text.split(" ").at(-1) ?? "")) return null;
  const towns = all.flatMap(({ named: { sentence }, place }) =>
    place && isTown(place) ? [{ sentence, place }] : [],
  );
  const near = towns.filter(({ sentence }) => sentence === named.sentence);
  const keys = new Set(near.map(({ place }) => place.key));
  if (keys.size > 0) return keys.size === 1 ? (near[0]?.place ?? null) : null;
  return mostNamed(towns.map(({ place }) => place));
}

const isTown = ({ precision, unlisted }: Candidate): boolean =>
  precision === "city" && unlisted !== true;

/** A report is about a town where it names it more often than all the others together. */
function mostNamed(towns: readonly Candidate[]): Candidate | null {
  return (
    towns.find(({ key }) => 2 * towns.filter((one) => one.key === key).length > towns.length) ??
    null
  );
}

function inside({ text }: Named, holder: Candidate): Candidate {
  const { precision, name, country, admin1 } = holder;
  const own: Candidate = {
    ...holder,
    ...{ key: `name ${fold(text)}`, name: text, geonames: null, unlisted: true },
  };
  if (precision === "country" || precision === "region" || precision === "line")
    return { ...own, lat: null, lon: null, admin1: null, country, precision: "city" };
  return { ...own, admin1: precision === "province" ? name : admin1 };
}
