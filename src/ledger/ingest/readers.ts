import { withNotes } from "../../reading/notices.js";
import { PROGRAM } from "../../reading/program.js";
import { type Kit, read } from "../../reading/read.js";
import type { Note } from "../../report/draft.js";
import type { Report } from "../../report/report.js";
import { type LaidOut, laidOut } from "../store/write/laid-out.js";
import type { Versions } from "../store/write/versions.js";

/** What reads reports for a ledger, several at once or one after another. */
export interface Readers {
  /** What its readings are made with. */
  readonly versions: Versions;
  readonly read: (report: Report, notes: readonly Note[]) => Promise<LaidOut>;
  readonly close: () => Promise<void>;
}

/** One reader, in this thread. */
export function readersOf(kit: Kit): Readers {
  return {
    versions: { program: PROGRAM, reader: kit.reader.version, codebook: kit.codebook.version },
    read: async (report, notes) => {
      const reading = withNotes(await read(report, kit), notes);
      return laidOut({ reading, text: report.text });
    },
    close: async () => {},
  };
}
