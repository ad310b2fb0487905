import type { Sentence, Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import type { Candidate } from "./candidate.js";

/** Where a name of a place stands in its sentence, and which place it is. */
export interface Site {
  /** Index of the name among the report's. */
  readonly index: number;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly place: Candidate | null;
  /** A country's capital, which may stand for its government. */
  readonly capital: boolean;
  /** "Afghan soil" */
  readonly land: boolean;
}

/** A sentence with its places, and what is known of its words. */
export interface Scene {
  readonly tokens: Sentence["tokens"];
  readonly sites: readonly Site[];
  /** Words that attribute something: "said", "accused". */
  readonly cues: ReadonlySet<number>;
  /** Heads of phrases for persons and bodies. */
  readonly people: ReadonlySet<number>;
  /** Heads of phrases for happenings. */
  readonly happenings: ReadonlySet<number>;
  /** Lemmas of saying, whether or not something is attributed here. */
  readonly sayings: ReadonlySet<string>;
  /** Lemmas of what is done to a town itself: "shell", "visit". */
  readonly acts: ReadonlySet<string>;
  /** Lemmas of coming and going, for which a state is a place too: "left", "withdrawal". */
  readonly goings: ReadonlySet<string>;
}

export const tokenAt = ({ tokens }: Scene, at: number): Token => tokens[at] as Token;
export const below = ({ tokens }: Scene, at: number): readonly number[] =>
  dependents(tokens)[at] ?? [];
export const kindOf = (scene: Scene, at: number): string => relation(tokenAt(scene, at));
export const isVerb = (scene: Scene, at: number): boolean => tokenAt(scene, at).upos === "VERB";

/** The small words that lead a phrase: "in", "on the border with"; in small letters, empty where there is none. */
export function leadOf(scene: Scene, at: number): string {
  return below(scene, at)
    .filter((child) => child < at && kindOf(scene, child) === "case")
    .flatMap((child) => [child, ...below(scene, child)])
    .sort((one, other) => one - other)
    .map((child) => tokenAt(scene, child).form.toLowerCase())
    .join(" ");
}

/** The place that a phrase with this head stands for: its name, or "the city of Multan". */
export function siteAt(scene: Scene, at: number): Site | null {
  const own = scene.sites.find(({ head }) => head === at);
  if (own) return own;
  if (!SORT.test(tokenAt(scene, at).lemma)) return null;
  const named = below(scene, at).filter(
    (child) =>
      (kindOf(scene, child) === "nmod" && leadOf(scene, child) === "of") ||
      /^(?:appos|compound|flat)$/u.test(kindOf(scene, child)),
  );
  return scene.sites.find(({ head }) => named.includes(head)) ?? null;
}

/** What a place's name follows or stands in front of: "the *city* of Multan", "Helmand *province*". */
const SORT =
  /^(?:city|town|village|capital|province|state|region|district|county|oblast|governorate|port|peninsula|island|valley|area|suburb|enclave|territory|neighbou?rhood|quarter|camp|settlement|border|crossing|strip)$/u;
