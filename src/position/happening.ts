import type { Cast } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Sentence } from "../language/analysis.js";
import type { Actor, Statement } from "../reading/format.js";

/** A mention of something that happens, may, must or does not: an event before it is known who holds it. */
export interface Happening {
  /** Index into the report's sentences. */
  readonly sentence: number;
  /** The trigger's head among the sentence's tokens: "attack" of "carried out an attack". */
  readonly token: number;
  /** Those who act in it, or would; empty where that is not known. */
  readonly actors: readonly Actor["id"][];
  /** Whether it does harm, such as an event of conflict; by the codebook's verbs of harm where it is left out. */
  readonly harm?: boolean;
}

/** All that a position may be read from. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly cast: Cast;
  readonly codebook: Codebook;
}
