import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { BenchFault } from "./fault.js";

/** The gold data the benchmark reads, by their places in the folder of corpora. */
export type CorpusFile =
  | "ud/ewt-dev.conllu.gz"
  | "ud/ewt-train.conllu.gz"
  | "ud/gum-train.conllu.gz"
  | "ud/gum-dev.conllu.gz"
  | "polnear/dev.jsonl.gz"
  | "polnear/train.jsonl.gz"
  | "time/aquaint.jsonl"
  | "meantime/dev.jsonl"
  | "geo/geowebnews-dev.jsonl"
  | "plover/records-dev.jsonl"
  | "petrarch/records-dev.jsonl"
  | "aw/plv-train.tsv"
  | "cameo/class-dev.tsv"
  | "cameo/class-train.tsv"
  | "cameo/ner-dev.txt"
  | "cameo/ner-train.txt"
  | "muc4/train.jsonl.gz"
  | "incidents/ecb-dev.jsonl";

/** @throws BenchFault where the file is not there */
export function corpusPath(corpora: string, file: CorpusFile): string {
  const path = join(corpora, file);
  if (existsSync(path)) return path;
  throw new BenchFault(`${path} is not there`, "bench/README.md tells where to get it");
}

/** @throws BenchFault where the file is not there */
export function corpusLines(corpora: string, file: CorpusFile): string[] {
  const bytes = readFileSync(corpusPath(corpora, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
}
