import type { Event, Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { keyOf } from "./party.js";

/** The words around the mentions of a happening, in small letters. */
export interface Wording {
  /** Names of persons, organisations and places, but no countries; a person's surname only. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** Numbers in digits, without years. */
  readonly numbers: readonly string[];
}

/** Offsets of the text, the end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Shorter words are mostly those that any sentence has: "that", "with", "said". */
const LONG = 5;

export function wordingOf(chain: readonly Event[], report: Report, reading: Reading): Wording {
  const stretches = chain.flatMap((event) => around(event, chain, reading, report.text));
  const text = stretches.map((stretch) => whole(stretch, report.text)).join("\n");
  const names = namesIn(reading, (at) =>
    stretches.some(({ start, end }) => start <= at && at < end),
  );
  const parts = new Set(names.flatMap((name) => name.split(" ").map(stem)));
  const words = wordsIn(text).filter((word) => !parts.has(word));
  const numbers = (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).filter((one) => !isYear(one));
  return { names, words, numbers: [...new Set(numbers)] };
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/u.test(number);

/**
 * The part of its sentence that is nearer to this mention than to another happening's, without who says so: of "The
 * clashes followed an accusation that jets had bombed Kabul" the clashes have three words, and not Kabul.
 */
function around(event: Event, chain: readonly Event[], reading: Reading, text: string): Stretch[] {
  const sentence = reading.sentences[event.sentence];
  if (!sentence) return [];
  const here = reachOf(event);
  const others = reading.events
    .filter((other) => other.sentence === event.sentence && !chain.includes(other))
    .map(reachOf);
  const before = others.filter(({ end }) => end <= here.start).map(({ end }) => end);
  const after = others.filter(({ start }) => start >= here.end).map(({ start }) => start);
  const said = contentAround(here, reading) ?? sentence;
  const start = Math.max(
    sentence.start,
    said.start,
    ...before.map((end) => (end + here.start) / 2),
  );
  const end = Math.min(sentence.end, said.end, ...after.map((from) => (here.end + from) / 2));
  return without({ start, end }, saying(reading, here, text));
}

/** Without the word that it begins or ends in the middle of. */
function whole({ start, end }: Stretch, text: string): string {
  const isCut = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  const cut = text.slice(Math.ceil(start), Math.floor(end));
  const head = isCut(Math.ceil(start)) ? cut.replace(/^[\p{L}\p{N}]+/u, "") : cut;
  return isCut(Math.floor(end)) ? head.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, "") : head;
}

/** From its first word to its last. */
export function reachOf({ trigger }: Event): Stretch {
  const { spans } = trigger;
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** What somebody says, where the mention is in it: "a news conference in Kabul" is not where soldiers were killed. */
function contentAround(here: Stretch, { statements }: Reading): Stretch | null {
  const around = statements
    .flatMap(({ content }) => content.spans)
    .filter(({ start, end }) => start <= here.start && here.end <= end)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  return around[0] ?? null;
}

/** "KABUL/ISLAMABAD, Oct 12 (Ostrand Wire) -" */
const DATELINE = /^\p{Lu}[\p{Lu}\s/.,'’-]{2,40}[^\n:–—-]{0,40}(?::|\s[–—-]{1,2})\s/u;

/**
 * Sources and cues, "Mujahid said", stand with whatever he said, and a dateline before whatever comes first; one that
 * holds the mention itself is none.
 */
function saying({ statements, report }: Reading, here: Stretch, text: string): Stretch[] {
  const said = statements.flatMap(({ source, cue }) => [...source.spans, ...cue.spans]);
  const dateline = { start: 0, end: DATELINE.exec(text)?.[0].length ?? 0 };
  const spans = [...said, ...(report.dateline?.spans ?? []), dateline];
  return spans.filter(({ start, end }) => end <= here.start || start >= here.end);
}

function without(stretch: Stretch, holes: readonly Stretch[]): Stretch[] {
  const hole = holes.find(({ start, end }) => start < stretch.end && end > stretch.start);
  if (!hole) return stretch.start < stretch.end ? [stretch] : [];
  const rest = holes.filter((one) => one !== hole);
  return [
    ...without({ start: stretch.start, end: hole.start }, rest),
    ...without({ start: hole.end, end: stretch.end }, rest),
  ];
}

/** What a whole report is about, by its names and by the words it opens with. */
export interface Matter {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** UTF-16 units: a title and two or three sentences, in which news says what is new. */
const LEAD = 600;
/** A word with a capital that no sentence begins with. */
const CAPITAL = /(?<=[\p{L}\p{N},;)’'-] )\p{Lu}\p{Ll}{2,}/gu;

export function matterOf(report: Report, reading: Reading): Matter {
  const capitals = (report.text.match(CAPITAL) ?? []).map((word) => word.toLowerCase());
  const countries = new Set(
    reading.actors.filter(({ kind }) => kind === "state").map(({ name }) => name.toLowerCase()),
  );
  const names = [...capitals, ...namesIn(reading, () => true).flatMap((name) => name.split(" "))];
  return {
    names: [...new Set(names)].filter((name) => !countries.has(name)).sort(),
    words: wordsIn(report.text.slice(0, LEAD)).sort(),
  };
}

function wordsIn(text: string): string[] {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...new Set(all.filter((word) => word.length >= LONG).map(stem))];
}

function namesIn({ actors, places }: Reading, isIn: (at: number) => boolean): string[] {
  const told = actors.filter(
    ({ kind, mentions }) => kind !== "state" && mentions.some(({ start }) => isIn(start)),
  );
  const placed = places
    .filter(({ precision }) => precision !== "country" && precision !== "region")
    .filter(({ mentions }) => mentions.some(({ start }) => isIn(start)))
    .map(({ name }) => name.toLowerCase());
  return [...new Set([...told.flatMap((actor) => keyOf(actor) ?? []), ...placed])].sort();
}

/** "strikes", "striking" and "strike" are one; good enough to compare, never shown. */
function stem(word: string): string {
  return word.replace(/(?:ings?|ed|es|s|e)$/u, "");
}
