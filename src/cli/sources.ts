import { resolve } from "node:path";
import type { ReportMeta } from "../report/report.js";
import type { TakeOptions } from "../report/take.js";
import { type Asked, takeOptions } from "./asked.js";
import { type Input, inputsOf } from "./input.js";
import { type MetaIndex, metaFor, readIndex } from "./meta.js";
import { languageName } from "./tally.js";
import type { World } from "./world.js";

/** What the command line says of what is to be read. */
export interface SourceOptions extends Asked {
  readonly meta?: string;
}

/** The inputs, in order, and how they are to be taken. */
export interface Sources {
  readonly inputs: readonly Input[];
  readonly asked: TakeOptions;
}

/** @throws Fault usage, date, index */
export async function sourcesOf(
  files: readonly string[],
  options: SourceOptions,
  { stdin, env }: World,
): Promise<Sources> {
  const asked = takeOptions(options, env);
  const inputs = (await inputsOf(files, stdin)).filter(isNoIndex(options.meta));
  const index = options.meta === undefined ? null : await readIndex(options.meta);
  const known = (names: readonly string[]) => metaOf(names, index, options);
  return { inputs, asked: { ...asked, known } };
}

/** The list that --meta names often lies in the folder that is read. */
function isNoIndex(meta: string | undefined): (input: Input) => boolean {
  const path = meta === undefined ? null : resolve(meta);
  return ({ name }) => path === null || resolve(name) !== path;
}

/** The command line's word goes before the index's; the index may name the report or what it is in. */
function metaOf(
  names: readonly string[],
  index: MetaIndex | null,
  { date, publisher }: SourceOptions,
): Partial<ReportMeta> {
  const entry =
    index && names.map((name) => metaFor(index, name)).find((meta) => meta !== undefined);
  return {
    ...entry,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { published: date }),
  };
}

/** Why a report in another language is not read. */
export function foreignWhy(language: string): string {
  return `it is in ${languageName(language)}, and is set aside; --any-language reads it`;
}
