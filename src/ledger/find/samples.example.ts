import { sampleFiled } from "../../export/filed.example.js";
import type { Ledger } from "../store/open/open.js";
import { insertRows } from "../store/write/insert.js";
import { laidOut } from "../store/write/laid-out.js";
import { addReadings } from "../store/write/readings.js";
import { reportRow } from "../store/write/report.js";
import { writing } from "../store/write/writing.js";

/** Puts the samples into a ledger, with what should be read from them. */
export function samplesStored(ledger: Ledger): Promise<void> {
  const filed = sampleFiled();
  return writing(ledger, async (trx) => {
    const rows = filed.map(({ report }) => reportRow(report, { name: report.id, authors: [] }));
    await insertRows(trx, "reports", rows);
    await addReadings(
      trx,
      filed.map(({ report, reading }) => laidOut({ reading, text: report.text })),
    );
  });
}
