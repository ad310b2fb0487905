import type { Quantity, Reading, Statement, Time } from "./format.js";
import type { Problem } from "./problem.js";

/** Records whose fields contradict one another, or that are anchored nowhere. */
export function senseProblems({ statements, times, quantities }: Reading): Problem[] {
  return [
    ...statements.flatMap((it, i) => at(`statements[${i}]`, statementProblem(it))),
    ...times.flatMap((it, i) => at(`times[${i}]`, timeProblem(it))),
    ...quantities.flatMap((it, i) => at(`quantities[${i}]`, quantityProblem(it))),
  ];
}

function at(path: string, text: string | null): Problem[] {
  return text === null ? [] : [{ path, text }];
}

function statementProblem({ cue, content }: Statement): string | null {
  return cue.spans.length + content.spans.length > 0 ? null : "it has neither cue nor content";
}

function timeProblem({ value, end, precision, basis, spans }: Time): string | null {
  if ((basis === "implied") !== (spans.length === 0)) return `${basis} does not fit its spans`;
  if ((value === null) !== (precision === null)) return "value and precision go together";
  return end !== null && (value === null || isBefore(end, value))
    ? "it ends before it starts"
    : null;
}

/** As far as both are known: "2025-10" is not before "2025-10-05". */
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

function quantityProblem({ low, high }: Quantity): string | null {
  if (low === null && high === null) return "it has neither low nor high";
  return low !== null && high !== null && low > high ? "low is above high" : null;
}
