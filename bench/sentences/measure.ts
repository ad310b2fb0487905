import { read } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook, projectGazetteer } from "../bench.js";
import { added, recall } from "../counts.js";
import { type Row, share } from "../row.js";
import { labelledSentences } from "./label.js";
import { type Score, scoreOf } from "./score.js";

const PARTS = ["type", "source", "target"] as const;

/** Single sentences with every event labelled, by somebody who had not seen the rules. */
export async function sentenceRows({ reader }: Bench): Promise<Row[]> {
  const [own, codebook, gazetteer] = await Promise.all([
    reader(),
    projectCodebook(),
    projectGazetteer(),
  ]);
  const scores: Score[] = [];
  for (const label of labelledSentences()) {
    const reading = await read(reportFromText(label.text), { reader: own, codebook, gazetteer });
    scores.push(scoreOf(label, reading));
  }
  return [
    ...rowsOf("Sentences by a stranger, read", every(scores, 0)),
    ...rowsOf("Sentences by a stranger, not read", every(scores, 1)),
  ];
}

/** The odd ones, s001 first, or the even ones. */
const every = <Item>(items: readonly Item[], rest: number): Item[] =>
  items.filter((_, index) => index % 2 === rest);

function rowsOf(component: string, scores: readonly Score[]): Row[] {
  const rows = PARTS.flatMap((part) => [
    share(component, `${part} R`, recall(added(scores.map(({ found }) => found[part])))),
    share(component, `${part} P`, recall(added(scores.map((score) => score[part])))),
  ]);
  const happened = recall(added(scores.map((score) => score.happened)));
  return [...rows, share(component, "whether it happened", happened)];
}
