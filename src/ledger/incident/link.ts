import { sharesBlock } from "./block.js";
import { DIRECTED, type Sign, type SignName, signsBetween, signsOfMatter } from "./evidence.js";
import type { Happening, Linkable } from "./happening.js";
import { meets } from "./window.js";

export type Why = "who" | "what" | "where" | "when" | "figures" | "wording" | "matter";

/** Why two happenings are taken for one. */
export interface Link {
  /** Smaller id first. */
  readonly one: string;
  readonly other: string;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly why: Why;
  readonly words: string;
  /** Negative where it speaks against. */
  readonly points: number;
}

/**
 * What each sign is worth. Chosen together with ENOUGH on ECB+'s train topics (documents by incident, mentions by event;
 * bench/incidents) and on the samples, by hill climbing from a first guess, and rounded.
 */
const WORTH: Readonly<Record<SignName, readonly [Why, number]>> = {
  "same word": ["what", 2],
  "same way": ["what", 1],
  "other way": ["what", -4],
  "same party": ["who", 3],
  "both sides": ["who", 1],
  "other countries": ["who", -4],
  "other parties": ["who", -1],
  "other speaker": ["who", -4],
  "sides turned": ["who", -5],
  "same place": ["where", 3],
  "place named": ["where", 1],
  elsewhere: ["where", -4],
  "same day": ["when", 2],
  "same figure": ["figures", 5],
  "several figures": ["figures", 6],
  "a name": ["wording", 2],
  "several names": ["wording", 3],
  "like words": ["wording", 1],
  "equal words": ["wording", 2],
  "same names": ["matter", 2],
  "equal names": ["matter", 3],
  "same lead": ["matter", 3],
  "equal lead": ["matter", 4],
};

/** Signs of one story, which two happenings in it share as well. */
const GENERAL: ReadonlySet<SignName> = new Set<SignName>([
  ...(["same day", "place named", "like words", "equal words"] as const),
]);

/** Signs that say nothing of what reports recall: the war of 2001 is not what they begin with. */
const OF_LEADS: ReadonlySet<SignName> = new Set<SignName>(["same lead", "equal lead"]);

/** Demands and refusals one story has many of, by as many people: their words say no more than that it is one story. */
const OF_WORDS: ReadonlySet<SignName> = new Set<SignName>([...GENERAL, "same word", "same way"]);

const isDirected = ({ type }: Happening): boolean => DIRECTED.has(type);

/** Points that make a link. */
const ENOUGH = 6;

/**
 * The link between two happenings of different reports, if they are one; it depends on the two alone, in either order.
 * That their reports are about one matter is never enough: something of the happenings themselves must be the same.
 * @param matterOf compares what their reports are about; it may remember
 */
export function linkBetween(
  one: Linkable,
  other: Linkable,
  matterOf: typeof signsOfMatter = signsOfMatter,
): Link | null {
  if (!canLink(one, other)) return null;
  const signs = signsBetween(one, other);
  const general = isDirected(one) && isDirected(other) ? OF_WORDS : GENERAL;
  if (sumOf(signs.filter(({ sign }) => !general.has(sign)).map(reasonOf)) <= 0) return null;
  const matter = matterOf(one.matter, other.matter);
  const counted = one.historical ? matter.filter(({ sign }) => !OF_LEADS.has(sign)) : matter;
  const reasons = [...signs, ...counted].map(reasonOf);
  const points = sumOf(reasons);
  if (points < ENOUGH) return null;
  const [first, second] = [one.id, other.id].sort() as [string, string];
  return { one: first, other: second, points, reasons };
}

/** The same kind of thing, or the same word for it, at a time that can be the same; never of one report. */
function canLink(one: Happening, other: Happening): boolean {
  if (one.report === other.report || one.historical !== other.historical) return false;
  const isAlike =
    one.type === other.type || one.triggers.some((word) => other.triggers.includes(word));
  return isAlike && meets(one.when, other.when) && sharesBlock(one, other);
}

function reasonOf({ sign, words }: Sign): Reason {
  const [why, points] = WORTH[sign];
  return { why, words, points };
}

const sumOf = (reasons: readonly { readonly points: number }[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0);
