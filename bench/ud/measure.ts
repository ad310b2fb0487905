import type { Reader } from "../../src/language/reader.js";
import { reportFromText } from "../../src/report/report.js";
import type { Bench } from "../bench.js";
import { added, f1 } from "../counts.js";
import { treebank } from "../gold.js";
import { type Row, share } from "../row.js";
import type { GoldDocument } from "./conllu.js";
import { GOLD_TOKEN_METRICS, type GoldTokenScores, goldTokenScores } from "./gold-tokens.js";
import { RAW_METRICS, type RawScores, rawScores } from "./score.js";
import { treebankOfAnalysis, treebankOfGold } from "./treebank.js";

const treebanks = ["ewt", "gum"] as const;

/** Tokens, sentences, tags, lemmas and trees, from raw text and on gold words. */
export async function udRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const bank of treebanks) {
    const documents = treebank(corpora, bank, split);
    const name = `${bank.toUpperCase()} ${split}`;
    rows.push(...(await rawRows(name, documents, await reader())));
    rows.push(...(await goldTokenRows(name, documents, await reader())));
  }
  return rows;
}

async function rawRows(
  name: string,
  documents: readonly GoldDocument[],
  reader: Reader,
): Promise<Row[]> {
  const scores: RawScores[] = [];
  for (const document of documents) {
    const analysis = await reader.analyse(reportFromText(document.text));
    scores.push(rawScores(treebankOfGold(document), treebankOfAnalysis(analysis, document.text)));
  }
  return RAW_METRICS.map((metric) =>
    share(`${name}, raw text`, `${metric} F1`, f1(added(scores.map((s) => s[metric])))),
  );
}

async function goldTokenRows(
  name: string,
  documents: readonly GoldDocument[],
  reader: Reader,
): Promise<Row[]> {
  const scores: GoldTokenScores[] = [];
  for (const { text, sentences } of documents) {
    const spans = sentences.map((words) => words.map(({ start, end }) => ({ start, end })));
    const analysis = await reader.analyseSentences(reportFromText(text), spans);
    scores.push(goldTokenScores(sentences, analysis.sentences));
  }
  return GOLD_TOKEN_METRICS.map((metric) =>
    share(`${name}, gold tokens`, metric, f1(added(scores.map((s) => s[metric])))),
  );
}
