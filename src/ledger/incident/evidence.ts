import type { Figure } from "./figure.js";
import type { Happening } from "./happening.js";
import type { Party } from "./party.js";
import { apart, placesOf } from "./place.js";
import { isDay } from "./window.js";
import type { Matter } from "./wording.js";

/** What two happenings have in common, or what parts them. */
export interface Sign {
  readonly sign: SignName;
  /** "killed 58", "Durand Line" */
  readonly words: string;
}

export type SignName =
  | "same word"
  | "same way"
  | "other way"
  | "same party"
  | "both sides"
  | "other countries"
  | "other parties"
  | "other speaker"
  | "sides turned"
  | "same place"
  | "place named"
  | "elsewhere"
  | "same day"
  | "same figure"
  | "several figures"
  | "a name"
  | "several names"
  | "like words"
  | "equal words"
  | "same names"
  | "equal names"
  | "same lead"
  | "equal lead";

type Finder = (one: Happening, other: Happening) => (Sign | null)[];

/** Each looks at one thing of the happenings; the order is that in which a link tells its reasons. */
const finders: readonly Finder[] = [what, who, where, when, figures, wording];

export function signsBetween(one: Happening, other: Happening): Sign[] {
  return finders.flatMap((find) => find(one, other)).filter((sign) => sign !== null);
}

/** "bombed" and "bombing"; the ways that the two are said to be done. */
function what(one: Happening, other: Happening): (Sign | null)[] {
  const ways = shared(one.modes, other.modes);
  const isOther = one.modes.length > 0 && other.modes.length > 0 && ways.length === 0;
  return [
    signed("same word", shared(one.triggers, other.triggers)),
    signed("same way", ways),
    isOther ? { sign: "other way", words: `${one.modes.join()}, ${other.modes.join()}` } : null,
  ];
}

/** Of attacks, sides are not told apart: who attacked whom is often what is contested. */
function who(one: Happening, other: Happening): (Sign | null)[] {
  const [ours, theirs] = [sidesOf(one), sidesOf(other)];
  const named = shared(keysOf(ours), keysOf(theirs));
  const countries = shared(countriesOf(ours), countriesOf(theirs));
  const [our, their] = [countriesOf(betweenWhom(one)), countriesOf(betweenWhom(other))];
  const isOther = countries.length === 0 && our.length > 1 && their.length > 1;
  return [
    signed("same party", named),
    countries.length > 1 && isLike(one.modes, other.modes) ? signed("both sides", countries) : null,
    isOther ? { sign: "other countries", words: their.join() } : null,
    areOthers(one, other) ? { sign: "other parties", words: keysOf(theirs).join(", ") } : null,
    // Either, in either order: "agreed to withdraw" is conceded, "agreed to meet" is not, and the word links them.
    ...(DIRECTED.has(one.type) || DIRECTED.has(other.type) ? [turned(one, other)] : []),
  ];
}

/** Two states that fight do it from the air and on the ground: in the same way, or in ways that neither report tells. */
const isLike = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.length === theirs.length && shared(ours, theirs).length === ours.length;

/** Both name somebody, and neither names anybody whom the other does. */
function areOthers(one: Happening, other: Happening): boolean {
  const [ours, theirs] = [keysOf(sidesOf(one)), keysOf(sidesOf(other))];
  if (ours.length === 0 || theirs.length === 0) return false;
  const [here, there] = [
    [...ours, ...one.wording.names],
    [...theirs, ...other.wording.names],
  ];
  return shared(here, there).length === 0;
}

/** Types in which it matters who does it to whom: each accusation has its own author. */
export const DIRECTED: ReadonlySet<Happening["type"]> = new Set([
  ...(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AID", "CONCEDE"] as const),
]);

/** Kabul accuses Islamabad, Islamabad accuses Kabul; or one accuses whom another did not. */
function turned(one: Happening, other: Happening): Sign | null {
  const [ours, theirs] = [countriesOf(one.actors), countriesOf(other.actors)];
  if (ours.length === 0 || theirs.length === 0 || shared(ours, theirs).length > 0) return null;
  // From either side: the link depends on the two, not on which of them came first.
  const isTurned =
    shared(ours, countriesOf(other.recipients)).length > 0 ||
    shared(theirs, countriesOf(one.recipients)).length > 0;
  return { sign: isTurned ? "sides turned" : "other speaker", words: theirs.join() };
}

/** One report names who mediates, another who meets: those are no other countries. */
const betweenWhom = ({ actors, recipients }: Happening): readonly Party[] => [
  ...actors,
  ...recipients,
];

const sidesOf = ({ actors, recipients, mediators }: Happening): readonly Party[] => [
  ...actors,
  ...recipients,
  ...mediators,
];

/** Of states, the country says it. */
function keysOf(parties: readonly Party[]): string[] {
  return parties.flatMap(({ key, kind }) => (key === null || kind === "state" ? [] : [key]));
}

function countriesOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap(({ country }) => country ?? []))];
}

function where(one: Happening, other: Happening): (Sign | null)[] {
  const distance = apart(one.place, other.place);
  const named = shared(placesOf(one), placesOf(other));
  if (distance === "same") return [{ sign: "same place", words: one.place?.name ?? "" }];
  if (named.length > 0) return [signed("place named", named)];
  if (distance !== "far") return [];
  return [{ sign: "elsewhere", words: `${one.place?.name}, ${other.place?.name}` }];
}

/** Both dated by their reports, and the dates meet. */
function when({ when: ours }: Happening, { when: theirs }: Happening): (Sign | null)[] {
  return isDay(ours) && isDay(theirs) ? [{ sign: "same day", words: ours.from ?? "" }] : [];
}

/** One or two dead are too common to tell one attack from another. */
const TELLING = 3;

function figures(one: Happening, other: Happening): (Sign | null)[] {
  const equal = shared(one.figures.flatMap(told), other.figures.flatMap(told));
  return [signed(equal.length > 1 ? "several figures" : "same figure", equal)];
}

/** "killed 58" */
function told({ kind, low, high }: Figure): string[] {
  const number = low ?? high ?? 0;
  return number < TELLING ? [] : [`${kind} ${low === high ? low : `${low ?? ""}–${high ?? ""}`}`];
}

/** From these shares of their words on, of the geometric mean of both, two passages are alike or equal. */
const LIKE = 0.3;
const EQUAL = 0.6;

function wording({ wording: ours }: Happening, { wording: theirs }: Happening): (Sign | null)[] {
  const names = shared(ours.names, theirs.names);
  const words = [
    ...shared(ours.words, theirs.words),
    ...shared(ours.numbers, theirs.numbers),
  ].sort();
  const share = shareOf(words, sizeOf(ours), sizeOf(theirs));
  return [
    signed(names.length > 1 ? "several names" : "a name", names),
    share >= LIKE ? signed(share >= EQUAL ? "equal words" : "like words", words) : null,
  ];
}

const sizeOf = ({ words, numbers }: Happening["wording"]): number => words.length + numbers.length;

/** From these shares on two reports are about one matter, or tell it in the same way. */
const SAME = 0.3;
const ALIKE = 0.4;

/** Names of the whole reports, words of their beginnings. */
export function signsOfMatter(ours: Matter, theirs: Matter): Sign[] {
  return [
    graded(["same names", "equal names"], ours.names, theirs.names),
    graded(["same lead", "equal lead"], ours.words, theirs.words),
  ].filter((sign) => sign !== null);
}

function graded(
  [same, equal]: readonly [SignName, SignName],
  ours: readonly string[],
  theirs: readonly string[],
): Sign | null {
  const both = shared(ours, theirs);
  const share = shareOf(both, ours.length, theirs.length);
  return share >= SAME ? signed(share >= ALIKE ? equal : same, both) : null;
}

/** Of the geometric mean of both lists. */
const shareOf = (both: readonly string[], ours: number, theirs: number): number =>
  both.length / Math.sqrt(ours * theirs || 1);

function signed(sign: SignName, words: readonly string[]): Sign | null {
  return words.length === 0 ? null : { sign, words: words.join(", ") };
}

/** In order, so that a link reads the same from either side. Most lists that are compared are short, or empty. */
function shared(ours: readonly string[], theirs: readonly string[]): string[] {
  if (ours.length === 0 || theirs.length === 0) return [];
  const known = ours.length > SHORT ? setOf(ours) : null;
  const both = theirs.filter((one) => (known ? known.has(one) : ours.includes(one)));
  return both.length > 1 ? [...new Set(both)].sort() : both;
}

/** Up to so many, a list is gone through faster than a set is made. */
const SHORT = 8;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}
