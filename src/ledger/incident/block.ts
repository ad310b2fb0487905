import { hashOf, keyOf } from "../origin/shingles.js";
import type { Happening, Linkable } from "./happening.js";
import type { Matter } from "./wording.js";

/**
 * What a happening is looked up by; a link joins only two that share one, at a time that both can have been. It names
 * something of its own, beside what kind of thing it is: a party, a name, a place, a number, two states; or what its report
 * is about, beside the word for it.
 * @param about of its report, where the caller has more happenings of it
 */
export function blocksOf(
  happening: Omit<Linkable, "blocks">,
  about: About = aboutOf(happening.matter),
): number[] {
  const { type, triggers, wording, figures, place, dateline } = happening;
  const matter = happening.historical ? about.names : [...about.names, ...about.words];
  const parties = [...happening.actors, ...happening.recipients, ...happening.mediators];
  const told = place ?? dateline;
  const places = [told?.name, told?.admin1].flatMap((one) => one?.toLowerCase() ?? []);
  const numbers = figures.flatMap(({ kind, low, high }) => `${kind} ${low ?? ""} ${high ?? ""}`);
  const countries = [...new Set(parties.flatMap(({ country }) => country ?? []))].sort();
  const pairs = countries.flatMap((one, at) => countries.slice(at + 1).map((b) => `${one} ${b}`));
  const named = parties.flatMap(({ key }) => key ?? []);
  const own = [...named, ...wording.names, ...places, ...numbers, ...pairs];
  const blocks = [
    ...own.map((one) => `${type} ${one}`),
    ...triggers.flatMap((word) => matter.map((one) => `${word} ${one}`)),
  ];
  const stretches = stretchesOf(happening.when);
  const keys = blocks.flatMap((block) => stretches.map((one) => keyOf(`${block} ${one}`)));
  return [...new Set(keys)].sort((one, other) => one - other);
}

const DAY = 24 * 60 * 60 * 1000;
/** Days of a stretch of the calendar under which a happening is looked up. */
const STRETCH = 14;
/** Days. What is dated less closely, "in 2001", is looked up among its like; so is what has no date at all. */
const CLOSE = 35;

/** The stretches in which it can have been, and the day on either side that two reports may differ by. */
function stretchesOf({ from, to }: Happening["when"]): string[] {
  if (from === null || to === null) return [to === null ? "open" : "before"];
  const [first, last] = [Date.parse(from) / DAY - 1, Date.parse(to) / DAY + 1];
  if (last - first > CLOSE) return ["long"];
  const begin = Math.floor(first / STRETCH);
  const count = Math.floor(last / STRETCH) - begin + 1;
  return Array.from({ length: count }, (_, nth) => String(begin + nth));
}

/**
 * How many names and words of a report stand for all of them. Two reports that share three tenths of their names, the
 * least that a link counts, have one of eight in common 80 times in 100, those that share half 99 times.
 */
const NAMES = 8;
const WORDS = 4;

/** What stands for a report's matter; for that of what it recalls, the names alone. */
export type About = Readonly<Record<"names" | "words", readonly string[]>>;

export function aboutOf({ names, words }: Matter): About {
  return { names: leastOf(names, NAMES), words: leastOf(words, WORDS) };
}

/** The first in each of several orders that are the same for all reports (MinHash), told apart by the order. */
function leastOf(words: readonly string[], orders: number): string[] {
  if (words.length === 0) return [];
  return Array.from({ length: orders }, (_, order) => {
    const ranked = words.map((word) => [hashOf(`${order} ${word}`), word] as const);
    const [, least] = ranked.reduce((one, other) => (other[0] < one[0] ? other : one));
    return `${order} ${least}`;
  });
}

/** Both lists are in order. */
export function sharesBlock({ blocks: ours }: Happening, { blocks: theirs }: Happening): boolean {
  for (let here = 0, there = 0; here < ours.length && there < theirs.length; ) {
    const [one = 0, other = 0] = [ours[here], theirs[there]];
    if (one === other) return true;
    if (one < other) here++;
    else there++;
  }
  return false;
}
