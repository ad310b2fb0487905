import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A PostgreSQL server of the benchmark's own, with Debian's settings but for the memory, on a socket. */
export interface Server {
  readonly address: (database: string) => string;
  /** Kills all its processes at once, as a power cut would but for the disk, and starts it again. */
  readonly kill: () => Promise<void>;
  /** Processor seconds of all its processes so far, those that ended included. */
  readonly seconds: () => number;
  readonly remove: () => void;
}

const SETTINGS = "-c listen_addresses='' -c shared_buffers=1GB -c max_wal_size=4GB";

/** @param isSafe whether it waits for the disk: killing its processes loses nothing either way, a power cut would */
export function startServer(isSafe: boolean): Server {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), "dateline-scale-pg-"));
  const asOwner = ownerOf(folder);
  const run = (...args: string[]) => {
    const [command = "", ...rest] = [...asOwner, ...args];
    execFileSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
  };
  const data = join(folder, "data");
  run(join(bin, "initdb"), "-D", data, "-U", "dateline", "-A", "trust", "-E", "UTF8", "--locale=C");
  const start = () => {
    const options = `-k ${folder} ${SETTINGS} -c fsync=${isSafe ? "on" : "off"}`;
    run(
      join(bin, "pg_ctl"),
      "-D",
      data,
      "-w",
      "-t",
      "300",
      "-l",
      join(folder, "log"),
      "-o",
      options,
      "start",
    );
  };
  start();
  return {
    address: (database) => `postgres://dateline@localhost/${database}?host=${folder}`,
    kill: async () => {
      const first = postmaster(data);
      for (const pid of [first, ...childrenOf(first)]) killed(pid);
      while (childrenOf(1).includes(first) || isThere(first)) await wait(50);
      await wait(200);
      rmSync(join(data, "postmaster.pid"), { force: true });
      start();
    },
    seconds: () => processorOf(postmaster(data)),
    remove: () => {
      spawnSync(
        asOwner[0] ?? join(bin, "pg_ctl"),
        [
          ...asOwner.slice(1),
          ...(asOwner.length ? [join(bin, "pg_ctl")] : []),
          "-D",
          data,
          "-m",
          "immediate",
          "-w",
          "stop",
        ],
        { stdio: "ignore", cwd: folder },
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binaries(): string {
  const [newest] = readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
  return join("/usr/lib/postgresql", newest ?? "", "bin");
}

/** The server refuses to be root. */
function ownerOf(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  execFileSync("chown", ["postgres", folder]);
  return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"];
}

function postmaster(data: string): number {
  return Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n", 1)[0]);
}

function childrenOf(pid: number): number[] {
  try {
    const told = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return told === "" ? [] : told.split(" ").map(Number);
  } catch {
    return [];
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

function isThere(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Ticks a second, on all Linux there is. */
const TICKS = 100;

/** Its own, and of its children that live and that have ended. */
function processorOf(pid: number): number {
  const own = [0, 1, 2, 3].reduce((sum, at) => sum + field(pid, at), 0);
  const children = childrenOf(pid).reduce(
    (sum, child) => sum + field(child, 0) + field(child, 1),
    0,
  );
  return (own + children) / TICKS;
}

/** utime, stime, cutime, cstime of /proc/PID/stat. */
function field(pid: number, at: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[11 + at]);
  } catch {
    return 0;
  }
}
