import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { CodebookProblem } from "./fault.js";
import type { Shelf } from "./sections.js";
import type { SourceFile } from "./source.js";

/** A file of a user's folder. */
export interface OwnFile extends Required<SourceFile> {
  /** Its path in the folder: "cues.yaml", "events/coerce.yaml". */
  readonly name: string;
  /** It stands in place of ours of that name. */
  readonly replaces: boolean;
}

/** What a file of ours of the same name is set aside by, in its first line. */
const REPLACES = /^\uFEFF?#[ \t]*replaces[ \t]*(?:\r?\n|$)/u;

/**
 * The YAML files of a user's folder.
 * @throws what the file system throws
 */
export async function ownFilesOf(folder: string): Promise<OwnFile[]> {
  const names = await namesIn(folder);
  return Promise.all(names.map((name) => ownFile(folder, name)));
}

/** Its YAML files and those of the folders in it; what is hidden is somebody else's. */
async function namesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of await readdir(folder, { withFileTypes: true })) {
    if (one.name.startsWith(".")) continue;
    const inner = one.isDirectory() ? await readdir(join(folder, one.name)) : [];
    found.push(...(one.isDirectory() ? inner.map((name) => `${one.name}/${name}`) : [one.name]));
  }
  return found.filter((name) => /\.ya?ml$/iu.test(name) && !/\/\./u.test(name)).sort();
}

async function ownFile(folder: string, name: string): Promise<OwnFile> {
  const file = join(folder, name);
  const text = await readFile(file, "utf8");
  return { file, text, name, from: `${shelfName(folder)}/${name}`, replaces: REPLACES.test(text) };
}

/** How records name the folder, wherever it lies; never as they name ours. */
function shelfName(folder: string): string {
  const name = basename(resolve(folder)).replaceAll(/[#\s\p{C}]+/gu, "-");
  return name === "codebook" || name === "" ? "own" : name;
}

function problemsOf(
  folder: string,
  files: readonly OwnFile[],
  known: readonly string[],
): CodebookProblem[] {
  const choice = `use one of: ${topNames(known).join(", ")}, or events/NAME.yaml`;
  if (files.length === 0)
    return [{ file: folder, line: 1, text: `has no file of a codebook; ${choice}` }];
  return files.flatMap(({ file, name, replaces }) => {
    if (known.includes(name)) return [];
    const problem = (text: string) => [{ file, line: 1, text }];
    if (!isOfEvents(name)) return problem(`is no file of a codebook by its name; ${choice}`);
    return replaces ? problem('"# replaces" names no file of ours; take the line out') : [];
  });
}

const topNames = (known: readonly string[]) => known.filter((name) => !name.includes("/"));

const isOfEvents = (name: string): boolean => /^events\/[^/]+\.yaml$/u.test(name);

/**
 * A user's files as a folder of the codebook of which most files are empty.
 * @param known the names of our files: "cues.yaml"
 */
export function shelfOf(
  folder: string,
  files: readonly OwnFile[],
  known: readonly string[],
  kinds: Shelf["kinds"],
): Shelf {
  const file = (name: string): SourceFile =>
    files.find((one) => `codebook/${one.name}` === name) ?? { file: name, text: "[]" };
  const free = files.filter(({ name }) => isOfEvents(name) && !known.includes(name));
  return { file, free, kinds, problems: problemsOf(folder, files, known) };
}
