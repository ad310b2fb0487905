import type { Codebook } from "../codebook/codebook.js";
import type { Landmark } from "../codebook/places.js";
import type { Country } from "../codebook/who.js";
import type { Token } from "../language/analysis.js";
import { fold } from "./fold.js";
import type { Gazetteer } from "./gazetteer.js";

/** The names of places that the codebook lists and the gazetteer knows. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  /** By folded name. */
  readonly listed: ReadonlyMap<string, Landmark>;
  /** By what stands for it after a comma: "Ill." */
  readonly short: ReadonlyMap<string, Landmark>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly codes: ReadonlyMap<string, Country>;
  readonly centres: ReadonlyMap<string, readonly [number, number]>;
  /** The longest listed names in a sentence, as token ranges. */
  landmarks(tokens: readonly Token[]): { readonly from: number; readonly to: number }[];
  /** Whether the codebook lists a place or a country of that name. */
  lists(name: string): boolean;
  /** Whether it does, or the gazetteer. */
  knows(name: string): boolean;
}

const made = new WeakMap<Codebook, Omit<Lexicon, "gazetteer" | "knows">>();

/** For one report: it remembers what was asked. */
export function lexiconOf(codebook: Codebook, gazetteer: Gazetteer): Lexicon {
  const found = made.get(codebook) ?? lexicon(codebook);
  made.set(codebook, found);
  const remembering = remembered(gazetteer);
  const knows = (name: string) => found.lists(name) || remembering.named(name).length > 0;
  return { ...found, gazetteer: remembering, knows };
}

/** A report asks for the same names again and again, and hundreds of towns may bear one. */
function remembered({ named, coded }: Gazetteer): Gazetteer {
  const known = new Map<string, ReturnType<Gazetteer["named"]>>();
  return {
    coded,
    named: (name) => {
      const places = known.get(name) ?? named(name);
      known.set(name, places);
      return places;
    },
  };
}

function lexicon({ places, centres, countries }: Codebook): Omit<Lexicon, "gazetteer" | "knows"> {
  const listed = new Map(
    places.flatMap((one) => [one.place, ...one.also].map((name) => [fold(name), one] as const)),
  );
  const states = new Map(
    countries.flatMap((one) => [one.name, ...one.also].map((name) => [fold(name), one] as const)),
  );
  return {
    listed,
    countries: states,
    short: new Map(places.flatMap((one) => one.short.map((name) => [fold(name), one] as const))),
    codes: new Map(countries.map((one) => [one.code, one])),
    centres: new Map(centres.map(({ country, at }) => [country, at])),
    landmarks: finderOf(listed),
    lists: (name) => listed.has(fold(name)) || states.has(fold(name)),
  };
}

/** A name begins with a capital and is found word by word: no token of a sentence is half in it. */
function finderOf(listed: ReadonlyMap<string, unknown>): Lexicon["landmarks"] {
  const beginnings = new Set<string>();
  for (const name of listed.keys()) {
    const words = name.split(" ");
    for (let length = 1; length <= words.length; length += 1)
      beginnings.add(words.slice(0, length).join(" "));
  }
  return (tokens) => {
    const found: { from: number; to: number }[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      if (!/^\p{Lu}/u.test(tokens[from]?.form ?? "")) continue;
      const to = longest(tokens, from, listed, beginnings);
      if (to === from) continue;
      found.push({ from, to });
      from = to - 1;
    }
    return found;
  };
}

function longest(
  tokens: readonly Token[],
  from: number,
  listed: ReadonlyMap<string, unknown>,
  beginnings: ReadonlySet<string>,
): number {
  let [text, to] = ["", from];
  for (let at = from; at < tokens.length; at += 1) {
    const { form, start } = tokens[at] as Token;
    const isJoined = at === from || (tokens[at - 1] as Token).end === start;
    text += isJoined ? form : ` ${form}`;
    const key = fold(text);
    if (!beginnings.has(key)) return to;
    if (listed.has(key) && /[\p{L}\p{N}]$/u.test(form)) to = at + 1;
  }
  return to;
}
