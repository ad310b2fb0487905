import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Drafts begin with a point, so that no pattern of a reader takes them in: ".part-1-of-4.x7Gk2a" */
const draftOf = (name: string) => `.${name}.`;

/**
 * Makes a folder that is whole or absent: it has another name until `make` is done. Where it is there already, nothing is
 * made; where two make it at once, the first stays.
 * @returns whether it was made here; where `make` says no, nothing stays
 */
export async function whole(
  out: string,
  name: string,
  make: (folder: string) => Promise<boolean>,
): Promise<"made" | "there" | "not made"> {
  const path = join(out, name);
  if (existsSync(path)) return "there";
  await mkdir(out, { recursive: true });
  const draft = await mkdtemp(join(out, draftOf(name)));
  try {
    if (!(await make(draft))) return "not made";
    await rename(draft, path);
  } catch (error) {
    if (existsSync(path)) return "there";
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await cleared(out, name);
  return "made";
}

/** What those that were killed have left. */
async function cleared(out: string, name: string): Promise<void> {
  for (const left of await readdir(out))
    if (left.startsWith(draftOf(name))) await rm(join(out, left), { recursive: true, force: true });
}
