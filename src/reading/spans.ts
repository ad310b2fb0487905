import type { Reading, Span } from "./format.js";
import { type Problem, pathOf } from "./problem.js";

/** Spans that do not quote the report's text exactly. */
export function spanProblems(reading: Reading, text: string): Problem[] {
  return misquotes(reading, [], text);
}

function misquotes(value: unknown, path: readonly PropertyKey[], text: string): Problem[] {
  if (typeof value !== "object" || value === null) return [];
  if (isSpan(value)) return quotes(value, text) ? [] : [misquote(value, path)];
  return Object.entries(value).flatMap(([name, inner]) =>
    misquotes(inner, [...path, Array.isArray(value) ? Number(name) : name], text),
  );
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && "text" in value;
}

function quotes({ start, end, text }: Span, whole: string): boolean {
  return whole.slice(start, end) === text;
}

function misquote({ start, end, text }: Span, path: readonly PropertyKey[]): Problem {
  return {
    path: pathOf(path),
    text: `${start}–${end} of the report is not ${JSON.stringify(text)}`,
  };
}
