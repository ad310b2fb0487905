import { z } from "zod";
import { corpusLines } from "../corpora.js";

const KINDS: Readonly<Record<string, Toponym["kind"]>> = {
  Literal: "literal",
  Mixed: "literal",
  Literal_Modifier: "literal",
  Coercion: "literal",
  Embedded_Literal: "literal",
  Non_Literal_Modifier: "associated",
  Metonymic: "associated",
  Embedded_Non_Lit: "associated",
  Demonym: "associated",
  Homonym: "associated",
  Language: "associated",
};

const lineSchema = z.object({
  text: z.string(),
  toponyms: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      type: z.string(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
    }),
  ),
});

/** A name of a place in GeoWebNews. */
export interface Toponym {
  readonly start: number;
  readonly end: number;
  /** Where something is, or what is only named after a place: "British", "Turkey says", "London School". */
  readonly kind: "literal" | "associated";
  readonly at: readonly [number, number] | null;
}

export interface GeoArticle {
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

/** GeoWebNews (Gritta, Pilehvar and Collier 2019), without its common nouns and names that are no toponyms. */
export function geoArticles(corpora: string): GeoArticle[] {
  return corpusLines(corpora, "geo/geowebnews-dev.jsonl")
    .filter((line) => line !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map(({ text, toponyms }) => ({
      text,
      toponyms: toponyms.flatMap(({ start, end, type, lat, lon }): Toponym[] => {
        const kind = KINDS[type];
        return kind
          ? [{ start, end, kind, at: lat === null || lon === null ? null : [lat, lon] }]
          : [];
      }),
    }));
}
