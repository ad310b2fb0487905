import type { Trial, Tried } from "../codebook/example.js";
import type { TimeWord } from "../codebook/times.js";
import { reportFromText } from "../report/report.js";
import { calendarOf } from "./calendar.js";

/** The day on which the examples of times are read, and the Sunday after it, which is ahead. */
const PUBLISHED = "2025-10-29";
const AHEAD = "2025-11-02";

/** Reads every example of times, as one report: the time in its brackets is found, and has a value. */
export async function triedTimes(
  words: readonly TimeWord[],
  { reader, codebook }: Trial,
): Promise<Tried[]> {
  const bare = words.map(({ example }) => example.replaceAll(/[[\]]/gu, ""));
  const report = reportFromText(bare.join("\n\n"), { published: PUBLISHED });
  const { times } = calendarOf(report, await reader.analyse(report), codebook);
  let from = 0;
  return words.map((entry, index) => {
    const at = from + entry.example.indexOf("[");
    from += (bare[index] as string).length + 2;
    const found = times.find(({ spans }) => spans[0]?.start === at);
    const fault = faultOf(entry, found?.spans[0]?.text ?? null, found?.value ?? null);
    return { entry, path: ["example"], text: entry.example, fault };
  });
}

function faultOf({ as, example }: TimeWord, found: string | null, value: string | null) {
  if (found === null || !example.includes(`[${found}]`))
    return found === null ? "no time is found there" : `the time found there is "${found}"`;
  if (value === null) return "it has no value";
  const isAhead = /scheduled|postponed|intended/u.test(as);
  return isAhead && value !== AHEAD ? `it is ${value}, not ahead` : null;
}
