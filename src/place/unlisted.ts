import type { Token } from "../language/analysis.js";
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
  return all.map((one) => {
    if (one.place) return one;
    const held = found.get(fold(one.named.text)) ?? landOf(one.named, around);
    return { named: one.named, place: held };
  });
}

/** The country of the places around a name that no list has. */
function landOf(named: Named, { all, paragraphs, sentences }: Around): Candidate | null {
  const first = all.find((one) => fold(one.named.text) === fold(named.text))?.named ?? named;
  // what may be no place at all
  if (sentences[first.sentence]?.[first.head]?.upos !== "PROPN") return null;
  const known = all.filter(({ place }) => place !== null && place.country !== null);
  const paragraph = paragraphs[first.sentence];
  const own = known.filter((one) => one.named.sentence === first.sentence);
  const near = known.filter((one) => paragraphs[one.named.sentence] === paragraph);
  const around = [own, near].find((some) => some.length > 0);
  const country = onlyOf(around ?? (known.length >= SEVERAL ? known : []));
  const example = known.find(({ place }) => place?.country === country)?.place;
  if (country === null || !example) return null;
  return inside(named, { ...example, precision: "country", name: example.name });
}

/** Names of places by which a report shows which one country it is about. */
const SEVERAL = 3;

/** The one country in which all of the places lie. */
function onlyOf(places: readonly Resolved[]): string | null {
  const [first, ...others] = new Set(places.flatMap(({ place }) => place?.country ?? []));
  return others.length === 0 ? (first ?? null) : null;
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
