import { setFlagsFromString } from "node:v8";

/** Bytecodes; by default 67,584. */
const BUDGET = 2_000_000;

/** Bytes, about, that a function of WebAssembly runs through; by default 1,800,000, and so many from Node 22. */
const WASM_BUDGET = 13_000_000;

/**
 * Has Node 20 compile a function with its optimising compiler only once it has run for long. Reading has thousands of
 * functions that each run for a moment and meet objects of many shapes: with the usual budget they are compiled over and over, which takes a third of the
 * time of the first few hundred reports (260 reports: 92 ms of processor each, 62 so). The embedded database is WebAssembly, which it compiles as
 * eagerly (decision 40). From version 22 Node has a compiler in between, and the first flag is gone. For programs to call as they start, not for the library: it is the whole process that changes.
 */
export function compileLate(): void {
  if (Number.parseInt(process.versions.node, 10) >= 22) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGET}`);
}
