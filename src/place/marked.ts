import type { Mention, Name, Sentence } from "../language/analysis.js";

/** What is known of a sentence before its places are sought. */
export interface Marked {
  readonly sentence: Sentence;
  readonly index: number;
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
  /** Single names of persons whom the report names in full. */
  readonly people: ReadonlySet<string>;
  /** The capital of the country that the report is at home in: "marched through *the capital*". */
  readonly capital: string | null;
}

export const isPlace = ({ kind }: Name): boolean => kind === "place" || kind === "facility";
