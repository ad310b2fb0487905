import type { Reading } from "../../src/reading/format.js";
import { reportFromText } from "../../src/report/report.js";
import type { Whole } from "../ledger/recombine.js";
import { otherWord } from "../ledger/renamed.js";

/**
 * The same report in other words of the same lengths, others for each number: reports recombined from the same few sentences
 * would all be copies of each other. The records stay, and have the new words.
 */
export function veiled({ report, reading }: Whole, number: number): Whole {
  const { title, publisher, url, published } = report;
  const text = report.text.replace(/[a-z]{2,}/giu, (word) => otherWord(word, number));
  const made = reportFromText(text, { title, publisher, url, published });
  const other = worded(reading, text);
  const told = { ...other.report, id: made.id, textHash: made.textHash };
  return { report: made, reading: { ...other, report: told } };
}

/** Every span has the words that now stand there. */
function worded(reading: Reading, text: string): Reading {
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== "object" || value === null) return value;
    if ("start" in value && "end" in value && "text" in value)
      return { ...value, text: text.slice(value.start as number, value.end as number) };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]));
  };
  return change(reading) as Reading;
}
