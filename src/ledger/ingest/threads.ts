import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ReadingLimits } from "../../reading/bounds.js";
import { ReportFault } from "../../report/fault.js";
import type { LaidOut } from "../store/write/laid-out.js";
import type { Answer, Loading, Task } from "./message.js";
import type { Readers } from "./readers.js";

/**
 * Reports handed to a thread before it has answered: enough to keep it busy while the main thread links reports, which takes
 * as long as some ten readings.
 */
const AHEAD = 16;

/**
 * Room for what a thread has just made, so that most of what it makes of a report is garbage before it is looked at, and is
 * not taken for old: every time old garbage is collected, V8 throws compiled functions away with it. With the 48 that are
 * usual 600 reports take 4 % more of the processor.
 */
const YOUNG = { maxYoungGenerationSizeMb: 96 };

interface Waiting {
  readonly task: Task;
  readonly resolve: (laid: LaidOut) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** By the numbers of their tasks. */
  readonly out: Map<number, Waiting>;
}

/**
 * So many readers, each with its own model, in a thread of its own.
 * @param own the path of a user's codebook
 * @param limits what a report may take; else the usual
 * @throws where a thread cannot load what it reads with
 */
export async function threads(
  count: number,
  own?: string,
  limits?: ReadingLimits,
): Promise<Readers> {
  const file = new URL("./thread.js", import.meta.url);
  const all = Array.from({ length: count }, (): Thread => {
    const workerData: Loading = { own, limits };
    const worker = new Worker(file, { workerData, resourceLimits: YOUNG });
    return { worker, out: new Map() };
  });
  const close = async () => void (await Promise.all(all.map(({ worker }) => worker.terminate())));
  try {
    const [versions] = await Promise.all(all.map(ready));
    if (versions === undefined) throw new Error("there is no thread");
    return { versions, read: sharedOut(all), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ready({ worker }: Thread): Promise<Readers["versions"]> {
  const [answer] = (await once(worker, "message")) as [Answer];
  if (answer.is === "ready") return answer.versions;
  throw new Error(answer.is === "unable" ? answer.why : `a thread is ${answer.is} too early`);
}

/** Each report goes to the thread that has the fewest; those that no thread has room for wait in a row. */
function sharedOut(all: readonly Thread[]): Readers["read"] {
  const row: Waiting[] = [];
  let number = 0;
  let broken: Error | null = null;

  const handOut = () => {
    for (;;) {
      const [thread] = all.toSorted((a, b) => a.out.size - b.out.size);
      if (!thread || thread.out.size >= AHEAD) return;
      const next = row.shift();
      if (!next) return;
      thread.out.set(next.task.number, next);
      thread.worker.postMessage(next.task);
    }
  };

  const answered = ({ out }: Thread, answer: Answer) => {
    if (answer.is !== "read" && answer.is !== "failed") return;
    const waiting = out.get(answer.number);
    out.delete(answer.number);
    handOut();
    if (answer.is === "read") waiting?.resolve(answer.laid);
    else waiting?.reject(errorIn(answer));
  };

  /** A thread that ends by itself has run out of memory or met a fault of the runtime: the run cannot go on. */
  const ended = (error: Error) => {
    broken = new ThreadEnded(error.message);
    for (const { reject } of [...row, ...all.flatMap(({ out }) => [...out.values()])])
      reject(broken);
  };

  for (const thread of all) {
    thread.worker.on("message", (answer: Answer) => answered(thread, answer));
    thread.worker.on("error", ended);
  }
  return (report, notes) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      number += 1;
      row.push({ task: { number, report, notes }, resolve, reject });
      handOut();
    });
}

export function errorIn({ why, fault }: Extract<Answer, { is: "failed" }>): Error {
  return fault === null ? new Error(why) : new ReportFault(fault.kind, fault.why, fault.advice);
}

/** What reads reports is gone, in contrast to a report that cannot be read. */
export class ThreadEnded extends Error {
  override readonly name = "ThreadEnded";
}
