import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { Cue, Harm } from "./schema.js";

/** Made by `npm run build`; in the sources there is none. */
const FILE = new URL("compiled.json", import.meta.url);

/** The codebook's entries as they are after all checks. */
export interface Checked {
  readonly version: string;
  readonly cues: readonly Cue[];
  readonly harms: readonly Harm[];
}

const schema = z.object({
  version: z.string(),
  cues: z.custom<readonly Cue[]>(Array.isArray),
  harms: z.custom<readonly Harm[]>(Array.isArray),
});

/**
 * Entries checked before, of files with the same hash: YAML takes a hundred times as long to read as JSON.
 * @returns null where there are none, or of other files
 */
export async function compiled(version: string): Promise<Checked | null> {
  const text = await readFile(FILE, "utf8").catch(() => null);
  const found = text === null ? null : schema.parse(JSON.parse(text));
  return found?.version === version ? found : null;
}

export async function writeCompiled({ version, cues, harms }: Checked): Promise<void> {
  await writeFile(FILE, JSON.stringify({ version, cues, harms }));
}
