import { loadLayers } from "../../codebook/codebook.js";
import { loadReader } from "../../language/reader.js";
import { loadGazetteer } from "../../place/gazetteer.js";
import { ReportFault } from "../../report/fault.js";
import type { Answer, Loading, Task } from "./message.js";
import { readersOf } from "./readers.js";

/** The way between a reader and who hands it reports. */
export interface Port {
  readonly tell: (answer: Answer) => void;
  readonly listen: (task: (task: Task) => void) => void;
}

/** Loads a kit, says with which versions it reads, then answers each report with its reading laid out: one after another. */
export async function answering({ tell, listen }: Port, { own, limits }: Loading): Promise<void> {
  try {
    const [reader, { codebook }, gazetteer] = await Promise.all([
      loadReader(),
      loadLayers(own),
      loadGazetteer(),
    ]);
    const readers = readersOf({ reader, codebook, gazetteer, limits });
    let last = Promise.resolve();
    listen(({ number, report, notes }) => {
      // The model keeps the thread to itself; two at once would only take as long and twice the memory.
      last = last
        .then(() => readers.read(report, notes))
        .then(
          (laid) => tell({ is: "read", number, laid }),
          (error: unknown) =>
            tell({ is: "failed", number, why: messageIn(error), fault: faultIn(error) }),
        );
    });
    tell({ is: "ready", versions: readers.versions });
  } catch (error) {
    tell({ is: "unable", why: messageIn(error) });
  }
}

function faultIn(error: unknown): Extract<Answer, { is: "failed" }>["fault"] {
  if (!(error instanceof ReportFault)) return null;
  const { kind, why, advice } = error;
  return { kind, why, advice };
}

function messageIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
