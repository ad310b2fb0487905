import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { BenchFault } from "../fault.js";
import type { Measured, Message } from "./message.js";

/** Linux's program that keeps a process on a core. */
const PIN = "taskset";

/** Reads PolNeAR dev in `count` processes at once, each on a core of its own where the system can pin them. */
export async function readSideBySide(corpora: string, count: number): Promise<Measured[]> {
  const children = Array.from({ length: count }, (_, part) => started(corpora, part, count));
  try {
    await Promise.all(children.map((child) => told(child, "ready")));
    const done = children.map((child) => told(child, "done"));
    for (const child of children) child.send("go");
    return (await Promise.all(done)).flatMap((m) => (m.kind === "done" ? [m.measured] : []));
  } finally {
    for (const child of children) child.kill();
  }
}

function started(corpora: string, part: number, parts: number): ChildProcess {
  const script = fileURLToPath(new URL("./process.js", import.meta.url));
  const args = [corpora, String(part), String(parts)];
  if (!canPin(part)) return fork(script, args);
  return fork(script, args, {
    execPath: PIN,
    execArgv: ["--cpu-list", String(part), process.execPath],
  });
}

/** Not on other systems, nor where a container does not own the core. */
function canPin(core: number): boolean {
  return spawnSync(PIN, ["--cpu-list", String(core), process.execPath, "--version"]).status === 0;
}

/** The process's next message. @throws where it is another, or the process ends without one */
async function told(child: ChildProcess, kind: Message["kind"]): Promise<Message> {
  const ended = once(child, "exit").then(([code]: unknown[]) => {
    const why = `a reading process ended with ${code} before it was ${kind}`;
    throw new BenchFault(why, "what it printed tells more");
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [Message];
  if (message.kind !== kind) throw new Error(`a reading process is ${message.kind}, not ${kind}`);
  return message;
}
