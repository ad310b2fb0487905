import type { Bench } from "../bench.js";
import { corpusLines } from "../corpora.js";
import type { Counts } from "../counts.js";
import type { Row } from "../row.js";
import { classedOf, classRows, classSaid } from "./classes.js";
import { type Coded, coderOf } from "./coded.js";
import { coverageRows, type Rooted, rootedOf } from "./coverage.js";
import { pairCounts, pairedOf, pairRows, pairsOf } from "./pairs.js";
import { asBody, isSealed, type Record, recordRows, recordsOf } from "./records.js";
import { markedOf, type SideSpan, sidesOf, spanRows } from "./spans.js";

type Coder = (text: string) => Promise<Coded>;

/** Who did what to whom in single sentences, as the field's coders are compared. */
export async function eventRows(bench: Bench): Promise<Row[]> {
  const code = await coderOf(bench);
  return [
    ...(bench.split === "dev" ? await ploverRows(bench, code) : []),
    ...(bench.split === "dev" ? await petrarchRows(bench, code) : []),
    ...(await cameoRows(bench, code)),
    ...(await sideRows(bench, code)),
    ...(await firingRows(bench, code)),
  ];
}

async function ploverRows({ corpora }: Bench, code: Coder): Promise<Row[]> {
  const coded: [Record, Coded][] = [];
  for (const record of recordsOf(corpusLines(corpora, "plover/records-dev.jsonl")))
    coded.push([record, await code(record.text)]);
  const sealed = coded.filter(([record]) => isSealed(record));
  return [
    ...recordRows("PLOVER records", coded),
    ...recordRows("PLOVER records, sealed", sealed),
    ...recordRows("PLOVER records, all bodies of states one", coded, asBody),
  ];
}

async function petrarchRows({ corpora }: Bench, code: Coder): Promise<Row[]> {
  const counts: Counts[] = [];
  for (const { text, pairs } of pairedOf(corpusLines(corpora, "petrarch/records-dev.jsonl")))
    counts.push(pairCounts(pairs, pairsOf(await code(text))));
  return pairRows("PETRARCH records", counts);
}

async function cameoRows({ corpora, split }: Bench, code: Coder): Promise<Row[]> {
  const part = split === "dev" ? "dev" : "train";
  const pairs: [number, number][] = [];
  for (const { text, label } of classedOf(corpusLines(corpora, `cameo/class-${part}.tsv`)))
    pairs.push([label, classSaid(await code(text))]);
  return classRows(`CAMEO classes ${part}`, pairs);
}

async function sideRows({ corpora, split }: Bench, code: Coder): Promise<Row[]> {
  const part = split === "dev" ? "dev" : "train";
  const pairs: [readonly SideSpan[], SideSpan[]][] = [];
  for (const { text, spans } of markedOf(corpusLines(corpora, `cameo/ner-${part}.txt`)))
    pairs.push([spans, sidesOf(text, (await code(text)).events)]);
  return spanRows(`CAMEO sides ${part}`, pairs);
}

async function firingRows({ corpora }: Bench, code: Coder): Promise<Row[]> {
  const pairs: [Rooted, Coded][] = [];
  for (const rooted of rootedOf(corpusLines(corpora, "aw/plv-train.tsv")))
    pairs.push([rooted, await code(rooted.text)]);
  return coverageRows("PLV train", pairs);
}
