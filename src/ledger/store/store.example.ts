import type { Reading } from "../../reading/format.js";
import { exampleReading, exampleText } from "../../reading/reading.example.js";
import { settle } from "../relate/settle.js";
import type { Ledger } from "./open/open.js";
import { insertRows } from "./write/insert.js";
import { laidOut } from "./write/laid-out.js";
import { addReadings } from "./write/readings.js";
import { reportRow } from "./write/report.js";
import { writing } from "./write/writing.js";

const { id, textHash, title, publisher, url, published } = exampleReading.report;
export const exampleReport = { id, textHash, title, publisher, url, published, text: exampleText };

/** The example's reading as another codebook would have made it. */
export function readWith(codebook: string, change: Partial<Reading> = {}): Reading {
  return { ...exampleReading, ...change, reading: { ...exampleReading.reading, codebook } };
}

/** Puts readings of the example's report into a ledger, one after another. */
export async function stored(ledger: Ledger, ...readings: readonly Reading[]): Promise<void> {
  const row = reportRow(exampleReport, { name: "raid.txt", authors: ["Ann Author"] });
  await writing(ledger, (trx) => insertRows(trx, "reports", [row]));
  for (const reading of readings)
    await writing(ledger, (trx) => addReadings(trx, [laidOut({ reading, text: exampleText })]));
  await settle(ledger);
}
