import type { Country } from "../../src/codebook/who.js";

type Named = Readonly<Record<"actors" | "places", readonly { readonly name: string }[]>>;

/**
 * Gives whoever and wherever texts name other names, of the same lengths, others for each number: people, bodies, groups and
 * towns, but no countries, and no word that the texts have in small letters, too ("General").
 */
export function renamedIn(
  readings: readonly Named[],
  texts: readonly string[],
  countries: readonly Country[],
): (text: string, number: number) => string {
  const small = new Set(texts.flatMap((text) => text.match(/\b\p{Ll}+\b/gu) ?? []));
  const lands = new Set(
    countries
      .flatMap(({ name, people, capital }) => [name, people, capital].flat())
      .flatMap((words) => wordsIn(words ?? "")),
  );
  const named = readings.flatMap(({ actors, places }) => [...actors, ...places]);
  const words = named
    .flatMap(({ name }) => wordsIn(name))
    .filter((word) => !small.has(word.toLowerCase()) && !lands.has(word));
  const known = new RegExp(`(?<!\\p{L})(?:${[...new Set(words)].join("|")})(?!\\p{L})`, "gu");
  return (text, number) => text.replace(known, (word) => otherWord(word, number));
}

const wordsIn = (name: string): string[] => name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? [];

const LETTERS = ["aeiou", "bcdfghjklmnpqrstvwxz"] as const;

/** A word of the same length, vowels for vowels. */
export function otherWord(word: string, number: number): string {
  let hash = number;
  for (const letter of word.toLowerCase())
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return [...word].map((letter, at) => otherLetter(letter, hash + at)).join("");
}

function otherLetter(letter: string, turn: number): string {
  const small = letter.toLowerCase();
  const like = LETTERS.find((letters) => letters.includes(small));
  if (like === undefined) return letter;
  const other = like[(like.indexOf(small) + turn) % like.length] ?? letter;
  return letter === small ? other : other.toUpperCase();
}
