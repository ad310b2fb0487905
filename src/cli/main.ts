#!/usr/bin/env node
import type { Layers } from "../codebook/codebook.js";
import { compileLate } from "../language/compile-late.js";
import { openPage } from "./browser.js";
import { EXITS } from "./exits.js";
import { run } from "./run.js";
import { isClosedPipe } from "./world.js";

compileLate();

// `dateline read … | head`: head has what it wanted, and nobody is left to tell.
process.stdout.on("error", (error) => {
  process.exit(isClosedPipe(error) ? 0 : EXITS.failure.code);
});
// Nobody listens to complaints any more: the readings go on, and the exit code tells of the faults.
process.stderr.on("error", (error) => {
  if (!isClosedPipe(error)) process.exit(EXITS.failure.code);
});

let stop: (() => void) | null = null;

// A command that wants to end by itself is told once; the second Ctrl-C ends it.
// An empty write is done when all before it are: the last reading is printed whole, or not at all.
// SIGTERM is what machines send.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    if (stop === null) process.stdout.write("", () => process.exit(EXITS.interrupt.code));
    else stop();
    stop = null;
  });

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  // Loaded only when needed: it brings the ONNX runtime, which --help can do without.
  loadReader: async () => (await import("../language/reader.js")).loadReader(),
  loadCodebook: async (own) => (await loadLayers(own)).codebook,
  loadLayers,
  loadGazetteer: async () => (await import("../place/gazetteer.js")).loadGazetteer(),
  startReaders: async (workers, own, limits) =>
    (await import("../ledger/ingest/threads.js")).threads(workers, own, limits),
  forkReader: async (own, limits) =>
    (await import("../ledger/ingest/forked.js")).forked({ own, limits }),
  onInterrupt: (wanted) => {
    stop = wanted;
    return () => {
      stop = null;
    };
  },
  openPage: (url) => openPage(url, process.env),
});

async function loadLayers(own?: string): Promise<Layers> {
  return (await import("../codebook/codebook.js")).loadLayers(own);
}
