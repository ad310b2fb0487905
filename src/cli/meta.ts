import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { isDay } from "../report/date.js";
import type { ReportMeta } from "../report/report.js";
import { Fault } from "./fault.js";

const text = z.string().nullable().default(null);

// Loose in: an index may hold more than Dateline needs, such as notes.
const entrySchema = z.object({
  file: z.string().min(1),
  title: text,
  publisher: text,
  published: z
    .string()
    .refine(isDay, "is no day that exists as YYYY-MM-DD")
    .nullable()
    .default(null),
  url: text,
});

const indexSchema = z.array(entrySchema);

/** Metadata by path as it is given, or by file name alone, whatever folder the file is in. */
export type MetaIndex = ReadonlyMap<string, ReportMeta>;

/** @throws Fault index */
export async function readIndex(path: string): Promise<MetaIndex> {
  const parsed = indexSchema.safeParse(await json(path));
  if (!parsed.success) throw shapeFault(path, parsed.error);
  const index = new Map<string, ReportMeta>();
  for (const { file, ...meta } of parsed.data) {
    if (index.has(file)) throw indexFault(path, `it names ${file} twice`, "keep one entry a file");
    index.set(file, meta);
  }
  return index;
}

export function metaFor(index: MetaIndex, name: string): ReportMeta | undefined {
  return index.get(name) ?? index.get(basename(name));
}

async function json(path: string): Promise<unknown> {
  const source = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw indexFault(path, `it cannot be opened (${error.code})`, "give the path of a JSON file");
  });
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw indexFault(path, `it is not JSON: ${(error as Error).message}`, "mend it at that place");
  }
}

function shapeFault(path: string, error: z.ZodError): Fault {
  const issue = error.issues[0];
  const [entry, field] = issue?.path ?? [];
  const where =
    entry === undefined
      ? "the whole"
      : `entry ${Number(entry) + 1}, ${String(field ?? "all of it")}`;
  const advice = 'use a list of {"file", "title", "publisher", "published", "url"}';
  return indexFault(path, `${where}: ${issue?.message}`, advice);
}

function indexFault(path: string, why: string, advice: string): Fault {
  return new Fault("index", path, why, advice);
}
