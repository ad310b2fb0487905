import { Writable } from "node:stream";
import type { Exporter, Filed } from "../../src/export/filed.js";

/** Writes one report, and forgets what was written. */
export async function writtenTo(exporter: Exporter, filed: Filed): Promise<void> {
  const nowhere = new Writable({ write: (_, __, done) => done() });
  await exporter.write(only(filed), nowhere);
}

async function* only(filed: Filed): AsyncGenerator<Filed> {
  yield filed;
}
