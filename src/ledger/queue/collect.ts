import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/**
 * Has V8 collect garbage now, which takes some 30 ms. A settling leaves several times what a worker holds on to; the worker
 * then waits for its reader most of the time, and V8 lets a heap that hardly grows stay as large as the last settling made it.
 */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
