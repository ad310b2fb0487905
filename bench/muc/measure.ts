import { castOf } from "../../src/actor/cast.js";
import type { Codebook } from "../../src/codebook/codebook.js";
import type { Reader } from "../../src/language/reader.js";
import { quantitiesOf } from "../../src/quantity/quantities.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook } from "../bench.js";
import { added, type Counts } from "../counts.js";
import { type Row, threeRows } from "../row.js";
import { type Incident, incidents, scoreOf, type Victims, victimsOf } from "./victims.js";

/** Of so many texts one is read, if it has templates: all of them take ten minutes. */
const SAMPLE = 5;

/** Errors were read in the texts of one sample, the first; `--tune` scores these alone. */
export async function quantityRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const codebook = await projectCodebook();
  const first = split === "tune" ? 0 : 1;
  const sample = incidents(corpora).filter(
    ({ templates }, index) => index % SAMPLE === first && templates > 0,
  );
  const found: [Incident, Victims[]][] = [];
  for (const incident of sample)
    found.push([incident, await victimsIn(incident, await reader(), codebook)]);
  const component = `MUC-4 train, every ${SAMPLE}th text, ${first === 0 ? "read" : "not read"}`;
  return (["killed", "injured"] as const).flatMap((kind) =>
    threeRows(component, `${kind}, count`, added(found.map((one) => countsOf(kind, ...one)))),
  );
}

/** Neither events nor statements are needed to say how many. */
async function victimsIn(
  { text, published }: Incident,
  reader: Reader,
  codebook: Codebook,
): Promise<Victims[]> {
  const report = reportFromText(text, { published });
  const analysis = await reader.analyse(report);
  const cast = castOf(report, analysis, codebook);
  return victimsOf(quantitiesOf(report, analysis, codebook, { cast, statements: [], events: [] }));
}

function countsOf(kind: Victims["kind"], { victims }: Incident, found: readonly Victims[]): Counts {
  const of = (all: readonly Victims[]) => all.filter((one) => one.kind === kind);
  return scoreOf(of(victims), of(found));
}
