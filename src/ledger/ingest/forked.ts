import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LaidOut } from "../store/write/laid-out.js";
import type { Answer, Loading } from "./message.js";
import type { Readers } from "./readers.js";
import { errorIn, ThreadEnded } from "./threads.js";

/**
 * A reader in a process of its own: whatever a report does to it, a crash of the runtime included, it does to that alone.
 * @throws where it cannot load what it reads with
 */
export async function forked(loading: Loading): Promise<Readers> {
  const path = fileURLToPath(new URL("./process.js", import.meta.url));
  const child = fork(path, [JSON.stringify(loading)], { serialization: "advanced" });
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  try {
    return { versions: await ready(child), read: reading(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ready(child: ChildProcess): Promise<Readers["versions"]> {
  const ended = once(child, "exit").then(() => {
    throw new Error("it ended while it was started");
  });
  const [answer] = (await Promise.race([once(child, "message"), ended])) as [Answer];
  ended.catch(() => {});
  if (answer.is === "ready") return answer.versions;
  throw new Error(answer.is === "unable" ? answer.why : `a reader is ${answer.is} too early`);
}

interface Waiting {
  readonly resolve: (laid: LaidOut) => void;
  readonly reject: (error: Error) => void;
}

function reading(child: ChildProcess): Readers["read"] {
  const out = new Map<number, Waiting>();
  let number = 0;
  let ended: Error | null = null;
  child.on("message", (answer: Answer) => {
    if (answer.is !== "read" && answer.is !== "failed") return;
    const waiting = out.get(answer.number);
    out.delete(answer.number);
    if (answer.is === "read") waiting?.resolve(answer.laid);
    else waiting?.reject(errorIn(answer));
  });
  child.on("exit", (code, signal) => {
    ended = new ThreadEnded(signal === null ? `code ${code}` : signal);
    for (const { reject } of out.values()) reject(ended);
    out.clear();
  });
  // What cannot be sent is met as its end.
  child.on("error", () => {});
  return (report, notes) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      number += 1;
      out.set(number, { resolve, reject });
      child.send({ number, report, notes });
    });
}
