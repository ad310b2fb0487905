import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Checked, compiled } from "./compiled.js";
import { type Phrases, phrasesOf } from "./cues.js";
import { kindsGone, merged } from "./merge.js";
import { ownFilesOf, shelfOf } from "./own.js";
import type { Harm } from "./schema.js";
import { refuse, type Sections, sectionsOf, shelved } from "./sections.js";
import type { SourceFile } from "./source.js";

/** What counts as what, as the files of the codebook's folder say; `version` is their hash. */
export interface Codebook extends Checked {
  readonly phrases: Phrases;
  /** Verbs of harm: "strike". */
  readonly harmful: ReadonlySet<string>;
  /** Nouns for those who would do it: "army". */
  readonly forces: ReadonlySet<string>;
  /** What the speaker's side would do no longer: "will not *tolerate* it". */
  readonly patience: ReadonlySet<string>;
}

/**
 * @param folder the codebook's folder, with a slash at its end; by default the one that comes with Dateline
 * @param own the path of a user's folder, whose files extend or replace those
 * @throws CodebookFault with every problem of every file
 */
export async function loadCodebook(folder: URL = OURS, own?: string): Promise<Codebook> {
  return (await loadLayers(own, folder)).codebook;
}

const OURS = new URL("../../codebook/", import.meta.url);

/** A folder of files and what they say. */
export interface Layer {
  readonly files: readonly SourceFile[];
  readonly sections: Sections;
}

/** A codebook and the folders that it is from. */
export interface Layers {
  readonly ours: Layer;
  readonly own: Layer | null;
  readonly codebook: Codebook;
}

/** @throws CodebookFault with every problem of every file; what the file system throws of the user's folder */
export async function loadLayers(own?: string, folder: URL = OURS): Promise<Layers> {
  const files = await filesOf(folder);
  const version = versionOf(files);
  const sections = (await compiled(version)) ?? (await sectionsOf(files));
  const ours = { files, sections };
  const layers = { ours, own: null, codebook: indexed({ ...sections, version }) };
  return own === undefined ? layers : extended(layers, own);
}

/**
 * Ours with the files of a user's folder. Both are in the version, wherever the folder lies.
 * @throws CodebookFault with every problem of the user's files; what the file system throws
 */
export async function extended({ ours, codebook }: Layers, folder: string): Promise<Layers> {
  const files = await ownFilesOf(folder);
  const own = await shelved(shelfOf(folder, files, namesOf(ours.files), ours.sections.kinds));
  const replaced = new Set(files.filter(({ replaces }) => replaces).map(({ name }) => name));
  const all = merged(ours.sections, own, replaced);
  refuse(kindsGone(all, files));
  const parts = files.map(({ from, text }) => ({ file: from, text }));
  const version = versionOf([{ file: "codebook", text: codebook.version }, ...parts]);
  return { ours, own: { files, sections: own }, codebook: indexed({ ...all, version }) };
}

/** "cues.yaml" and the others that there are. */
function namesOf(files: readonly SourceFile[]): string[] {
  return files.map(({ file }) => file.replace("codebook/", ""));
}

async function filesOf(folder: URL): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      file: `codebook/${name}`,
      text: String(await readFile(new URL(name, folder))),
    })),
  );
}

/** @throws CodebookFault with every problem of every file */
export async function codebookOf(files: readonly SourceFile[]): Promise<Codebook> {
  return indexed({ version: versionOf(files), ...(await sectionsOf(files)) });
}

/** The checked entries of a codebook and nothing made from them: what the build keeps. */
export function checkedOf({ phrases, harmful, forces, patience, ...checked }: Codebook): Checked {
  return checked;
}

function indexed(checked: Checked): Codebook {
  return {
    ...checked,
    phrases: phrasesOf(checked.cues),
    harmful: wordsOf(checked.harms, "harm"),
    forces: wordsOf(checked.harms, "force"),
    patience: wordsOf(checked.harms, "patience"),
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
