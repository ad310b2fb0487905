import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validate } from "../reading/validate.js";
import { ranWith } from "./world.example.js";

let folder = "";
const at = (name: string) => join(folder, name);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "one.txt": "Talks failed.",
  "two.txt": "Nobody came.\nNobody went.",
  "empty.txt": "",
  "binary.txt": Uint8Array.of(0x7f, 0x45, 0, 1),
  "latin.txt": Uint8Array.of(0x63, 0xe9),
  "large.txt": new Uint8Array(10_000_001).fill(0x61),
  "folder/b/c.html": `<title>A</title><p>${"The minister said on Monday that the talks had failed."}`,
  "folder/a.txt": "Talks failed.",
  "folder/picture.png": "x",
  "folder/index.json":
    '[{"file": "a.txt", "title": "Given"}, {"file": "c.html", "publisher": "The Post"}]',
  "pictures/picture.png": "x",
  "french.txt":
    "Les négociations entre les deux délégations ont échoué mercredi soir, a déclaré le ministre, qui a ajouté que personne n'était à blâmer.",
  "table.csv": "headline,body,when\nA,Talks failed.,2025-10-29\nB,,\n",
  "index.json": JSON.stringify([
    {
      file: "one.txt",
      title: "Failure",
      publisher: "The Post",
      published: "2025-10-29",
      note: "x",
    },
  ]),
  "no-json.json": "[",
  "no-list.json": "{}",
  "no-file.json": '[{"title": "x"}]',
  "no-day.json": '[{"file": "a"}, {"file": "b", "published": "2025-02-30"}]',
  "twice.json": '[{"file": "a"}, {"file": "a"}]',
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The files' paths are of the day; the messages are not. */
const ran = async (args: readonly string[], world = {}) => {
  const done = await ranWith(
    args.map((arg) => arg.replace(/^\.\//, `${folder}/`)),
    world,
  );
  return { ...done, err: done.err.replaceAll(`${folder}/`, "./").replaceAll(folder, ".") };
};

const reports = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => validate(JSON.parse(line)).reading?.report);

test.each([
  { limit: "report=5", option: [], exit: 6, err: "it is over 5 bytes" },
  { limit: "report=5", option: ["--limit", "report=5000"], exit: 0, err: "" },
  { limit: "size=5", option: [], exit: 2, err: "DATELINE_LIMIT: there is no size" },
])("DATELINE_LIMIT=$limit $option", async ({ limit, option, exit, err }) => {
  const env = { DATELINE_LIMIT: limit };
  const done = await ran(["read", ...option, "./one.txt"], { env });
  expect(done).toMatchObject({ exit, err: expect.stringContaining(err) });
});

test.each([
  { args: ["./nope.txt"], exit: 3, err: "./nope.txt: there is no such file; check the path" },
  { args: ["./one.txt/x"], exit: 3, err: "./one.txt/x: there is no such file; check the path" },
  {
    args: ["./pictures"],
    exit: 3,
    err: "./pictures: no file in it can hold a report; name a folder of texts or pages",
  },
  { args: ["./*.nope"], exit: 3, err: "./*.nope: no file matches it; check the pattern" },
  {
    args: ["--map", "body=x", "./one.txt"],
    exit: 2,
    err: "--map: there is no body; use some of: text,",
  },
  {
    args: ["--map", "text", "./one.txt"],
    exit: 2,
    err: "--map: text has no =; write NAME=VALUE,NAME=VALUE",
  },
  {
    args: ["--type", "pdf", "./one.txt"],
    exit: 2,
    err: "--type: there is no pdf; use one of: text, html,",
  },
  {
    args: ["--encoding", "klingon", "./one.txt"],
    exit: 2,
    err: "--encoding: there is no klingon; use one such as windows-1252 or shift_jis",
  },
  {
    args: ["--limit", "ratio=0", "./one.txt"],
    exit: 2,
    err: "--limit: ratio cannot be 0; give a whole number from 1",
  },
  {
    args: ["--limit", "ratio=many", "./one.txt"],
    exit: 2,
    err: "--limit: many is no limit; give a whole number",
  },
  {
    args: ["--limit", "sentence=1000", "./one.txt"],
    exit: 2,
    err: "--limit: sentence cannot be 1000; give a whole number from 20 to 250",
  },
  {
    args: ["--limit", "size=5", "./one.txt"],
    exit: 2,
    err: "--limit: there is no size; use some of: report, page, feed,",
  },
  {
    args: ["--allow-host", "http://news.lan/", "./one.txt"],
    exit: 2,
    err: "--allow-host: http://news.lan/ is no host; give names alone, as in news.lan,10.0.0.7",
  },
  {
    args: ["ftp://news.example/a.txt"],
    exit: 14,
    err: "ftp://news.example/a.txt: only HTTP and HTTPS are fetched; save it, and name the file",
  },
  {
    args: ["http://127.0.0.1:9/a.txt"],
    exit: 14,
    err: "http://127.0.0.1:9/a.txt: it leads into a private network (127.0.0.1); --allow-host 127.0.0.1",
  },
  {
    args: ["--limit", "report=5", "./one.txt"],
    exit: 6,
    err: "./one.txt: it is over 5 bytes; split it into one file a report, or raise it with --limit report=…",
  },
  {
    args: ["./large.txt"],
    exit: 6,
    err: "./large.txt: it is over 10 MB; split it into one file a report",
  },
  {
    args: ["./binary.txt"],
    exit: 7,
    err: "./binary.txt: it is binary, not text; save the report as plain text first",
  },
  {
    args: ["./latin.txt"],
    exit: 8,
    err: "./latin.txt: it is not UTF-8; say which it is, as in --encoding windows-1252",
  },
  {
    args: ["--date", "2025-02-30", "./one.txt"],
    exit: 9,
    err: "--date: 2025-02-30 is no day that exists; give it as YYYY-MM-DD",
  },
  {
    args: ["--meta", "./nope.json", "./one.txt"],
    exit: 10,
    err: "./nope.json: it cannot be opened (ENOENT); give the path of a JSON file",
  },
  {
    args: ["--meta", "./no-list.json", "./one.txt"],
    exit: 10,
    err: "./no-list.json: the whole: Invalid input: expected array, received object; use a list of",
  },
  {
    args: ["--meta", "./no-file.json", "./one.txt"],
    exit: 10,
    err: "./no-file.json: entry 1, file: Invalid input: expected string, received undefined; use a list of",
  },
  {
    args: ["--meta", "./no-day.json", "./one.txt"],
    exit: 10,
    err: "./no-day.json: entry 2, published: is no day that exists as YYYY-MM-DD; use a list of",
  },
  {
    args: ["--meta", "./twice.json", "./one.txt"],
    exit: 10,
    err: "./twice.json: it names a twice; keep one entry a file",
  },
  {
    args: ["--meta", "./no-json.json", "./one.txt"],
    exit: 10,
    err: "./no-json.json: it is not JSON:",
  },
  { args: [], exit: 2, err: "read: there is nothing to read; name a file, or pipe a text in" },
  { args: ["-", "-"], exit: 2, err: "-: standard input can be read only once; give - once" },
  {
    args: ["--json", "--explain", "./one.txt"],
    exit: 2,
    err: "--explain: it cannot go with --json; give one of the two",
  },
  { args: ["--jason"], exit: 2, err: "unknown option '--jason'" },
  {
    args: ["no\u001b[31m\u202Epe.txt"],
    exit: 3,
    err: "no\uFFFD[31m\uFFFDpe.txt: there is no such file; check the path",
  },
])("read $args: $err", async ({ args, exit, err }) => {
  const done = await ran(["read", ...args]);
  expect(done).toMatchObject({ exit, out: "" });
  expect(done.err.startsWith(`dateline: ${err}`) && done.err.endsWith("\n")).toBe(true);
});

test("when some fail the others are read, and the first decides the exit code", async () => {
  const done = await ran([
    "read",
    "--json",
    "./binary.txt",
    "./one.txt",
    "./nope.txt",
    "./two.txt",
  ]);
  expect(done.exit).toBe(7);
  expect(done.err.split("\n")).toHaveLength(4);
  expect(done.err).toContain(
    "dateline: 2 reports read (without a published date 2); 2 failed (binary 1, missing 1)\n",
  );
  expect(reports(done.out).map((report) => report?.length)).toEqual([13, 25]);
});

test("an empty file is an empty report", async () => {
  const done = await ran(["read", "./empty.txt"]);
  expect(done).toMatchObject({ exit: 0, err: "" });
  expect(done.out).toContain("no statements in 0 sentences\nwarning D001: the report is empty");
});

test.each([
  { args: ["./one.txt"], want: { title: null, publisher: null, published: null } },
  {
    args: ["--meta", "./index.json", "./one.txt"],
    want: { title: "Failure", publisher: "The Post", published: "2025-10-29" },
  },
  {
    args: ["--meta", "./index.json", "--date", "2024-02-29", "--publisher", "Mail", "./one.txt"],
    want: { title: "Failure", publisher: "Mail", published: "2024-02-29" },
  },
  {
    args: ["--meta", "./index.json", "./two.txt"],
    want: { title: null, publisher: null, published: null },
  },
])("what is known of a report: $args", async ({ args, want }) => {
  const { out } = await ran(["read", "--json", ...args]);
  expect(reports(out)).toEqual([expect.objectContaining(want)]);
});

test.each([[[]], [["-"]]])("standard input, asked for by %j", async (args) => {
  const stdin = Readable.from([Buffer.from("Talks "), Buffer.from("failed.")]);
  const done = await ran(["read", "--json", ...args], { stdin });
  expect(reports(done.out).map((report) => report?.length)).toEqual([13]);
});

test("a byte-order mark and a character cut between two chunks", async () => {
  const bytes = Buffer.from("\uFEFFTürkiye");
  const stdin = Readable.from([bytes.subarray(0, 2), bytes.subarray(2, 5), bytes.subarray(5)]);
  const { out } = await ran(["read", "--json"], { stdin });
  expect(reports(out)[0]?.length).toBe(7);
});

test.each([
  { args: ["./folder"], titles: [null, "A"] },
  { args: ["./folder/**/*.html"], titles: ["A"] },
  { args: ["--meta", "./folder/index.json", "./folder"], titles: ["Given", "A"] },
])("a folder or a pattern, sorted: $args", async ({ args, titles }) => {
  const done = await ran(["read", "--json", ...args]);
  expect(
    reports(done.out)
      .map((report) => report?.title)
      .slice(0, 2),
  ).toEqual(titles);
});

test("the list in the folder is no report; what it says fills in what a page does not", async () => {
  const done = await ran(["read", "--json", "--meta", "./folder/index.json", "./folder"]);
  expect(done).toMatchObject({
    exit: 0,
    err: "dateline: 2 reports read (without a published date 2); 1 passed over (files of other kinds 1)\n",
  });
  expect(reports(done.out)[1]).toMatchObject({ title: "A", publisher: "The Post" });
});

test("a table by the names of its columns; a report without text is told", async () => {
  const done = await ran(["read", "--json", "--map", "date=when", "./table.csv"]);
  expect(reports(done.out)).toEqual([
    expect.objectContaining({ title: "A", published: "2025-10-29" }),
  ]);
  expect(done).toMatchObject({ exit: 13 });
  expect(done.err).toContain("table.csv, record 2: its body is empty");
});

test("another language is set aside, and read when asked for", async () => {
  const done = await ran(["read", "--json", "./french.txt"]);
  expect(done).toEqual({
    exit: 0,
    out: "",
    err: "dateline: ./french.txt: it is in French, and is set aside; --any-language reads it\ndateline: 0 reports read; 1 set aside (French 1)\n",
  });
  expect((await ran(["read", "--json", "--any-language", "./french.txt"])).out).not.toBe("");
});

test("what an input does not say is a message of its reading", async () => {
  const { out } = await ran(["read", "--json", "./folder/b/c.html"]);
  expect(JSON.parse(out).messages.map(({ code }: { code: string }) => code)).toEqual([
    "D004",
    "D012",
  ]);
});

test("a reader that cannot be loaded ends the run at once", async () => {
  const loadReader = () => Promise.reject(new Error("no model"));
  const done = await ran(["read", "./one.txt", "./two.txt"], { loadReader });
  expect(done).toMatchObject({ exit: 11, out: "" });
  expect(done.err).toBe(
    "dateline: the reader's model: it cannot be loaded: no model; install Dateline again\n",
  );
});

test("so does a codebook that cannot be loaded", async () => {
  const loadCodebook = () => Promise.reject(new Error("codebook/cues.yaml:3  unknown act"));
  const done = await ran(["read", "./one.txt", "./two.txt"], { loadCodebook });
  expect(done).toMatchObject({ exit: 12, out: "" });
  expect(done.err).toMatch(/^dateline: the codebook: it cannot be loaded: .*cues.yaml:3/);
});

test("a fault of the program is told, and the others are read", async () => {
  const analyse = () => Promise.reject(new Error("bad tree"));
  const loadReader = async () => ({ version: "r", analyse });
  const done = await ran(["read", "./one.txt", "./two.txt"], { loadReader });
  expect(done).toMatchObject({ exit: 1, out: "" });
  expect(done.err.match(/could not be read: bad tree/g)).toHaveLength(2);
});

test("a reader of the output that has gone is no fault", async () => {
  const gone = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done(gone) }).on(
    "error",
    () => {},
  );
  expect(await ran(["read", "./one.txt", "./two.txt"], { stdout })).toMatchObject({
    exit: 0,
    err: "",
  });
});
