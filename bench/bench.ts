import type { Reader } from "../src/language/reader.js";
import { loadReader } from "../src/language/reader.js";
import type { Row } from "./row.js";

/** What a part of the benchmark is handed. */
export interface Bench {
  readonly corpora: string;
  /** Loads the reader at the first call; every text is analysed once, however many parts ask for it. */
  readonly reader: () => Promise<Reader>;
}

export type Measure = (bench: Bench) => Promise<Row[]>;

export function benchOver(corpora: string, load: () => Promise<Reader> = loadReader): Bench {
  let reader: Promise<Reader> | undefined;
  return {
    corpora,
    reader: () => {
      reader ??= load().then(remembering);
      return reader;
    },
  };
}

function remembering(reader: Reader): Reader {
  const known = new Map<string, ReturnType<Reader["analyse"]>>();
  return {
    version: reader.version,
    analyseSentences: (report, sentences) => reader.analyseSentences(report, sentences),
    analyse: (report) => {
      const analysis = known.get(report.id) ?? reader.analyse(report);
      known.set(report.id, analysis);
      return analysis;
    },
  };
}
