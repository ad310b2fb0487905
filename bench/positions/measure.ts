import type { Codebook } from "../../src/codebook/codebook.js";
import type { Reader } from "../../src/language/reader.js";
import type { Stance } from "../../src/reading/format.js";
import { type Bench, projectCodebook } from "../bench.js";
import { type Counts, f1 } from "../counts.js";
import { type Row, share, threeRows } from "../row.js";
import { aquaint, type GoldText, meantime } from "./gold.js";
import { isNegated, isOpen, type Judged, judged } from "./judge.js";

interface Corpus {
  readonly name: string;
  readonly texts: readonly GoldText[];
  /** Stances that its annotators call certain: what is announced for tomorrow is so in MEANTIME. */
  readonly sure: ReadonlySet<Stance>;
}

const TOLD: readonly Stance[] = ["affirms", "denies"];
const AHEAD: readonly Stance[] = ["expects", "promises", "threatens", "refuses"];

/** Polarity and certainty of gold event words, the texts of even and of odd index apart: errors are read on the even. */
export async function positionRows(bench: Bench): Promise<Row[]> {
  const corpora: Corpus[] = [
    { name: "AQUAINT", texts: aquaint(bench.corpora), sure: new Set(TOLD) },
    { name: "MEANTIME", texts: meantime(bench.corpora), sure: new Set([...TOLD, ...AHEAD]) },
  ];
  const kit = { reader: await bench.reader(), codebook: await projectCodebook() };
  const rows: Row[] = [];
  for (const corpus of corpora) {
    for (const [half, rest] of [
      ["even", 0],
      ["odd", 1],
    ] as const)
      rows.push(...(await rowsOf(corpus, half, rest, kit)));
  }
  return rows;
}

async function rowsOf(
  { name, texts, sure }: Corpus,
  half: string,
  rest: number,
  { reader, codebook }: { reader: Reader; codebook: Codebook },
): Promise<Row[]> {
  const all: Judged[] = [];
  for (const text of texts.filter((_, index) => index % 2 === rest))
    all.push(...(await judged(text, reader, codebook)));
  const component = `${name} ${half}, positions`;
  const known = all.filter(({ gold }) => gold.open !== null);
  return [
    ...twoClasses(
      component,
      "negated",
      all.map((one) => [one.gold.negated, isNegated(one.positions)]),
    ),
    ...twoClasses(
      component,
      "open",
      known.map((one) => [one.gold.open === true, isOpen(one.positions, sure)]),
    ),
  ];
}

/** For yes and no: precision, recall and F1 of yes, and the mean of both classes' F1. */
export function twoClasses(
  component: string,
  metric: string,
  pairs: readonly (readonly [gold: boolean, system: boolean])[],
): Row[] {
  const [yes, no] = [true, false].map((value) => countsOf(pairs, value)) as [Counts, Counts];
  return [
    ...threeRows(component, metric, yes),
    share(component, `${metric}, macro F1`, (f1(yes) + f1(no)) / 2),
  ];
}

function countsOf(pairs: readonly (readonly [boolean, boolean])[], value: boolean): Counts {
  return {
    gold: pairs.filter(([gold]) => gold === value).length,
    system: pairs.filter(([, system]) => system === value).length,
    correct: pairs.filter(([gold, system]) => gold === value && system === value).length,
  };
}
