import type { z } from "zod";
import { chainProblems } from "./chains.js";
import { type Reading, readingSchema } from "./format.js";
import { type Problem, pathOf } from "./problem.js";
import { referenceProblems } from "./references.js";
import { senseProblems } from "./sense.js";
import { sentenceProblems } from "./sentences.js";
import { spanProblems } from "./spans.js";

/** A value that was looked at whole: a reading, or what keeps it from being one. */
export type Verdict =
  | { readonly reading: Reading; readonly problems: readonly [] }
  | { readonly reading: null; readonly problems: readonly Problem[] };

/**
 * Looks at a value as a reading of format 1: its shape, its ids and what they refer to, its sentences
 * and, where the report's text is given, every span against it.
 */
export function validate(value: unknown, text?: string): Verdict {
  const shape = readingSchema.safeParse(value);
  if (!shape.success) return { reading: null, problems: shape.error.issues.map(shapeProblem) };
  const problems = contentProblems(shape.data, text);
  return problems.length > 0
    ? { reading: null, problems }
    : { reading: shape.data, problems: [] as const };
}

function contentProblems(reading: Reading, text: string | undefined): Problem[] {
  return [
    ...referenceProblems(reading),
    ...chainProblems(reading),
    ...sentenceProblems(reading),
    ...senseProblems(reading),
    ...(text === undefined ? [] : textProblems(reading, text)),
  ];
}

function textProblems(reading: Reading, text: string): Problem[] {
  const { length } = reading.report;
  const wrong = length !== text.length;
  const problem = { path: "report.length", text: `${length}, but the text has ${text.length}` };
  return [...(wrong ? [problem] : []), ...spanProblems(reading, text)];
}

function shapeProblem(issue: z.core.$ZodIssue): Problem {
  return { path: pathOf(issue.path), text: issue.message };
}
