import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { LedgerFault } from "../fault.js";

/** Who has a folder open. */
const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** When the process began, as the system counts it: a number is given to another process in time. */
  began: z.string().nullable(),
  command: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

const FILE = "lock.json";

/** Folders this process has open: its own number says nothing of them. */
const own = new Set<string>();

/**
 * Takes a folder for this process. The lock of a process that is gone is taken over.
 * @returns gives it back
 * @throws LedgerFault locked
 */
export async function locked(folder: string): Promise<() => Promise<void>> {
  const path = join(resolve(folder), FILE);
  for (;;) {
    if (await placed(path)) break;
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) continue;
    const holder = holderIn(text);
    if (holder !== null && !isGone(holder, path)) throw heldBy(folder, holder);
    await setAside(path, text);
  }
  own.add(path);
  return async () => {
    own.delete(path);
    await rm(path, { force: true });
  };
}

/** Linking a file that is already whole is all or nothing: nobody sees half a lock. */
async function placed(path: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${Date.now()}`;
  await writeFile(draft, JSON.stringify(self()));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function self(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    began: beganOf(process.pid),
    command: process.argv.slice(2, 4).join(" "),
    since: new Date().toISOString(),
  };
}

function holderIn(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Of a process on another machine nobody here can say that it is gone. */
function isGone({ pid, host, began }: Holder, path: string): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !own.has(path);
  if (!isRunning(pid)) return true;
  return began !== null && beganOf(pid) !== began;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The boot and the ticks since it: Linux alone tells. */
function beganOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in brackets, may hold anything; what follows it is 20 numbers to the start.
    return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null;
  }
}

/** Two may find the same stale lock: who moves away another than they read puts it back. */
async function setAside(path: string, text: string): Promise<void> {
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== text) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

function heldBy(folder: string, { pid, host, command, since }: Holder): LedgerFault {
  const here = host === hostname();
  const who = `process ${pid}${here ? "" : ` on ${host}`} (dateline ${command})`;
  const advice = here
    ? "wait for it or stop it, or keep the ledger on a PostgreSQL server, which many can use"
    : `if it runs no more, delete ${join(folder, FILE)}`;
  return new LedgerFault("locked", folder, `${who} has it open since ${since}`, advice);
}
