import { readFileSync } from "node:fs";
import { settle } from "../ledger/relate/settle.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { insertRows } from "../ledger/store/write/insert.js";
import { laidOut } from "../ledger/store/write/laid-out.js";
import { addReadings } from "../ledger/store/write/readings.js";
import { reportRow } from "../ledger/store/write/report.js";
import { writing } from "../ledger/store/write/writing.js";
import type { Reading } from "../reading/format.js";
import { type ReportMeta, reportFromText } from "../report/report.js";

const SAMPLES = new URL("../../samples/", import.meta.url);
const text = (file: string) => readFileSync(new URL(file, SAMPLES), "utf8");
const VERSIONS = { program: "0.1.0", reader: "3f9a", codebook: "77c0" };

/** Puts the samples into a ledger as their golden files read them, without a reader. */
export async function sampled(
  ledger: Ledger,
  change: (meta: Partial<ReportMeta>) => Partial<ReportMeta> = (meta) => meta,
): Promise<void> {
  const all: readonly ({ file: string } & Partial<ReportMeta>)[] = JSON.parse(text("index.json"));
  const read = all.map(({ file, ...meta }) => {
    const report = reportFromText(text(file), change(meta));
    const golden: Reading = JSON.parse(text(file.replace(".txt", ".golden.json")));
    const { id, textHash, title, publisher, url, published } = report;
    const told = { ...golden.report, id, textHash, title, publisher, url, published };
    return { report, reading: { ...golden, reading: VERSIONS, report: told } };
  });
  await writing(ledger, async (trx) => {
    const rows = read.map(({ report }) => reportRow(report, { name: report.id, authors: [] }));
    await insertRows(trx, "reports", rows);
    await addReadings(
      trx,
      read.map(({ report, reading }) => laidOut({ reading, text: report.text })),
    );
  });
  await settle(ledger);
}
