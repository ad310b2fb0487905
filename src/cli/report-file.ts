import { type FileHandle, open } from "node:fs/promises";
import type { Told } from "../ledger/ingest/found.js";
import { Fault } from "./fault.js";

/** Where `ingest --report` writes what became of each input: JSON, one a line. */
export interface ReportFile {
  readonly write: (batch: readonly Told[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @throws Fault unreadable, where it cannot be written */
export async function reportFile(path: string | undefined): Promise<ReportFile> {
  if (path === undefined) return { write: async () => {}, close: async () => {} };
  const file = await opened(path);
  return {
    write: async (batch) => void (await file.appendFile(batch.map(line).join(""))),
    close: () => file.close(),
  };
}

function opened(path: string): Promise<FileHandle> {
  return open(path, "w").catch((error: NodeJS.ErrnoException) => {
    const why = `it cannot be written (${error.code})`;
    throw new Fault("unreadable", path, why, "give another file to --report");
  });
}

function line({ found, became, why }: Told): string {
  const report = found.is === "report" ? found : null;
  return `${JSON.stringify({
    input: found.key,
    became,
    why,
    report: report?.report.id ?? null,
    published: report?.report.published ?? null,
    missing: report?.notes.map(({ text }) => text) ?? [],
  })}\n`;
}
