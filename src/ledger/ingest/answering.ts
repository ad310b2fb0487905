import { loadLayers } from "../../codebook/codebook.js";
import { loadReader } from "../../language/reader.js";
import { loadGazetteer } from "../../place/gazetteer.js";
import type { Answer, Task } from "./message.js";
import { readersOf } from "./readers.js";

/** The way between a reader and who hands it reports. */
export interface Port {
  readonly tell: (answer: Answer) => void;
  readonly listen: (task: (task: Task) => void) => void;
}

/**
 * Loads a kit, says with which versions it reads, then answers each report with its reading.
 * @param own the path of a user's codebook
 */
export async function answering({ tell, listen }: Port, own?: string): Promise<void> {
  try {
    const [reader, { codebook }, gazetteer] = await Promise.all([
      loadReader(),
      loadLayers(own),
      loadGazetteer(),
    ]);
    const readers = readersOf({ reader, codebook, gazetteer });
    listen(({ number, report, notes }) => {
      readers.read(report, notes).then(
        (reading) => tell({ is: "read", number, reading }),
        (error: unknown) => tell({ is: "failed", number, why: messageIn(error) }),
      );
    });
    tell({ is: "ready", versions: readers.versions });
  } catch (error) {
    tell({ is: "unable", why: messageIn(error) });
  }
}

function messageIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
