import { Presets, SingleBar } from "cli-progress";
import type { World } from "./world.js";

/** How far a run over several inputs has come, on standard error. */
export interface Progress {
  /** Inputs that are done with, the last perhaps in part, and reports that have been read. */
  readonly step: (inputs: number, reports: number) => void;
  /** Writes a line of its own without tearing the bar. */
  readonly aside: (line: string) => void;
  readonly stop: () => void;
}

/** Long enough not to fill a log, short enough to show that the run is alive. Milliseconds. */
const LINE_EVERY = 10_000;

export function progressOf(total: number, { stderr }: World, isSilent: boolean): Progress {
  if (isSilent) return silent(stderr);
  return stderr.isTTY ? bar(total, stderr) : lines(total, stderr);
}

function silent(stderr: World["stderr"]): Progress {
  return { step: () => {}, aside: (line) => void stderr.write(line), stop: () => {} };
}

function lines(total: number, stderr: World["stderr"]): Progress {
  const rate = rateFrom(Date.now());
  let last = Date.now();
  const step = (inputs: number, reports: number) => {
    if (Date.now() - last < LINE_EVERY || inputs === total) return;
    last = Date.now();
    const done = `${Math.floor(inputs)} of ${total} inputs done`;
    stderr.write(`dateline: ${reports} reports read, ${rate(reports)}, ${done}\n`);
  };
  return { ...silent(stderr), step };
}

/** Steps over which the time left is reckoned: reports differ in length. */
const ETA = 50;

/** "12.3 a second" */
function rateFrom(begun: number): (reports: number) => string {
  return (reports) => {
    const seconds = Math.max((Date.now() - begun) / 1000, 0.001);
    return `${(reports / seconds).toFixed(1)} a second`;
  };
}

function bar(total: number, stderr: World["stderr"]): Progress {
  // The terminal's own settings stay as they are: Ctrl-C would leave them changed.
  const options = { stream: stderr, clearOnComplete: true, hideCursor: false, linewrap: true };
  const format = "{bar} {done}/{total} inputs, {reports} reports, {rate}, {eta_formatted} left";
  const shown = new SingleBar({ ...options, etaBuffer: ETA, format }, Presets.shades_classic);
  const rate = rateFrom(Date.now());
  let value = 0;
  let payload = { done: 0, reports: 0, rate: rate(0) };
  const start = () => shown.start(total, value, payload);
  const aside = (line: string) => {
    shown.stop();
    stderr.write(line);
    start();
  };
  const step = (inputs: number, read: number) => {
    value = inputs;
    payload = { done: Math.floor(inputs), reports: read, rate: rate(read) };
    shown.update(value, payload);
  };
  start();
  return { step, aside, stop: () => shown.stop() };
}
