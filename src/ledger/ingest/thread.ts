import { parentPort, workerData } from "node:worker_threads";
import { loadLayers } from "../../codebook/codebook.js";
import { loadReader } from "../../language/reader.js";
import { loadGazetteer } from "../../place/gazetteer.js";
import type { Answer, Task } from "./message.js";
import { readersOf } from "./readers.js";

// A reading thread: loads its own kit, says with which versions it reads, then answers each report with its reading.

const port = parentPort;
if (port === null) throw new Error("this is started as a thread");
const tell = (answer: Answer) => port.postMessage(answer);

try {
  const { own } = workerData as { readonly own?: string };
  const [reader, { codebook }, gazetteer] = await Promise.all([
    loadReader(),
    loadLayers(own),
    loadGazetteer(),
  ]);
  const readers = readersOf({ reader, codebook, gazetteer });
  port.on("message", ({ number, report, notes }: Task) => {
    readers.read(report, notes).then(
      (reading) => tell({ is: "read", number, reading }),
      (error: unknown) => tell({ is: "failed", number, why: messageIn(error) }),
    );
  });
  tell({ is: "ready", versions: readers.versions });
} catch (error) {
  tell({ is: "unable", why: messageIn(error) });
}

function messageIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
