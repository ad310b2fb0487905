import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Readers } from "../../src/ledger/ingest/readers.js";
import { projectRoot } from "../root.js";

/** A reader as `dateline work` starts it: that of the program that is built, beside its model and codebook. */
export async function builtReader(): Promise<Readers> {
  const path = join(projectRoot(), "dist", "ledger", "ingest", "forked.js");
  const built: typeof import("../../src/ledger/ingest/forked.js") = await import(
    pathToFileURL(path).href
  );
  return built.forked({});
}
