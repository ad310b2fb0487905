import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Codebook, loadCodebook } from "../src/codebook/codebook.js";
import { loadReader, type Reader } from "../src/language/reader.js";
import { type Gazetteer, loadGazetteer } from "../src/place/gazetteer.js";
import type { Split } from "./gold.js";
import type { Options } from "./options.js";
import { projectRoot } from "./root.js";
import type { Row } from "./row.js";

/** What a part of the benchmark is handed. */
export interface Bench {
  readonly corpora: string;
  readonly split: Split;
  /** Loads the reader at the first call; every text is analysed once, however many parts ask for it. */
  readonly reader: () => Promise<Reader>;
}

export type Measure = (bench: Bench) => Promise<Row[]>;

/** The project's own reader: the compiled benchmark does not lie beside the model. */
export function projectReader(): Promise<Reader> {
  return readerIn(join(projectRoot(), "models", "reader"));
}

export function projectCodebook(): Promise<Codebook> {
  return loadCodebook(pathToFileURL(join(projectRoot(), "codebook", "/")));
}

export function projectGazetteer(): Promise<Gazetteer> {
  return loadGazetteer(pathToFileURL(join(projectRoot(), "dist", "place", "gazetteer.bin")));
}

function readerIn(folder: string): Promise<Reader> {
  return loadReader(pathToFileURL(join(folder, "/")));
}

export function benchOver({ corpora, split, model }: Options): Bench {
  let reader: Promise<Reader> | undefined;
  return {
    corpora,
    split,
    reader: () => {
      reader ??= readerIn(model).then(remembering);
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
