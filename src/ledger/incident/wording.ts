import type { Event, Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";

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
  const stretches = chain.flatMap((event) => around(event, chain, reading));
  const text = stretches.map(({ start, end }) => report.text.slice(start, end)).join("\n");
  const names = namesIn(reading, (at) =>
    stretches.some(({ start, end }) => start <= at && at < end),
  );
  const parts = new Set(names.flatMap((name) => name.split(" ")));
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = all.filter((word) => word.length >= LONG && !parts.has(word)).map(stem);
  const numbers = (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).filter((one) => !isYear(one));
  return { names, words: [...new Set(words)], numbers: [...new Set(numbers)] };
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/u.test(number);

/**
 * The part of its sentence that is nearer to this mention than to another happening's, without who says so: of "The
 * clashes followed an accusation that jets had bombed Kabul" the clashes have three words, and not Kabul.
 */
function around(event: Event, chain: readonly Event[], reading: Reading): Stretch[] {
  const sentence = reading.sentences[event.sentence];
  if (!sentence) return [];
  const here = reachOf(event);
  const others = reading.events
    .filter((other) => other.sentence === event.sentence && !chain.includes(other))
    .map(reachOf);
  const before = others.filter(({ end }) => end <= here.start).map(({ end }) => end);
  const after = others.filter(({ start }) => start >= here.end).map(({ start }) => start);
  const start = Math.max(sentence.start, ...before.map((end) => (end + here.start) / 2));
  const end = Math.min(sentence.end, ...after.map((from) => (here.end + from) / 2));
  return without({ start, end }, saying(reading));
}

function reachOf({ trigger }: Event): Stretch {
  const { spans } = trigger;
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Sources and cues: "Mujahid said" stands with whatever he said. */
function saying({ statements }: Reading): Stretch[] {
  return statements.flatMap(({ source, cue }) => [...source.spans, ...cue.spans]);
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

/** Names of the whole report. */
export function castOf(reading: Reading): string[] {
  return namesIn(reading, () => true);
}

function namesIn({ actors, places }: Reading, isIn: (at: number) => boolean): string[] {
  const told = actors.filter(
    ({ kind, mentions }) => kind !== "state" && mentions.some(({ start }) => isIn(start)),
  );
  const named = told.flatMap(({ name, kind }) => {
    const words = name.replace(/['’]s?$/u, "").split(/\s+/u);
    if (!words.some((word) => /^\p{Lu}/u.test(word)) || kind === "unnamed") return [];
    return [(kind === "person" ? (words.at(-1) ?? "") : words.join(" ")).toLowerCase()];
  });
  const placed = places
    .filter(({ precision }) => precision !== "country" && precision !== "region")
    .filter(({ mentions }) => mentions.some(({ start }) => isIn(start)))
    .map(({ name }) => name.toLowerCase());
  return [...new Set([...named, ...placed])].sort();
}

/** "strikes", "striking" and "strike" are one; good enough to compare, never shown. */
function stem(word: string): string {
  return word.replace(/(?:ings?|ed|es|s|e)$/u, "");
}
