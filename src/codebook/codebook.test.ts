import { expect, test } from "vitest";
import { EVENT_TYPES } from "../reading/plover.js";
import { ACTS } from "../reading/vocabulary.js";
import { codebookOf, loadCodebook } from "./codebook.js";
import { CodebookFault } from "./fault.js";

const harm = { file: "codebook/harm.yaml", text: "[]" };
const events = [...EVENT_TYPES, "none", "light", "speech"].map(
  (name) => `events/${name.toLowerCase()}`,
);
const who = [
  "countries",
  "roles",
  "organisations",
  "people",
  "times",
  "quantities",
  "stances",
  "places",
  "centres",
  "genders",
  "kinds",
  ...events,
].map((name) => ({ file: `codebook/${name}.yaml`, text: "[]" }));
const say = "- cue: say\n  act: say\n  example: She [said] no.\n";

async function faultsOf(text: string, other = harm.text): Promise<string[]> {
  const files = [{ file: "codebook/cues.yaml", text }, { ...harm, text: other }, ...who];
  const fault = await codebookOf(files).catch((error: unknown) => error);
  return fault instanceof CodebookFault ? fault.message.split("\n") : [];
}

test.each([
  [say, []],
  [
    "- cue: say\n  act: sey\n  example: She [said] no.\n",
    [`codebook/cues.yaml:2  unknown act "sey"; use one of: ${ACTS.join(", ")}, none`],
  ],
  ["- cue: say\n  example: She [said] no.\n", ['codebook/cues.yaml:1  "act" is missing']],
  [
    `${say}  exmple: no\n`,
    [
      'codebook/cues.yaml:4  unknown field "exmple"; use one of: cue, pos, act, example, not, cases, negated, raises, yields',
    ],
  ],
  [
    "- cue: Say\n  act: say\n  example: She [said] no.\n",
    ["codebook/cues.yaml:1  a cue is written in small letters, one space between its words"],
  ],
  [
    "- cue: say\n  act: say\n  example: She said no.\n",
    [
      "codebook/cues.yaml:3  an example has its cue in square brackets, as in: The envoy [warned] of war.",
    ],
  ],
  [
    `${say}  cases:\n    - with: { clause: so }\n      act: ask\n      example: He [said] no.\n`,
    ['codebook/cues.yaml:5  unknown clause "so"; use one of: question, to, ing'],
  ],
  [`${say}\n${say}`, ['codebook/cues.yaml:5  "say" is in line 1 already; keep one entry']],
  [
    "- cue: [say, tell]\n  pos: [verb, vreb]\n  act: say\n  example: She [said] no.\n",
    [
      'codebook/cues.yaml:2  unknown pos "vreb"; use one of: verb, noun, adjective, adverb, preposition',
    ],
  ],
  [
    "say: no\n",
    ["codebook/cues.yaml:1  is no list of entries; begin each with a dash, as in: - cue: say"],
  ],
])("%s", async (text, want) => {
  expect(await faultsOf(text)).toEqual(want);
});

test("a word may have an entry for each part of speech", async () => {
  const noun = say.replace("cue: say", "cue: say\n  pos: noun");
  expect(await faultsOf(`${noun}${noun.replace("noun", "verb")}`)).toEqual([]);
});

test("all that is wrong is told at once, file by file, line by line", async () => {
  const lines = await faultsOf(
    "- cue: say\n- cue: tell\n  act: tel\n  example: She [told] me.\n",
    "- word: hit\n  as: harm\n",
  );
  expect(lines.map((line) => line.split("  ")[0])).toEqual([
    "codebook/cues.yaml:1",
    "codebook/cues.yaml:1",
    "codebook/cues.yaml:3",
    "codebook/harm.yaml:1",
  ]);
});

test("broken YAML is told by its line", async () => {
  expect(await faultsOf(`${say}  - : [\n`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^codebook\/cues\.yaml:\d+ {2}\S/u)]),
  );
});

test("a missing file", async () => {
  await expect(codebookOf([harm])).rejects.toThrow("codebook/cues.yaml:1  is missing");
});

test("the version follows the text", async () => {
  const files = (text: string) => [{ file: "codebook/cues.yaml", text }, harm, ...who];
  const one = await codebookOf(files(say));
  const same = await codebookOf(files(say));
  const other = await codebookOf(files(`${say}# so\n`));
  expect(one.version).toMatch(/^[0-9a-f]{12}$/u);
  expect(same.version).toBe(one.version);
  expect(other.version).not.toBe(one.version);
});

test("the codebook that comes with Dateline has a cue for every act", async () => {
  const { cues } = await loadCodebook();
  const acts = new Set(cues.map(({ act }) => act));
  expect(ACTS.filter((act) => !acts.has(act))).toEqual([]);
});
