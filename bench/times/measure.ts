import { reportFromText } from "../../src/report/report.js";
import { calendarOf } from "../../src/time/calendar.js";
import { type Bench, projectCodebook } from "../bench.js";
import { added, type Counts, f1 } from "../counts.js";
import { type Row, share, threeRows } from "../row.js";
import { type Timex, timedArticles, timexOf } from "./timex.js";

/** Of one article: whether a time was found, and whether its value is right. */
interface Scores {
  readonly span: Counts;
  readonly value: Counts;
}

/**
 * Dates from raw text, as TempEval-3 scores them: a span that overlaps, then the exact value. Errors were read in every
 * second article, from the first; `--tune` scores these alone.
 */
export async function timeRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const codebook = await projectCodebook();
  const scores: Scores[] = [];
  for (const { text, published, dates } of timedArticles(corpora)) {
    const report = reportFromText(text, { published });
    const { times } = calendarOf(report, await (await reader()).analyse(report), codebook);
    scores.push(
      scoresOf(
        dates,
        times.map(timexOf).filter((one) => one !== null),
      ),
    );
  }
  const half = (rest: number) => scores.filter((_, index) => index % 2 === rest);
  const component = "AQUAINT, times";
  if (split === "tune") return rowsOf(`${component}, articles read`, half(0));
  return [
    ...rowsOf(component, scores),
    share(component, "value F1, articles read", f1(added(half(0).map(({ value }) => value)))),
    share(component, "value F1, articles not read", f1(added(half(1).map(({ value }) => value)))),
  ];
}

function rowsOf(component: string, scores: readonly Scores[]): Row[] {
  return [
    share(component, "span, overlapping F1", f1(added(scores.map(({ span }) => span)))),
    ...threeRows(component, "value", added(scores.map(({ value }) => value))),
  ];
}

/** Each gold expression is found by at most one of the system's, the first that overlaps it. */
export function scoresOf(gold: readonly Timex[], system: readonly Timex[]): Scores {
  const free = new Set(gold);
  const pairs = system.flatMap((found): [Timex, Timex][] => {
    const match = [...free].find(({ start, end }) => start < found.end && found.start < end);
    if (!match) return [];
    free.delete(match);
    return [[match, found]];
  });
  const sizes = { gold: gold.length, system: system.length };
  const right = pairs.filter(([one, other]) => one.value === other.value).length;
  return { span: { ...sizes, correct: pairs.length }, value: { ...sizes, correct: right } };
}
