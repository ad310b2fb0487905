import { Presets, SingleBar } from "cli-progress";
import type { World } from "./world.js";

/** How far a run over several reports has come, on standard error. */
export interface Progress {
  readonly step: (done: number) => void;
  /** Writes a line of its own without tearing the bar. */
  readonly aside: (line: string) => void;
  readonly stop: () => void;
}

/** Long enough not to fill a log, short enough to show that the run is alive. Milliseconds. */
const LINE_EVERY = 10_000;

/** None for a single report, and none where the readings themselves appear on the terminal. */
export function progressOf(total: number, { stdout, stderr }: World, quiet: boolean): Progress {
  if (quiet || total < 2 || stdout.isTTY) return silent(stderr);
  return stderr.isTTY ? bar(total, stderr) : lines(total, stderr);
}

function silent(stderr: World["stderr"]): Progress {
  return { step: () => {}, aside: (line) => void stderr.write(line), stop: () => {} };
}

function lines(total: number, stderr: World["stderr"]): Progress {
  let last = Date.now();
  const step = (done: number) => {
    if (Date.now() - last < LINE_EVERY) return;
    last = Date.now();
    stderr.write(`dateline: ${done} of ${total} reports\n`);
  };
  return { ...silent(stderr), step };
}

function bar(total: number, stderr: World["stderr"]): Progress {
  // The terminal's own settings stay as they are: Ctrl-C would leave them changed.
  const options = { stream: stderr, clearOnComplete: true, hideCursor: false, linewrap: true };
  const shown = new SingleBar(
    { ...options, format: "{bar} {value}/{total} reports, {eta_formatted} left" },
    Presets.shades_classic,
  );
  let done = 0;
  const start = () => shown.start(total, done);
  const aside = (line: string) => {
    shown.stop();
    stderr.write(line);
    start();
  };
  const step = (now: number) => {
    done = now;
    shown.update(now);
  };
  start();
  return { step, aside, stop: () => shown.stop() };
}
