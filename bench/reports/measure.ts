import { read } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook, projectGazetteer } from "../bench.js";
import { added, f1, recall } from "../counts.js";
import { type Row, share } from "../row.js";
import { labelledReports, SEALED } from "./label.js";
import { type Score, scoreOf } from "./score.js";

/** Whole reports, invented and labelled by people who had not seen the rules. */
export async function reportRows({ reader }: Bench): Promise<Row[]> {
  const [own, codebook, gazetteer] = await Promise.all([
    reader(),
    projectCodebook(),
    projectGazetteer(),
  ]);
  const scores: { readonly isSealed: boolean; readonly score: Score }[] = [];
  for (const label of labelledReports()) {
    const report = reportFromText(label.text, { published: label.published });
    const reading = await read(report, { reader: own, codebook, gazetteer });
    scores.push({ isSealed: SEALED.has(label.id), score: scoreOf(label, reading) });
  }
  const half = (isSealed: boolean) =>
    scores.filter((one) => one.isSealed === isSealed).map(({ score }) => score);
  return [
    ...rowsOf(`Reports by strangers, ${half(false).length} read`, half(false)),
    ...rowsOf(`Reports by strangers, ${half(true).length} not read`, half(true)),
  ];
}

function rowsOf(component: string, scores: readonly Score[]): Row[] {
  const sum = (part: keyof Score) => added(scores.map((score) => score[part]));
  return [
    share(component, "statements F1", f1(sum("statements"))),
    share(component, "speakers right", recall(sum("speakers"))),
    share(component, "events of their type F1", f1(sum("events"))),
    share(component, "sides F1", f1(sum("sides"))),
    share(component, "positions F1", f1(sum("positions"))),
    share(component, "status right", recall(sum("statuses"))),
  ];
}
