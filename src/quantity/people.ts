import type { Cast } from "../actor/cast.js";
import { under } from "../event/grammar.js";
import type { Mention, Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import { type Lexicon, wordsOf } from "./lexicon.js";

/** One sentence, with who is who in it. */
export interface Scene {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly cast: Cast;
  readonly lexicon: Lexicon;
}

/**
 * Whether a noun is one for people: by the codebook's words, by the reader, or because it is somebody of the report.
 *
 * @param many "one" where it must be a single person
 */
export function isPeople(at: number, scene: Scene, many: "one" | "any" = "any"): boolean {
  const { tokens, lexicon, mentions } = scene;
  const token = tokens[at] as Token;
  const words = wordsOf(token);
  if (/^(?:some|any|every|no)thing$/iu.test(token.form)) return false;
  if (token.upos === "PRON" || words.some((word) => lexicon.people.has(word))) return true;
  if (words.some((word) => lexicon.animals.has(word))) return false;
  const mention = mentions.find(({ head }) => head === at);
  const isBody = mention?.kind === "organisation" && token.upos === "PROPN" && many === "any";
  if (mention && mention.kind !== "person" && !isBody) return false;
  const isAny = under(tokens, at, "det").some((one) =>
    /^an(?:other)?$|^a$/iu.test(tokens[one]?.form ?? ""),
  );
  const actor = actorAt(at, scene);
  if (many === "one" && actor && !(isAny && mention))
    return actor.kind === "person" || actor.kind === "unnamed";
  return mention !== undefined || actor !== null;
}

/** Whom a noun phrase stands for, without those that are coordinated with it. */
export function actorAt(at: number, { cast, sentence, tokens }: Scene): Actor | null {
  const others = under(tokens, at, "conj").flatMap((one) => cast.at(sentence, one));
  const id = cast.at(sentence, at).find((one) => !others.includes(one));
  return cast.actors.find((actor) => actor.id === id) ?? null;
}

/** Whose people a figure counts: the noun's own actor, else one within its phrase: "*Afghan* civilians", "*its* dead". */
export function partyOf(
  { counted }: { readonly counted: number | null },
  scene: Scene,
): Actor["id"] | null {
  if (counted === null) return null;
  const inside = under(scene.tokens, counted, "amod", "compound", "nmod");
  for (const at of isHarm(counted, scene) ? inside : [counted, ...inside]) {
    const found = actorAt(at, scene);
    if (found) return found.id;
  }
  return null;
}

/** "nine *deaths*", "no *casualties*", "the *wounded*": not who they are, but what befell them. */
export function isHarm(at: number, { tokens, lexicon }: Scene): boolean {
  const deeds = wordsOf(tokens[at] as Token).flatMap((word) => lexicon.deeds.get(word) ?? []);
  return deeds.some(({ as }) => as === "count" || as === "state");
}
