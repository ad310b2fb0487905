import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Checked, compiled } from "./compiled.js";
import { duplicates, type Phrases, phrasesOf } from "./cues.js";
import { CodebookFault, type CodebookProblem } from "./fault.js";
import { cueSchema, type Harm, harmSchema } from "./schema.js";
import { entriesOf, type SourceFile } from "./source.js";

/** What counts as what, as the files of the codebook's folder say; `version` is their hash. */
export interface Codebook extends Checked {
  readonly phrases: Phrases;
  /** Verbs of harm: "strike". */
  readonly harmful: ReadonlySet<string>;
  /** Nouns for those who would do it: "army". */
  readonly forces: ReadonlySet<string>;
}

/**
 * @param folder the codebook's folder, with a slash at its end; by default the one that comes with Dateline
 * @throws CodebookFault with every problem of every file
 */
export async function loadCodebook(
  folder: URL = new URL("../../codebook/", import.meta.url),
): Promise<Codebook> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      file: `codebook/${name}`,
      text: String(await readFile(new URL(name, folder))),
    })),
  );
  const known = await compiled(versionOf(files));
  return known ? indexed(known) : codebookOf(files);
}

/** @throws CodebookFault with every problem of every file */
export async function codebookOf(files: readonly SourceFile[]): Promise<Codebook> {
  const cues = await entriesOf(fileOf(files, "codebook/cues.yaml"), cueSchema);
  const harms = await entriesOf(fileOf(files, "codebook/harm.yaml"), harmSchema);
  const problems: CodebookProblem[] = [
    ...cues.problems,
    ...duplicates("codebook/cues.yaml", cues),
    ...harms.problems,
  ];
  if (problems.length > 0)
    throw new CodebookFault(
      problems.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line),
    );
  return indexed({ version: versionOf(files), cues: cues.entries, harms: harms.entries });
}

function indexed(checked: Checked): Codebook {
  return {
    ...checked,
    phrases: phrasesOf(checked.cues),
    harmful: wordsOf(checked.harms, "harm"),
    forces: wordsOf(checked.harms, "force"),
  };
}

function wordsOf(harms: readonly Harm[], kind: Harm["as"]): Set<string> {
  return new Set(harms.filter((one) => one.as === kind).map(({ word }) => word));
}

function fileOf(files: readonly SourceFile[], name: string): SourceFile {
  const found = files.find(({ file }) => file === name);
  if (found) return found;
  throw new CodebookFault([{ file: name, line: 1, text: "is missing; install Dateline again" }]);
}

/** The first 12 hex digits of a SHA-256 over the files, in the order of their names. */
function versionOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\n${text.length}\n${text}`);
  return hash.digest("hex").slice(0, 12);
}
