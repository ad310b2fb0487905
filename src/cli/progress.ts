import { Presets, SingleBar } from "cli-progress";
import type { World } from "./world.js";

/** How far a run over several inputs has come, on standard error. */
export interface Progress {
  /** Inputs that are done with, and reports that have been read. */
  readonly step: (inputs: number, reports: number) => void;
  /** Writes a line of its own without tearing the bar. */
  readonly aside: (line: string) => void;
  readonly stop: () => void;
}

/** Long enough not to fill a log, short enough to show that the run is alive. Milliseconds. */
const LINE_EVERY = 10_000;

/** No bar for a single input, and none where the readings themselves appear on the terminal. */
export function progressOf(total: number, { stdout, stderr }: World, quiet: boolean): Progress {
  if (quiet || stdout.isTTY) return silent(stderr);
  return stderr.isTTY && total > 1 ? bar(total, stderr) : lines(total, stderr);
}

function silent(stderr: World["stderr"]): Progress {
  return { step: () => {}, aside: (line) => void stderr.write(line), stop: () => {} };
}

function lines(total: number, stderr: World["stderr"]): Progress {
  let last = Date.now();
  const step = (done: number, reports: number) => {
    if (Date.now() - last < LINE_EVERY || done === total) return;
    last = Date.now();
    stderr.write(`dateline: ${reports} reports read, ${done} of ${total} inputs done\n`);
  };
  return { ...silent(stderr), step };
}

function bar(total: number, stderr: World["stderr"]): Progress {
  // The terminal's own settings stay as they are: Ctrl-C would leave them changed.
  const options = { stream: stderr, clearOnComplete: true, hideCursor: false, linewrap: true };
  const shown = new SingleBar(
    { ...options, format: "{bar} {value}/{total} inputs, {reports} reports, {eta_formatted} left" },
    Presets.shades_classic,
  );
  let done = 0;
  let reports = 0;
  const start = () => shown.start(total, done, { reports });
  const aside = (line: string) => {
    shown.stop();
    stderr.write(line);
    start();
  };
  const step = (inputs: number, read: number) => {
    done = inputs;
    reports = read;
    shown.update(done, { reports });
  };
  start();
  return { step, aside, stop: () => shown.stop() };
}
