import type { Reading } from "./format.js";
import type { Problem } from "./problem.js";

/** Sentences out of order or beyond the report, and records of a sentence that is not there. */
export function sentenceProblems(reading: Reading): Problem[] {
  const count = reading.sentences.length;
  const strays = (["statements", "events"] as const).flatMap((list) =>
    reading[list].flatMap(({ sentence }, i) =>
      sentence < count
        ? []
        : [{ path: `${list}[${i}].sentence`, text: `there is no sentence ${sentence}` }],
    ),
  );
  return [...bounds(reading), ...strays];
}

function bounds({ sentences, report }: Reading): Problem[] {
  return sentences.flatMap(({ start, end }, i) => {
    const before = sentences[i - 1]?.end ?? 0;
    if (start >= before && end > start && end <= report.length) return [];
    return [{ path: `sentences[${i}]`, text: `${start}–${end} is empty, out of order or outside` }];
  });
}
