import { parentPort, workerData } from "node:worker_threads";
import { loadLayers } from "../../codebook/codebook.js";
import { loadReader } from "../../language/reader.js";
import { loadGazetteer } from "../../place/gazetteer.js";
import { ReportFault } from "../../report/fault.js";
import type { Answer, Loading, Task } from "./message.js";
import { readersOf } from "./readers.js";

// A reading thread: loads its own kit, says with which versions it reads, then answers each report with its reading.

const port = parentPort;
if (port === null) throw new Error("this is started as a thread");
const tell = (answer: Answer) => port.postMessage(answer);

try {
  const { own, limits } = workerData as Loading;
  const [reader, { codebook }, gazetteer] = await Promise.all([
    loadReader(),
    loadLayers(own),
    loadGazetteer(),
  ]);
  const readers = readersOf({ reader, codebook, gazetteer, limits });
  port.on("message", ({ number, report, notes }: Task) => {
    readers.read(report, notes).then(
      (reading) => tell({ is: "read", number, reading }),
      (error: unknown) =>
        tell({ is: "failed", number, why: messageIn(error), fault: faultIn(error) }),
    );
  });
  tell({ is: "ready", versions: readers.versions });
} catch (error) {
  tell({ is: "unable", why: messageIn(error) });
}

function faultIn(error: unknown): Extract<Answer, { is: "failed" }>["fault"] {
  if (!(error instanceof ReportFault)) return null;
  const { kind, why, advice } = error;
  return { kind, why, advice };
}

function messageIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
