import { compileLate } from "../src/language/compile-late.js";
import { actRows } from "./acts/measure.js";
import { listErrors } from "./attribution/errors/list.js";
import { attributionRows } from "./attribution/measure.js";
import { type Bench, benchOver, type Measure } from "./bench.js";
import { eventRows } from "./events/measure.js";
import { BenchFault } from "./fault.js";
import { geoRows } from "./geo/measure.js";
import { incidentRows } from "./incidents/measure.js";
import { strayMarks } from "./marks.js";
import { quantityRows } from "./muc/measure.js";
import { nameRows } from "./names/measure.js";
import { type Options, optionsOf, PARTS, type Part } from "./options.js";
import { positionRows } from "./positions/measure.js";
import { record } from "./record.js";
import { reportRows } from "./reports/measure.js";
import type { Row } from "./row.js";
import { sentenceRows } from "./sentences/measure.js";
import { speakerRows } from "./speakers/measure.js";
import { speedRows } from "./speed/measure.js";
import { statusRows } from "./status/measure.js";
import { tableOf } from "./table.js";
import { timeRows } from "./times/measure.js";
import { udRows } from "./ud/measure.js";

// As the program does.
compileLate();

const measures: Readonly<Record<Part, Measure>> = {
  ud: udRows,
  attribution: attributionRows,
  names: nameRows,
  speakers: speakerRows,
  acts: actRows,
  events: eventRows,
  positions: positionRows,
  status: statusRows,
  reports: reportRows,
  sentences: sentenceRows,
  times: timeRows,
  quantities: quantityRows,
  geo: geoRows,
  incidents: incidentRows,
  speed: speedRows,
};

/** Speed goes first, while this process holds nothing and the machine does nothing else. */
const order: readonly Part[] = ["speed", ...PARTS.filter((part) => part !== "speed")];

async function run(options: Options): Promise<void> {
  const bench = benchOver(options);
  if (options.errors !== null) return listErrors(bench, options.errors, (text) => print(text));
  const rows = await measured(options.parts, bench);
  const table = tableOf(rows);
  print(`${table}\n`);
  if (options.parts.length === PARTS.length) warnOfStrayMarks(rows);
  if (options.record) record(table, (await bench.reader()).version);
}

async function measured(parts: readonly Part[], bench: Bench): Promise<Row[]> {
  const found = new Map<Part, Row[]>();
  for (const part of order.filter((p) => parts.includes(p))) {
    process.stderr.write(`bench: ${part}\n`);
    found.set(part, await measures[part](bench));
  }
  return PARTS.flatMap((part) => found.get(part) ?? []);
}

function warnOfStrayMarks(rows: readonly Row[]): void {
  for (const { component, metric } of strayMarks(rows))
    process.stderr.write(`bench: no row for the mark of ${component}, ${metric}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}

try {
  await run(optionsOf(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof BenchFault)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 2;
}
