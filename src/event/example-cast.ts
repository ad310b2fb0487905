import type { Cast } from "../actor/cast.js";
import type { Sentence, Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import { coordinated } from "./grammar.js";
import { wordsOf } from "./lexicon.js";

const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

const PEOPLE = new Set(
  (
    "people soldier troop force police officer army navy government authority rebel militant gunman fighter protester " +
    "villager civilian worker minister president side leader envoy court man woman official resident farmer nurse " +
    "teacher student driver party group parliament opposition activist journalist delegation ministry guard general " +
    "commander prisoner family hostage negotiator diplomat ambassador refugee thousand hundred dozen score crowd militia " +
    "insurgent faction union patrol king premier judge suspect editor ally neighbour neighbor country captive aide migrant wife priest council prosecutor"
  ).split(" "),
);

/** Every name and every noun for people is an actor of its own. */
export function exampleCast(sentences: readonly Sentence[]): Cast {
  const actors: Actor[] = [];
  const known = new Map<string, Actor["id"]>();
  const idOf = (sentence: number, token: number): Actor["id"] => {
    const key = `${sentence} ${token}`;
    const found = known.get(key);
    if (found) return found;
    const id: Actor["id"] = `a${actors.length + 1}`;
    const name = sentences[sentence]?.tokens[token]?.form ?? "?";
    const open = { country: null, sectors: [], role: null, of: null, known: null, mentions: [] };
    actors.push({ id, name, kind: "unnamed", ...open });
    known.set(key, id);
    return id;
  };
  return {
    actors,
    at: (sentence, token) => {
      const { tokens } = sentences[sentence] as Sentence;
      if (!stands(tokens[token])) return [];
      return coordinated(tokens, token)
        .filter((at) => stands(tokens[at]))
        .map((at) => idOf(sentence, at));
    },
  };
}

function stands(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.upos === "PRON")
    return /^(?:i|we|they|he|she|them|him|us|its|their|his|her|our|it)$/iu.test(token.form);
  if (DAYS.test(token.form)) return false;
  if (token.upos === "PROPN") return true;
  if (token.upos === "ADJ") return /^\p{Lu}/u.test(token.form);
  return wordsOf(token).some((word) => PEOPLE.has(word));
}
