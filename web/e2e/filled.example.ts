import type { Ledger } from "../../src/ledger/store/open/open.js";
import { insertRows } from "../../src/ledger/store/write/insert.js";
import { laidOut } from "../../src/ledger/store/write/laid-out.js";
import { addReadings } from "../../src/ledger/store/write/readings.js";
import { reportRow } from "../../src/ledger/store/write/report.js";
import { writing } from "../../src/ledger/store/write/writing.js";
import type { Reading } from "../../src/reading/format.js";
import { exampleReading, exampleText } from "../../src/reading/reading.example.js";

/** Reports that say the same, day after day: a long list. @param first the day of the first */
export async function filled(
  ledger: Ledger,
  many: number,
  first = 0,
  change: (reading: Reading, day: number) => Reading = (reading) => reading,
): Promise<void> {
  const readings = Array.from({ length: many }, (_, i) => change(readingOn(first + i), first + i));
  const rows = readings.map(({ report }) =>
    reportRow({ ...report, text: exampleText }, { name: `${report.id}.txt`, authors: [] }),
  );
  await writing(ledger, async (trx) => {
    await insertRows(trx, "reports", rows);
    await addReadings(
      trx,
      readings.map((reading) => laidOut({ reading, text: exampleText })),
    );
  });
}

function readingOn(day: number): Reading {
  const published = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
  const id = `abcd${day.toString(16).padStart(12, "0")}`;
  const title = day === 0 ? `<img src=x onerror="alert(1)"> \u202Eeltit` : `Raid, day ${day}`;
  return { ...exampleReading, report: { ...exampleReading.report, id, title, published } };
}
