import type { Meaning } from "./meaning.js";
import type { Word } from "./word.js";

/** What the words of a pattern stand for: the first number of each class, "DAY2" the second day. */
export type Captured = Readonly<Record<string, number>>;

/** A stretch of a sentence's tokens, end exclusive, and what it says. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** One way to say a time. */
export interface Finder {
  /** The words and classes of words that it can begin with. */
  readonly heads: readonly string[];
  /** Looks whether it begins at a token. */
  readonly find: (words: readonly Word[], at: number) => Found | null;
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);

type WordClass = (word: Word) => number | null;

/** Classes of words, in capitals in a pattern, and the number each stands for. */
const CLASSES: ReadonlyMap<string, WordClass> = new Map<string, WordClass>([
  ["MONTH", ({ month }) => month],
  ["DAY", ({ day }) => day],
  ["YEAR", ({ year }) => year],
  ["WEEKDAY", ({ weekday }) => weekday],
  ["COUNT", ({ count }) => count],
  ["UNIT", ({ unit }) => unit],
  ["ONE", ({ unit, small }) => (small.endsWith("s") ? null : unit)],
  ["UNITS", ({ unit, small }) => (small.endsWith("s") ? unit : null)],
  ["SHIFT", ({ small }) => SHIFTS.get(small) ?? null],
  ["NUMERIC", ({ small }) => (/^\d{1,4}[./]\d/u.test(small) ? 1 : null)],
  ["DECADE", ({ small }) => numberIn(/^(?:mid-?)?([12]\d\d0)'?s$/u, small)],
]);

function numberIn(shape: RegExp, small: string): number | null {
  const found = shape.exec(small);
  return found ? Number(found[1]) : null;
}

interface Step {
  readonly optional: boolean;
  /** Looked at, but not part of the expression: "(between) March and May". */
  readonly beside: boolean;
  readonly name: string;
  readonly heads: readonly string[];
  readonly value: (word: Word) => number | null;
}

/**
 * A pattern of classes in capitals and of words in small letters: "DAY of? MONTH ,? YEAR". `a|b` is either,
 * `x?` may be left out, `(x)` must stand before but is not part of it.
 */
export function finder(pattern: string, meaning: (captured: Captured) => Meaning | null): Finder {
  const steps = pattern.split(" ").map(stepOf);
  const lead = steps.filter(({ beside }) => beside).length;
  const find = (words: readonly Word[], at: number): Found | null => {
    const found = match(words, at, steps, 0, {});
    const said = found && meaning(found.captured);
    return found && said ? { from: at + lead, to: found.to, meaning: said } : null;
  };
  return { heads: headsOf(steps), find };
}

/** A finder that looks a second time at what another has found. */
export function only(
  { heads, find }: Finder,
  fits: (found: Found, words: readonly Word[]) => boolean,
): Finder {
  return {
    heads,
    find: (words, at) => {
      const found = find(words, at);
      return found && fits(found, words) ? found : null;
    },
  };
}

function headsOf(steps: readonly Step[]): string[] {
  const first = steps.findIndex(({ optional }) => !optional);
  return steps.slice(0, first + 1).flatMap(({ heads }) => heads);
}

/** Finders by what they can begin with: at most words no time begins, and no finder is asked. */
export type Index = ReadonlyMap<string, readonly Finder[]>;

export function indexed(finders: readonly Finder[]): Index {
  const index = new Map<string, Finder[]>();
  for (const one of finders)
    for (const head of new Set(one.heads)) index.set(head, [...(index.get(head) ?? []), one]);
  return index;
}

/** Those that may begin at a word, in the order of their heads. */
export function candidates(word: Word, index: Index): Finder[] {
  const found = [...(index.get(word.small) ?? [])];
  for (const [name, value] of CLASSES)
    if (value(word) !== null) found.push(...(index.get(name) ?? []));
  return found;
}

function stepOf(text: string): Step {
  const beside = text.startsWith("(");
  const optional = text.length > 1 && text.endsWith("?");
  const name = text.replace(/^\(|\)$|(?<=.)\?$/gu, "");
  const known = CLASSES.get(name.replace(/\d$/u, ""));
  if (known) return { optional, beside, name, heads: [name.replace(/\d$/u, "")], value: known };
  const words = new Set(name.split("|"));
  const value = ({ small }: Word) => (words.has(small) ? 1 : null);
  return { optional, beside, name, heads: [...words], value };
}

interface Match {
  readonly to: number;
  readonly captured: Captured;
}

function match(
  words: readonly Word[],
  at: number,
  steps: readonly Step[],
  index: number,
  captured: Captured,
): Match | null {
  const step = steps[index];
  if (!step) return { to: at, captured };
  const word = words[at];
  const value = word ? step.value(word) : null;
  const taken =
    value !== null && match(words, at + 1, steps, index + 1, { ...captured, [step.name]: value });
  if (taken) return taken;
  return step.optional ? match(words, at, steps, index + 1, captured) : null;
}
