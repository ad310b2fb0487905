import type { Document, LineCounter } from "yaml";
import type { z } from "zod";
import type { CodebookProblem } from "./fault.js";

export interface SourceFile {
  /** As problems name it: "codebook/cues.yaml". */
  readonly file: string;
  readonly text: string;
  /** As records name a user's: "mine/cues.yaml". */
  readonly from?: string;
}

/** The entries of a file, with the line of each, or what is wrong with them. */
export interface Entries<T> {
  readonly file: string;
  readonly entries: readonly T[];
  readonly lines: readonly number[];
  readonly problems: readonly CodebookProblem[];
}

/** Reads a list of entries; those at fault are left out and told of, all of them at once. */
export async function entriesOf<S extends z.ZodType>(
  source: SourceFile,
  schema: S,
): Promise<Entries<z.infer<S>>> {
  const { file } = source;
  const { value, problems, lineAt } = await parsed(source);
  const entries: z.infer<S>[] = [];
  const lines: number[] = [];
  for (const [index, one] of value.entries()) {
    const result = schema.safeParse(one);
    if (result.success) {
      entries.push(result.data);
      lines.push(lineAt([index]));
    } else {
      for (const issue of result.error.issues) {
        const key = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
        const line = lineAt([index, ...issue.path, ...key]);
        problems.push({ file, line, text: explained(issue, one, schema) });
      }
    }
  }
  return { file, entries, lines, problems };
}

/** The line in which the value at a path stands: `[3, "example", 0]` is the fourth entry's first example. */
export async function lineIn(source: SourceFile, path: readonly PropertyKey[]): Promise<number> {
  return (await parsed(source)).lineAt(path);
}

interface Parsed {
  readonly value: readonly unknown[];
  readonly problems: CodebookProblem[];
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

async function parsed({ file, text }: SourceFile): Promise<Parsed> {
  const { LineCounter, parseDocument } = await import("yaml");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const problems = document.errors.map(({ pos, message }) => ({
    ...{ file, line: counter.linePos(pos[0]).line },
    text: `${message}; mend the YAML there`,
  }));
  const value = problems.length > 0 ? [] : contentOf(document);
  const lineAt = (path: readonly PropertyKey[]) => lineOf(path, document, counter);
  if (Array.isArray(value)) return { value, problems, lineAt };
  const why = value instanceof Error ? `${value.message}; mend the YAML there` : NO_LIST;
  return { value: [], problems: [{ file, line: 1, text: why }], lineAt };
}

const NO_LIST = "is no list of entries; begin each with a dash, as in: - cue: say";

/** An alias that leads nowhere, or to too much, is an error only now. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error;
  }
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

function explained(issue: z.core.$ZodIssue, entry: unknown, schema: z.ZodType): string {
  const field = String(issue.path.findLast((key) => typeof key === "string") ?? "entry");
  if (issue.code === "unrecognized_keys")
    return `unknown field ${issue.keys.map((key) => `"${key}"`).join(", ")}; ${fieldsOf(schema, issue)}`;
  if (issue.code === "custom") return issue.message;
  const given = valueAt(issue.path, entry);
  if (given === undefined) return `"${field}" is missing`;
  if (issue.code === "invalid_value")
    return `unknown ${field} ${JSON.stringify(given)}; use one of: ${issue.values.join(", ")}`;
  return `"${field}" is not right: ${issue.message}`;
}

/** The fields that an entry may have; those of what is inside it are a table of the guide. */
function fieldsOf(schema: z.ZodType, { path }: z.core.$ZodIssue): string {
  if (path.length > 0 || !("shape" in schema)) return "docs/codebook.md lists those there are";
  return `use one of: ${Object.keys(schema.shape as object).join(", ")}`;
}

/** A single value stands for a list of one, so that an index may point at the value itself. */
function valueAt(path: readonly PropertyKey[], entry: unknown): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return typeof key === "number" ? value : null;
    return (value as Record<PropertyKey, unknown>)[key];
  }, entry);
}
