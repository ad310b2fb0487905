import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blank } from "../codebook/codebook.example.js";
import { readersOf } from "../ledger/ingest/readers.js";
import { fingerprintOf } from "../ledger/store/fingerprint.js";
import { engines, type Place } from "../ledger/store/ledger.example.js";
import { openLedger } from "../ledger/store/open/open.js";
import { nowhere } from "../place/gazetteer.example.js";
import { deaf, ranWith } from "./world.example.js";

const FRENCH =
  "Les négociations entre les deux délégations ont échoué mercredi soir, a déclaré le ministre, qui a ajouté que personne n'était à blâmer.";

const FILES: Readonly<Record<string, string>> = {
  "a.txt": "Talks failed.",
  "b.txt": "Nobody came.",
  "same-text.csv": "text,publisher\nTalks failed.,The Post\nTalks failed.,The Post\n",
  "french.txt": FRENCH,
  "binary.txt": "\u007fELF\0",
  "half.jsonl": '{"text": "Half a \\ud83d character."}\n',
};

describe.each(engines)("dateline ingest on $name", (engine) => {
  let place: Place;
  let folder = "";
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    place = await engine.place();
    folder = mkdtempSync(join(tmpdir(), "dateline-"));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await place.remove();
  });

  const ingest = async (names: readonly string[], world = {}) => {
    const report = at("became.jsonl");
    const args = ["ingest", "--db", place.address, "--report", report, ...names];
    const { exit, err } = await ranWith(args, world);
    const lines = readFileSync(report, "utf8").trimEnd().split("\n").filter(Boolean);
    const became = lines
      .map((line) => JSON.parse(line))
      .map(({ input, became, why }) =>
        [input.replace(`${folder}/`, ""), became, why?.replaceAll(`${folder}/`, "")].join(" | "),
      );
    return { exit, became, summary: err.trimEnd().split("\n").at(-1) };
  };
  const opened = async <T>(use: (ledger: Awaited<ReturnType<typeof openLedger>>) => Promise<T>) => {
    const ledger = await openLedger(place.address);
    return use(ledger).finally(() => ledger.close());
  };
  const all = Object.keys(FILES).map((name) => () => at(name));

  test("every input is accounted for", async () => {
    const done = await ingest([...all.map((name) => name()), at("none.txt")]);
    expect(done.became).toEqual([
      "a.txt | read | ",
      "b.txt | read | ",
      "same-text.csv, record 1 | copy | the same text as a.txt",
      "same-text.csv, record 2 | copy | the same report as same-text.csv, record 1",
      "french.txt | foreign | it is in French, and is set aside; --any-language reads it",
      "binary.txt | failed | it is binary, not text; save the report as plain text first",
      "half.jsonl, line 1 | failed | it holds half of a character (an unpaired surrogate); take it out of the report",
      "none.txt | failed | there is no such file; check the path",
    ]);
    expect(done.exit).toBe(7);
    expect(done.summary).toBe(
      "dateline: 8 inputs: 2 read; 2 copies; 1 set aside (French 1); 3 failed (binary 2, missing 1); " +
        "of the reports (without a published date 4)",
    );
  });

  test("the same again changes nothing", async () => {
    const before = await opened(fingerprintOf);
    const done = await ingest(all.map((name) => name()));
    expect(done.summary).toContain("7 inputs: 0 read; 4 unchanged; 1 set aside");
    expect(await opened(fingerprintOf)).toBe(before);
  });

  test("a file that changes is another report; the first stays", async () => {
    writeFileSync(at("b.txt"), "Nobody came or went.");
    const done = await ingest([at("b.txt")]);
    expect(done.became).toEqual(["b.txt | read | "]);
    const texts = await opened(({ db }) => db.selectFrom("reports").select("text").execute());
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Nobody came.", "Nobody came or went."]),
    );
  });

  test("newer versions read again; the older reading stays", async () => {
    const newer = { ...blank, version: "newer" };
    const startReaders = async () =>
      readersOf({ reader: deaf, codebook: newer, gazetteer: nowhere });
    const done = await ingest([at("a.txt")], { startReaders });
    expect(done.became).toEqual(["a.txt | read again | "]);
    expect((await ingest([at("a.txt")], { startReaders })).became).toEqual([
      "a.txt | unchanged | ",
    ]);
    expect((await ingest([at("a.txt")])).became).toEqual(["a.txt | read again | "]);
    const readings = await opened(({ db }) =>
      db
        .selectFrom("readings")
        .innerJoin("reports", "reports.id", "readings.report")
        .select(["codebook", "current"])
        .where("name", "=", at("a.txt"))
        .orderBy("codebook")
        .execute(),
    );
    expect(readings).toEqual([
      { codebook: blank.version, current: true },
      { codebook: "newer", current: false },
    ]);
  });

  test("Ctrl-C ends after what has begun, and the same command goes on", async () => {
    const lines = Array.from({ length: 400 }, (_, n) => JSON.stringify({ text: `Talk ${n}.` }));
    writeFileSync(at("many.jsonl"), lines.join("\n"));
    let stop = () => {};
    const onInterrupt = (wanted: () => void) => {
      stop = wanted;
      return () => {};
    };
    const reading = readersOf({ reader: deaf, codebook: blank, gazetteer: nowhere });
    let read = 0;
    const startReaders = async () => ({
      ...reading,
      read: (...args: Parameters<typeof reading.read>) => {
        read += 1;
        if (read === 20) stop();
        return reading.read(...args);
      },
    });
    const stopped = await ingest([at("many.jsonl")], { onInterrupt, startReaders });
    expect(stopped.exit).toBe(130);
    expect(stopped.summary).toContain("the same command goes on");
    const before = stopped.became.length;
    expect(before).toBeGreaterThanOrEqual(20);
    expect(before).toBeLessThan(400);
    const rest = await ingest([at("many.jsonl")]);
    expect(rest.summary).toContain(`400 inputs: ${400 - before} read; ${before} unchanged`);
  });

  test("a report that cannot be read leaves the others, and is read another time", async () => {
    const analyse = () => Promise.reject(new Error("bad tree"));
    const faulty = readersOf({ reader: { ...deaf, analyse }, codebook: blank, gazetteer: nowhere });
    writeFileSync(at("c.txt"), "All came.");
    const done = await ingest([at("c.txt")], { startReaders: async () => faulty });
    expect(done.became).toEqual([
      "c.txt | failed | could not be read: bad tree; please report this",
    ]);
    expect(done.exit).toBe(1);
    expect((await ingest([at("c.txt")])).became).toEqual(["c.txt | read | "]);
  });

  test("what is piped in", async () => {
    const stdin = Readable.from([Buffer.from("From a pipe.")]);
    expect((await ingest([], { stdin })).became).toEqual(["standard input | read | "]);
  });
});

test.each([
  { args: ["--workers", "none", "x"], exit: 2, err: "--workers: none is no number of readers" },
  { args: ["--db", "postgres://u:secret@127.0.0.1:1/x", "x"], exit: 18, err: "postgres://u:…@" },
  { args: ["--db", "src", "x"], exit: 16, err: "src: it holds actor, and is no ledger" },
  { args: ["--db", "package.json", "x"], exit: 16, err: "package.json: it is no folder" },
])("ingest $args: $err", async ({ args, exit, err }) => {
  const done = await ranWith(["ingest", ...args]);
  expect(done).toMatchObject({ exit });
  expect(done.err).toContain(`dateline: ${err}`);
  expect(done.err).not.toContain("secret");
});
