import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Checked, compiled } from "./compiled.js";
import { type Phrases, phrasesOf } from "./cues.js";
import type { Harm } from "./schema.js";
import { sectionsOf } from "./sections.js";
import type { SourceFile } from "./source.js";

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
  const entries = await readdir(folder, { recursive: true });
  const names = entries
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
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
  return indexed({ version: versionOf(files), ...(await sectionsOf(files)) });
}

/** The checked entries of a codebook and nothing made from them: what the build keeps. */
export function checkedOf({ phrases, harmful, forces, ...checked }: Codebook): Checked {
  return checked;
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

/** The first 12 hex digits of a SHA-256 over the files, in the order of their names. */
function versionOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\n${text.length}\n${text}`);
  return hash.digest("hex").slice(0, 12);
}
