import { z } from "zod";
import type { Time } from "../../src/reading/format.js";
import { corpusLines } from "../corpora.js";

const lineSchema = z.object({
  dct: z.string(),
  text: z.string(),
  timexes: z.array(z.object({ start: z.int(), end: z.int(), type: z.string(), value: z.string() })),
});

/** A time expression and its value as TIMEX3 writes it. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface TimedArticle {
  readonly text: string;
  /** YYYY-MM-DD */
  readonly published: string;
  /** Those of type DATE; one without words (a time that is only implied) is none. */
  readonly dates: readonly Timex[];
}

/** AQUAINT TimeML, in the order of the file. */
export function timedArticles(corpora: string): TimedArticle[] {
  return corpusLines(corpora, "time/aquaint.jsonl")
    .filter((line) => line !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map(({ dct, text, timexes }) => ({
      text,
      published: dct.slice(0, 10),
      dates: timexes
        .filter(({ type, start, end }) => type === "DATE" && end > start)
        .map(({ start, end, value }) => ({ start, end, value: goldValue(value) })),
    }));
}

/** As closely as format 1 tells times: "2000-01-07TEV" is a day, "1994-XX-XX" a year, "2000-W7" is "2000-W07". */
export function goldValue(value: string): string {
  return value
    .replace(/(?<=\d)T.*$/u, "")
    .replace(/(?:-XX)+$/u, "")
    .replace(/-W(\d)$/u, "-W0$1");
}

const SEASONS: Readonly<Record<string, string>> = {
  "03": "SP",
  "06": "SU",
  "09": "FA",
  "12": "WI",
};
const LENGTH_OF_DAY = 86_400_000;

/**
 * A time of format 1 as TIMEX3 writes it: a range of Monday to Sunday is a week, any other has its start ("since
 * 1993"). Null where it is no DATE: a time that is not fixed, or a stretch such as "the past three days", a DURATION.
 */
export function timexOf({ value, end, precision, spans }: Time): Timex | null {
  const [span] = spans;
  if (value === null || !span) return null;
  if (end !== null && /\b(?:days|weeks|months|years)\b/iu.test(span.text)) return null;
  return { start: span.start, end: span.end, value: written(value, end, precision) };
}

function written(value: string, end: string | null, precision: Time["precision"]): string {
  if (precision === "decade") return `${value.slice(0, 3)}X`;
  if (precision === "season") return `${value.slice(0, 4)}-${SEASONS[value.slice(5, 7)]}`;
  if (precision !== "day" || end === null) return value;
  return Date.parse(end) - Date.parse(value) === 6 * LENGTH_OF_DAY ? weekOf(value) : value;
}

/** ISO 8601: a week belongs to the year of its Thursday. */
export function weekOf(monday: string): string {
  const thursday = new Date(Date.parse(monday) + 3 * LENGTH_OF_DAY);
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / LENGTH_OF_DAY;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}
