import { join } from "node:path";
import { parseArgs } from "node:util";
import { BenchFault } from "./fault.js";
import type { Split } from "./gold.js";
import { projectRoot } from "./root.js";

export const PARTS = [
  "ud",
  "attribution",
  "names",
  "speakers",
  "acts",
  "events",
  "positions",
  "status",
  "reports",
  "sentences",
  "times",
  "quantities",
  "geo",
  "incidents",
  "speed",
] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** The folder with the gold data. */
  readonly corpora: string;
  readonly split: Split;
  /** The folder of the reader's model. */
  readonly model: string;
  readonly parts: readonly Part[];
  readonly record: boolean;
  /** How many mismatches of attribution to list instead of scoring. */
  readonly errors: number | null;
}

/** @throws BenchFault where the command line is wrong or no folder of gold data is named */
export function optionsOf(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const values = parsed(args);
  return {
    corpora: corporaOf(values.corpora ?? env.DATELINE_CORPORA),
    split: values.tune ? "tune" : "dev",
    model: values.model ?? join(projectRoot(), "models", "reader"),
    parts: values.only === undefined ? PARTS : values.only.split(",").map(partOf),
    record: values.record ?? false,
    errors: values.errors === undefined ? null : countOf(values.errors),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    ...{ corpora: text, model: text, tune: flag },
    ...{ only: text, record: flag, errors: text },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BenchFault(
      why,
      "use --corpora DIR, --model DIR, --tune, --only PART[,PART], --record, --errors N",
    );
  }
}

function corporaOf(folder: string | undefined): string {
  if (folder !== undefined && folder !== "") return folder;
  throw new BenchFault(
    "no gold data are named",
    "give --corpora DIR or set DATELINE_CORPORA to a folder with ud/ewt-dev.conllu.gz " +
      "(github.com/UniversalDependencies/UD_English-EWT), ud/gum-dev.conllu.gz " +
      "(github.com/amir-zeldes/gum) and polnear/dev.jsonl.gz " +
      "(github.com/networkdynamics/PolNeAR); bench/README.md tells their shapes",
  );
}

function partOf(name: string): Part {
  const part = PARTS.find((known) => known === name);
  if (part !== undefined) return part;
  throw new BenchFault(`--only ${name} is no part of the benchmark`, `use ${PARTS.join(", ")}`);
}

function countOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new BenchFault(`--errors ${text} is no count`, "give a whole number from 1");
}
