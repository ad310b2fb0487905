import { castOf } from "../../src/actor/cast.js";
import type { Codebook } from "../../src/codebook/codebook.js";
import type { Reader } from "../../src/language/reader.js";
import { quantitiesOf } from "../../src/quantity/quantities.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook } from "../bench.js";
import { added, type Counts } from "../counts.js";
import { type Row, threeRows } from "../row.js";
import { type Incident, incidents, scoreOf, type Victims, victimsOf } from "./victims.js";

/** Errors were read in every fifth text, from the first; `--tune` scores these, and the table all others. */
const READ = 5;

/** How many were killed and injured, in the texts that have templates. */
export async function quantityRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const codebook = await projectCodebook();
  const isTune = split === "tune";
  const texts = incidents(corpora).filter(
    ({ templates }, index) => templates > 0 && (index % READ === 0) === isTune,
  );
  const found: [Incident, Victims[]][] = [];
  for (const incident of texts)
    found.push([incident, await victimsIn(incident, await reader(), codebook)]);
  const component = `MUC-4 train, texts ${isTune ? "read" : "not read"}`;
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
