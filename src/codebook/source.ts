import type { Document, LineCounter } from "yaml";
import type { z } from "zod";
import type { CodebookProblem } from "./fault.js";

export interface SourceFile {
  /** As problems name it: "codebook/cues.yaml". */
  readonly file: string;
  readonly text: string;
}

/** The entries of a file, with the line of each, or what is wrong with them. */
export interface Entries<T> {
  readonly entries: readonly T[];
  readonly lines: readonly number[];
  readonly problems: readonly CodebookProblem[];
}

/** Reads a list of entries; those at fault are left out and told of, all of them at once. */
export async function entriesOf<S extends z.ZodType>(
  { file, text }: SourceFile,
  schema: S,
): Promise<Entries<z.infer<S>>> {
  const { LineCounter, parseDocument } = await import("yaml");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const problem = (line: number, why: string) => ({ file, line, text: why });
  const problems = document.errors.map(({ pos, message }) =>
    problem(counter.linePos(pos[0]).line, message),
  );
  const value: unknown = document.errors.length > 0 ? [] : document.toJS();
  if (!Array.isArray(value))
    return { entries: [], lines: [], problems: [problem(1, "is no list of entries")] };
  const entries: z.infer<S>[] = [];
  const lines: number[] = [];
  for (const [index, one] of value.entries()) {
    const result = schema.safeParse(one);
    if (result.success) {
      entries.push(result.data);
      lines.push(lineOf([index], document, counter));
    } else {
      for (const issue of result.error.issues)
        problems.push(
          problem(lineOf([index, ...issue.path], document, counter), explained(issue, one)),
        );
    }
  }
  return { entries, lines, problems };
}

/** The line of the value at a path, or of what holds it where it is missing. */
function lineOf(path: readonly PropertyKey[], document: Document, counter: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
      return counter.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function explained(issue: z.core.$ZodIssue, entry: unknown): string {
  const field = String(issue.path.findLast((key) => typeof key === "string") ?? "entry");
  if (issue.code === "unrecognized_keys")
    return `unknown field ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
  if (issue.code === "custom") return issue.message;
  const given = valueAt(issue.path, entry);
  if (given === undefined) return `"${field}" is missing`;
  if (issue.code === "invalid_value")
    return `unknown ${field} ${JSON.stringify(given)}; use one of: ${issue.values.join(", ")}`;
  return `"${field}" is not right: ${issue.message}`;
}

/** A single value stands for a list of one, so that an index may point at the value itself. */
function valueAt(path: readonly PropertyKey[], entry: unknown): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return typeof key === "number" ? value : null;
    return (value as Record<PropertyKey, unknown>)[key];
  }, entry);
}
