import type { Actor } from "../reading/format.js";

/** Who is who in a report: its actors, and which of them each phrase stands for. */
export interface Cast {
  readonly actors: readonly Actor[];
  /**
   * The actors that the noun phrase with this head stands for: one for "the minister", two for "both sides", those of
   * every part for "Türkiye and Qatar" (asked at its first head). Empty where it stands for nobody.
   *
   * @param sentence index into the analysis' sentences
   * @param token index into the sentence's tokens
   */
  at(sentence: number, token: number): readonly Actor["id"][];
}
