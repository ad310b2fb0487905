import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blankLayers } from "../codebook/codebook.example.js";
import { extended, type Layers } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { ranWith } from "./world.example.js";
import type { World } from "./world.js";

const closing = `- type: COERCE
  event: close
  pos: verb
  mode: restrict
  cameo: "172"
  with: { object: [border, crossing] }
  example: The kingdom [closed] its border.
`;

const FILES: Readonly<Record<string, string>> = {
  "good/cues.yaml": "- cue: growl\n  act: warn\n  example: He [growled] that it was late.\n",
  "good/events/borders.yaml": closing,
  "wrong/events/borders.yaml": closing.replace("border.\n", "door.\n"),
  "broken/cues.yaml": "- cue: growl\n  act: sey\n  example: He [growled] no.\n",
  "broken/cue.yaml": "[]",
  "report.txt": "Troops closed the border.",
};

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const reader = await loadReader();
const names = await readdir(new URL("../../codebook/", import.meta.url), { recursive: true });
const files = names
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ file: `codebook/${name.replaceAll("\\", "/")}`, text: "[]" }));
/** All files of the codebook, with no entry in them. */
const empty: Layers = { ...blankLayers, ours: { ...blankLayers.ours, files } };

const ran = async (args: readonly string[], world: Partial<World> = {}) => {
  const loadLayers = async (own?: string) => (own === undefined ? empty : extended(empty, own));
  const done = await ranWith(
    args.map((arg) => arg.replace(/^\.\//u, `${root}/`)),
    {
      loadReader: async () => reader,
      loadLayers,
      loadCodebook: async (own) => (await loadLayers(own)).codebook,
      ...world,
    },
  );
  const here = (text: string) => text.replaceAll(`${root}/`, "./");
  return { exit: done.exit, out: here(done.out), err: here(done.err) };
};

test("a codebook whose examples come out", async () => {
  const { exit, out, err } = await ran(["codebook", "check", "--codebook", "./good"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out.split("\n")).toEqual([
    `yours: 2 files; ours: ${files.length} files, no fault in them`,
    "  cues and harm         1 example",
    "  events                1 example",
    "and of ours, beside yours:",
    "",
    "2 examples read: each of yours comes out as its entry says.",
    "",
  ]);
});

test("one that does not is told by file and line", async () => {
  const { exit, out } = await ran(["codebook", "check", "--codebook", "./wrong"]);
  expect(exit).toBe(15);
  expect(out).toContain("  events                1 example, 1 not as the entry says\n");
  expect(out).toContain(
    "\n./wrong/events/borders.yaml:7  The kingdom [closed] its door.\n    no entry fires\n",
  );
  expect(out).toContain("1 example read: one does not come out. Change the entry, or its example.");
});

const FAULTS = [
  /^dateline: the codebook: it has 2 faults; nothing is read before it is mended$/u,
  /^\.\/broken\/cue\.yaml:1 {2}is no file of a codebook by its name; use one of: centres\.yaml, /u,
  /^\.\/broken\/cues\.yaml:2 {2}unknown act "sey"; use one of: say, claim, /u,
];

test.each([
  { args: ["codebook", "check", "--codebook", "./broken"], exit: 12, err: FAULTS },
  { args: ["codebook", "test", "No.", "--codebook", "./broken"], exit: 12, err: FAULTS },
  { args: ["read", "./report.txt", "-q", "--codebook", "./broken"], exit: 12, err: FAULTS },
  {
    args: ["codebook", "check", "--codebook", "./nowhere"],
    exit: 3,
    err: [/^dateline: \.\/nowhere: there is no such folder; check the path$/u],
  },
  {
    args: ["codebook", "check", "--codebook", "./report.txt"],
    exit: 12,
    err: [/^dateline: \.\/report\.txt: it is no folder; give the folder that has the files/u],
  },
  {
    args: ["codebook", "test", "No.", "--date", "2025-02-30"],
    exit: 9,
    err: [/^dateline: --date: 2025-02-30 is no day that exists; give it as YYYY-MM-DD$/u],
  },
  {
    args: ["codebook", "test", " "],
    exit: 2,
    err: [/^dateline: codebook test: there is no sentence; give one in quote marks$/u],
  },
  {
    args: ["codebook", "test", "one", "two"],
    exit: 2,
    err: [/^dateline: too many arguments/u, /^\(see dateline codebook test --help\)$/u],
  },
])("$args ends with $exit", async ({ args, exit, err }) => {
  const done = await ran(args);
  expect(done).toMatchObject({ exit, out: "" });
  expect(done.err.trimEnd().split("\n")).toEqual(err.map((line) => expect.stringMatching(line)));
});

test.each([
  {
    args: ["Troops closed the border."],
    want: [
      "  reported   restriction · “closed”",
      "             COERCE/restrict · CAMEO 172 · affirms: the author",
      "             rule: good/events/borders.yaml#close",
    ],
  },
  {
    args: ["The teacher growled that it was late."],
    want: ["    act: warn · cue: growled", "    rule: good/cues.yaml#growl"],
  },
  {
    args: ["Troops closed the door."],
    want: [
      "  Nothing is coded.",
      "  Not coded:",
      "    “closed”: good/events/borders.yaml#close: it wants object: border,",
      "      crossing",
    ],
  },
  { args: ["The weather was fine."], want: ["The weather was fine.", "  Nothing is coded."] },
])("test $args", async ({ args, want }) => {
  const { exit, out, err } = await ran(["codebook", "test", ...args, "--codebook", "./good"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out.split("\n")).toEqual(expect.arrayContaining(want));
});

test("a sentence from standard input", async () => {
  const stdin = Readable.from([Buffer.from("Troops closed\n "), Buffer.from("the border.\n")]);
  const { out } = await ran(["codebook", "test", "-", "--codebook", "./good"], { stdin });
  expect(out).toContain("Troops closed the border.\n");
  expect(out).toContain("rule: good/events/borders.yaml#close");
});

test("reports are read with a user's codebook", async () => {
  const { exit, out } = await ran(["read", "--json", "-q", "./report.txt", "--codebook", "./good"]);
  expect(exit).toBe(0);
  const reading = JSON.parse(out);
  expect(reading.events).toMatchObject([
    { type: "COERCE", rule: "good/events/borders.yaml#close" },
  ]);
  expect(reading.reading.codebook).not.toBe(empty.codebook.version);
});

test.each([
  [["codebook", "--help"], 'a file whose first line is "# replaces"'],
  [["codebook", "check", "--help"], "dateline codebook check --codebook mine"],
  [["codebook", "test", "--help"], 'dateline codebook test "Troops closed the border."'],
])("%j teaches, in 80 columns", async (args, words) => {
  const { exit, out } = await ran(args);
  expect(exit).toBe(0);
  expect(out).toContain(words);
  expect(out).toContain("  15   an example of the codebook does not come out");
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});
