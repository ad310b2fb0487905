import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./root.js";

const EMPTY = "No figures have been recorded yet.\n";

/** What was measured, when, of which commit and reader, and on what. */
export interface Occasion {
  readonly date: string;
  readonly commit: string;
  readonly reader: string;
  readonly machine: string;
}

/** Appends a dated section to bench/results.md. */
export function record(table: string, reader: string): void {
  const file = join(projectRoot(), "bench", "results.md");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (text.includes(EMPTY)) writeFileSync(file, text.replace(`\n${EMPTY}`, ""));
  appendFileSync(file, sectionOf(table, occasionOf(reader)));
}

export function sectionOf(table: string, { date, commit, reader, machine }: Occasion): string {
  return `\n## ${date}, commit ${commit}\n\nReader ${reader}. ${machine}.\n\n${table}\n`;
}

function occasionOf(reader: string): Occasion {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(projectRoot()),
    reader,
    machine: `Node ${process.version}, ${cpus().length} cores, ${cpu?.model ?? "unknown processor"}`,
  };
}

function commitOf(root: string): string {
  const commit = git(root, "rev-parse", "--short", "HEAD");
  if (commit === null) return "none yet";
  return git(root, "status", "--porcelain", "--", "src", "models", "bench/*.ts", "codebook")
    ? `${commit} with changes`
    : commit;
}

function git(root: string, ...args: readonly string[]): string | null {
  try {
    const quiet = ["ignore", "pipe", "ignore"] as const;
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: [...quiet] }).trim();
  } catch {
    return null;
  }
}
