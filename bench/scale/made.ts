import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from "node:fs";
import type { FoundReport } from "../../src/ledger/ingest/found.js";
import type { Readers } from "../../src/ledger/ingest/readers.js";
import { laidOut } from "../../src/ledger/store/write/laid-out.js";
import type { Reading } from "../../src/reading/format.js";
import { reportFromText } from "../../src/report/report.js";
import { syntheticReadings } from "../ledger/synthetic.js";
import { veiled } from "./veiled.js";

export interface Making {
  readonly count: number;
  /** Of each report: parts of samples. */
  readonly parts?: number;
  /** In words of their own, so that they are no copies of each other. */
  readonly unlike?: boolean;
}

/**
 * Reports put together from the samples with the readings that follow, in a file, so that a worker can look a reading up
 * instead of making it: what is measured is then all but the reading.
 */
export async function madeReadings(
  file: string,
  { count, parts, unlike = false }: Making,
): Promise<void> {
  const out = openSync(file, "w");
  const places: string[] = [];
  let at = 0;
  let number = 0;
  for await (const whole of syntheticReadings(count, { parts })) {
    const { report, reading } = unlike ? veiled(whole, number++) : whole;
    const { id, text, title, publisher, url, published } = report;
    const meta = { title, publisher, url, published };
    const bytes = Buffer.from(`${JSON.stringify({ text, meta, reading })}\n`);
    writeSync(out, bytes);
    places.push(`${id} ${at} ${bytes.length}\n`);
    at += bytes.length;
  }
  closeSync(out);
  writeFileSync(`${file}.places`, places.join(""));
}

type Place = readonly [at: number, length: number];

function placesIn(file: string): Map<string, Place> {
  const lines = readFileSync(`${file}.places`, "utf8").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [id = "", at, length] = line.split(" ");
      return [id, [Number(at), Number(length)]] as const;
    }),
  );
}

interface Kept {
  readonly text: string;
  readonly meta: Parameters<typeof reportFromText>[1];
  readonly reading: Reading;
}

function keptAt(file: number, [at, length]: Place): Kept {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  return JSON.parse(bytes.toString());
}

/** Looks readings up. */
export function readersFrom(file: string): Readers {
  const places = placesIn(file);
  const open = openSync(file, "r");
  const [first] = places.values();
  if (first === undefined) throw new Error("there are no readings");
  const { reading } = keptAt(open, first).reading;
  return {
    versions: { ...reading, codebook: reading.codebook ?? "" },
    read: async ({ id }) => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`no reading was made of ${id}`);
      return laidOut(keptAt(open, place));
    },
    close: async () => closeSync(open),
  };
}

/** The reports of the file as an archive would give them. */
export async function* foundFrom(file: string): AsyncGenerator<FoundReport> {
  const open = openSync(file, "r");
  for (const place of placesIn(file).values()) {
    const { text, meta } = keptAt(open, place);
    const report = reportFromText(text, meta);
    const thing = { is: "report", source: "made", through: 0 } as const;
    yield { ...thing, key: `made, ${report.id}`, report, authors: [], notes: [] };
  }
  closeSync(open);
}
