import { EVENT_TYPES, PLOVER } from "../reading/plover.js";
import { ruleOf } from "./cues.js";
import { ruleOfSpeech } from "./events.js";
import type { Sections } from "./sections.js";

/** An entry of the codebook as somebody reads it. */
export interface Shown {
  readonly section: ShownSection;
  /** What is looked for in a text. */
  readonly words: readonly string[];
  /** As records name it; null where they name no entry of this list. */
  readonly rule: string | null;
  /** What the entry says of it: "mode", "aerial". */
  readonly says: readonly { readonly field: string; readonly value: string }[];
  /** Sentences that it codes, and some that it must not. */
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** The lists that somebody may look through, and the fields in which each has its words. */
const WORDS = {
  events: ["event"],
  cues: ["cue"],
  speeches: ["cue", "head", "act"],
  stances: ["word"],
  lights: ["light"],
  organisations: ["name", "also"],
  people: ["name", "also"],
  countries: ["name", "also", "people", "capital", "seats"],
  roles: ["role"],
  places: ["place", "also", "short"],
  quantities: ["quantity"],
  times: ["time"],
  harms: ["word"],
  kinds: ["kind", "words"],
  genders: ["words"],
} as const satisfies Partial<Record<keyof Sections, readonly string[]>>;

export const SHOWN_SECTIONS = ["types", ...keysOf(WORDS)] as const;
export type ShownSection = "types" | keyof typeof WORDS;

/** Every entry, list by list. */
export function shownIn(codebook: Sections): Shown[] {
  const named = {
    ...codebook,
    cues: codebook.cues.map((cue) => ({ ...cue, id: ruleOf(cue) })),
    speeches: codebook.speeches.map((one, _, all) => ({ ...one, id: ruleOfSpeech(one, all) })),
  };
  return [...types(), ...keysOf(WORDS).flatMap((section) => shownOf(section, named[section]))];
}

/** PLOVER's types have no file of their own: the codebook's events refer to them. */
function types(): Shown[] {
  const classes = [
    "",
    "verbal cooperation",
    "material cooperation",
    "verbal conflict",
    "material conflict",
  ];
  return EVENT_TYPES.map((type) => {
    const { quad, modes } = PLOVER[type];
    return {
      ...{ section: "types", words: [type], rule: null, examples: [], not: [] },
      says: [
        { field: "class", value: classes[quad] ?? "" },
        ...(modes.length > 0 ? [{ field: "modes", value: modes.join(", ") }] : []),
      ],
    };
  });
}

function shownOf(section: keyof typeof WORDS, entries: readonly object[]): Shown[] {
  const fields: readonly string[] = WORDS[section];
  return entries.map((entry) => {
    const { id, example, not, ...rest }: Entry = { ...entry };
    const words = fields.flatMap((field) => listOf(rest[field]));
    const says = Object.entries(rest).filter(([field]) => !fields.includes(field));
    return {
      ...{ section, words, rule: typeof id === "string" ? id : null },
      says: says.flatMap(([field, value]) => {
        const text = written(value);
        return text === "" ? [] : [{ field, value: text }];
      }),
      examples: listOf(example),
      not: listOf(not),
    };
  });
}

type Entry = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): string[] =>
  value === undefined || value === null ? [] : [value].flat().map(String);

/** "object: border, crossing; passive: yes" */
function written(value: unknown): string {
  if (value === true) return "yes";
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join(", ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join("; ");
}

/** Entries that have some words: those that are called by them first, then those of which they are a whole word, begin one or stand in one. */
export function soughtIn(entries: readonly Shown[], words: string): Shown[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [...entries];
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ entry }) => entry);
}

function rankOf({ words, rule, says, examples }: Shown, wanted: string): number {
  const has = (text: string) => text.toLowerCase().includes(wanted);
  if (rule?.toLowerCase() === wanted) return 6;
  if (words[0]?.toLowerCase() === wanted) return 5;
  if (words.some((word) => word.toLowerCase() === wanted)) return 4;
  if (words.some((word) => word.toLowerCase().startsWith(wanted))) return 3;
  if (words.some(has) || (rule !== null && has(rule))) return 2;
  return says.some(({ value }) => has(value)) ||
    examples.some((text) => has(text.replace(/[[\]]/g, "")))
    ? 1
    : 0;
}

function keysOf<Name extends string>(of: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(of) as Name[];
}
