import { z } from "zod";
import { corpusLines } from "../corpora.js";

/** An event word with what annotators say of it. */
export interface GoldEvent {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** Not told as certain; null where that is not annotated. */
  readonly open: boolean | null;
}

export interface GoldText {
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

const aquaintSchema = z.object({
  text: z.string(),
  polarity_inverted: z.boolean().optional(),
  events: z.array(
    z.object({
      id: z.string(),
      start: z.number(),
      end: z.number(),
      polarity: z.string().nullable(),
      modality: z.string().nullable(),
      tense: z.string().nullable(),
    }),
  ),
  slinks: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** AQUAINT TimeML: open are events with a modal, in the future, and those that another makes open ("wants to leave"). */
export function aquaint(corpora: string): GoldText[] {
  return corpusLines(corpora, "time/aquaint.jsonl")
    .filter(Boolean)
    .map((line) => {
      const { text, events, slinks, polarity_inverted } = aquaintSchema.parse(JSON.parse(line));
      const opened = new Set(
        slinks.filter(([, kind]) => /^(?:MODAL|CONDITIONAL)$/.test(kind)).map(([, , to]) => to),
      );
      const negative = polarity_inverted ? "POS" : "NEG";
      return {
        text,
        events: events.map(({ id, start, end, polarity, modality, tense }) => ({
          ...{ start, end },
          negated: polarity === negative,
          open: modality !== null || tense === "FUTURE" || opened.has(id),
        })),
      };
    });
}

const meantimeSchema = z.object({
  text: z.string(),
  events: z.array(
    z.object({
      layer: z.string(),
      spans: z.array(z.tuple([z.number(), z.number()])),
      certainty: z.string().nullish(),
      polarity: z.string().nullish(),
    }),
  ),
});

const OPEN: Readonly<Record<string, boolean>> = { CERTAIN: false, PROBABLE: true, POSSIBLE: true };

/** MEANTIME: the events annotated in full whose polarity is given. */
export function meantime(corpora: string): GoldText[] {
  return corpusLines(corpora, "meantime/dev.jsonl")
    .filter(Boolean)
    .map((line) => {
      const { text, events } = meantimeSchema.parse(JSON.parse(line));
      return {
        text,
        events: events.flatMap(({ layer, spans, certainty, polarity }) => {
          const [span] = spans;
          if (layer !== "document" || !span || !/^(?:POS|NEG)$/.test(polarity ?? "")) return [];
          const [start, end] = span;
          return [{ start, end, negated: polarity === "NEG", open: OPEN[certainty ?? ""] ?? null }];
        }),
      };
    });
}
