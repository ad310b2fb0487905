import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { Sections } from "./sections.js";

/** Made by `npm run build`; in the sources there is none. */
const FILE = new URL("compiled.json", import.meta.url);

/** The codebook's entries as they are after all checks. */
export interface Checked extends Sections {
  /** A hash of the files they are from. */
  readonly version: string;
}

const schema = z.looseObject({ version: z.string() });

/**
 * Entries checked before, of files with the same hash: YAML takes a hundred times as long to read as JSON.
 * @returns null where there are none, or of other files
 */
export async function compiled(version: string): Promise<Checked | null> {
  const text = await readFile(FILE, "utf8").catch(() => null);
  const found = text === null ? null : schema.parse(JSON.parse(text));
  return found?.version === version ? (found as unknown as Checked) : null;
}

export async function writeCompiled(checked: Checked): Promise<void> {
  await writeFile(FILE, JSON.stringify(checked));
}
