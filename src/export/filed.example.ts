import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Reading } from "../reading/format.js";
import { exampleReading, exampleText } from "../reading/reading.example.js";
import type { Report } from "../report/report.js";
import { type Exporter, type Filed, filedWhole } from "./filed.js";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));

/** What should be read from the samples, with every record of it. */
export function sampleFiled(): Filed[] {
  return readdirSync(SAMPLES)
    .filter((file) => file.endsWith(".golden.json"))
    .map((file) => {
      const golden = JSON.parse(readFileSync(join(SAMPLES, file), "utf8"));
      const reading: Reading = {
        ...golden,
        reading: { program: "0.1.0", reader: "3f9a", codebook: "77c0" },
      };
      const text = readFileSync(join(SAMPLES, file.replace(".golden.json", ".txt")), "utf8");
      return filedWhole(reportOf(reading, text), reading);
    });
}

/** The example reading with every record of it, in an incident and of an origin. */
export const exampleFiled: Filed = {
  ...filedWhole(reportOf(exampleReading, exampleText), exampleReading),
  incidents: new Map([["e1", "0123456789abcdef:e1"]]),
  origin: "0123456789abcdef",
};

/** The example reading with a value wherever words of a report or of its publisher stand. */
export function filedWith(value: string): Filed {
  const span = { start: 0, end: value.length, text: value };
  const text = `${value} ${exampleText}`;
  const report = { ...exampleReading.report, title: value, publisher: value, url: value };
  const reading: Reading = {
    ...exampleReading,
    report,
    sentences: exampleReading.sentences.map(() => ({ start: 0, end: value.length })),
    actors: exampleReading.actors.map((actor) => ({ ...actor, name: value, role: value })),
    places: exampleReading.places.map((place) => ({ ...place, name: value, admin1: value })),
    statements: exampleReading.statements.map((one) => ({ ...one, content: { spans: [span] } })),
    events: exampleReading.events.map((one) => ({
      ...one,
      trigger: { ...one.trigger, spans: [span] },
    })),
  };
  return filedWhole(reportOf(reading, text), reading);
}

function reportOf({ report }: Reading, text: string): Report {
  const { id, textHash, title, publisher, url, published } = report;
  return { id, textHash, title, publisher, url, published, text };
}

export async function* streamed(filed: Iterable<Filed>): AsyncIterable<Filed> {
  yield* filed;
}

/** What an exporter writes of these. */
export async function writtenBy(exporter: Exporter, filed: Iterable<Filed>): Promise<Buffer> {
  const out = new PassThrough();
  const all = buffer(out);
  await exporter.write(streamed(filed), out);
  out.end();
  return all;
}

/** A stream that takes nothing more after the first piece, until `open` is called. */
export function stuckStream(): { readonly out: Writable; readonly open: () => void } {
  let go = () => {};
  let opened = false;
  const out = new Writable({
    highWaterMark: 1024,
    write: (_chunk, _encoding, done) => {
      if (opened) done();
      else go = done;
    },
  });
  return {
    out,
    open: () => {
      opened = true;
      go();
    },
  };
}

/** Values that have broken other people's files. */
export const HOSTILE: readonly { readonly what: string; readonly value: string }[] = [
  { what: "a formula", value: '=HYPERLINK("https://evil.example","click")' },
  { what: "a formula with plus", value: "+1+cmd|' /C calc'!A0" },
  { what: "a formula with minus", value: "-2+3" },
  { what: "a formula with at", value: "@SUM(1+1)" },
  { what: "a formula after a tab", value: "\t=1+1" },
  { what: "a formula after a carriage return", value: "\r=1+1" },
  { what: "a formula after blanks", value: "  =1+1" },
  { what: "a wide formula", value: "＝1+1" },
  { what: "quote marks", value: '"Never," he said: "no"' },
  { what: "an open quote mark", value: '"' },
  { what: "the parting marks", value: "a,b;c|d\te" },
  { what: "line breaks", value: "one\ntwo\r\nthree\u2028four\u0085five" },
  { what: "letters turned round", value: "left \u202Ethgir\u202C \u2067isolated\u2069" },
  { what: "half a pair", value: "before \uD83D after \uDE00" },
  { what: "a null", value: "nul\u0000l \u001B[31mred" },
  { what: "markup", value: "<b>&amp; ]]> _x0041_" },
  { what: "a code", value: "010" },
  { what: "very long", value: "long ".repeat(40_000) },
];
