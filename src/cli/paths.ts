import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isLikely } from "../report/kind.js";

/** What was found under a folder: files that may hold reports, and how it is known that others do not. */
export interface Listed {
  readonly path: string;
  readonly isLikely: boolean;
}

/**
 * The files in a folder and its folders, sorted by path, whatever the machine. Hidden ones are left out, and so are
 * links to folders, which may lead round in a circle.
 */
export async function filesUnder(folder: string): Promise<Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith("."));
  const found: Listed[] = [];
  for (const entry of shown.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(path)));
    else if (entry.isFile() || (await leadsToFile(path)))
      found.push({ path, isLikely: isLikely(path) });
  }
  return found;
}

/** A link to a folder, a socket or nothing does not. */
async function leadsToFile(path: string): Promise<boolean> {
  return (await kindOfPath(path)) === "file";
}

export async function kindOfPath(path: string): Promise<"file" | "folder" | "other" | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
}

/** The files that a pattern such as "reports/**" matches, sorted; null where it is no pattern. */
export async function matching(pattern: string): Promise<string[] | null> {
  if (!/[*?{]|\[[^\][]+\]/.test(pattern)) return null;
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { expandDirectories: false, onlyFiles: true });
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}
