import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Codebook, extended, loadLayers } from "./codebook.js";
import { ruleOf } from "./cues.js";
import { ruleOfSpeech } from "./events.js";
import { CodebookFault } from "./fault.js";
import { namesOfCountry, namesOfOrganisation } from "./names.js";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterAll(() => rmSync(root, { recursive: true }));

type Files = Readonly<Record<string, string>>;

/** A folder "mine" with these files. */
function folderOf(files: Files, name = "mine"): string {
  const folder = join(mkdtempSync(join(root, "at-")), name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const layers = await loadLayers();
const ours = layers.codebook;
const withOwn = async (files: Files) => (await extended(layers, folderOf(files))).codebook;

const growl = "- cue: [growl, hiss]\n  act: say\n  example: He [growled] that it was late.\n";
const say = "- cue: say\n  pos: noun\n  act: ask\n  example: He had his [say].\n";
const warn = "- cue: warn\n  act: predict\n  example: He [warned] of rain.\n";
const accuse = "- cue: accuse\n  act: claim\n  example: He [accused] them.\n";
/** An entry, with a type of its own or without. */
const closing = (type?: string) =>
  `- ${type ? `type: ${type}\n  ` : ""}event: close\n  cameo: "172"\n  mode: restrict\n  example: They [closed] it.\n`;

const cuesOf = ({ cues }: Codebook, word: string) =>
  cues.filter(({ cue }) => cue.includes(word)).map((cue) => `${ruleOf(cue)} ${cue.act}`);

describe("cues", () => {
  test.each([
    ["a new one is first, and the rest is ours", growl, "hiss", ["mine/cues.yaml#growl say"]],
    ["one of ours gives way", warn, "warn", ["mine/cues.yaml#warn predict"]],
    [
      "one for another part of speech stays",
      say,
      "say",
      ["mine/cues.yaml#say ask", "codebook/cues.yaml#say say"],
    ],
    ["a file that replaces", `# replaces\n${growl}`, "growl", ["mine/cues.yaml#growl say"]],
    ["leaves none of ours", `# replaces\n${growl}`, "warn", []],
    [
      "a comment that says it elsewhere does not",
      `${growl}# replaces\n`,
      "say",
      ["codebook/cues.yaml#say say"],
    ],
  ])("%s", async (_, text, word, want) => {
    const own = await withOwn({ "cues.yaml": text });
    expect(cuesOf(own, word)).toEqual(expect.arrayContaining(want));
    if (want.length < 2) expect(cuesOf(own, word)).toHaveLength(want.length);
  });

  test("only the word is taken from an entry of several", async () => {
    const entry = ours.cues.find(({ cue, pos }) => cue.length > 1 && !pos);
    const [word, other] = entry?.cue ?? [];
    const own = await withOwn({
      "cues.yaml": `- cue: ${word}\n  act: say\n  example: He [x] it.\n`,
    });
    expect(cuesOf(own, word as string)).toEqual([expect.stringMatching(/^mine/u)]);
    expect(cuesOf(own, other as string)).toEqual([expect.stringMatching(/^codebook/u)]);
  });
});

describe("events", () => {
  const rules = ({ events }: Codebook) =>
    events.filter(({ event }) => event.includes("close")).map(({ id, type }) => `${type} ${id}`);

  test.each([
    ["events/borders.yaml", closing("COERCE"), "COERCE mine/events/borders.yaml#close"],
    ["events/coerce.yaml", closing(), "COERCE mine/events/coerce.yaml#close"],
    [
      "events/none.yaml",
      "- event: close\n  example: They [closed] it.\n",
      "null mine/events/none.yaml#close",
    ],
  ])("%s goes before ours, which stay", async (file, text, want) => {
    const own = await withOwn({ [file]: text });
    expect(rules(own)).toEqual([want, ...rules(ours)]);
  });

  test("a file that replaces leaves other types as they are", async () => {
    const own = await withOwn({ "events/coerce.yaml": `# replaces\n${closing()}` });
    expect(rules(own)).toEqual([
      "COERCE mine/events/coerce.yaml#close",
      ...rules(ours).filter((rule) => !rule.startsWith("COERCE")),
    ]);
  });

  test("statements as events are tried first, and ours keep their names", async () => {
    const text = "- act: say\n  event: CONSULT\n  example: They [said] so.\n";
    const { speeches } = await withOwn({ "events/speech.yaml": text });
    expect(speeches.slice(0, 2).map((one) => ruleOfSpeech(one, speeches))).toEqual([
      "mine/events/speech.yaml#say-1",
      ruleOfSpeech(ours.speeches[0] as never, ours.speeches),
    ]);
  });
});

describe("names", () => {
  const named = ({ countries, organisations }: Codebook, name: string) => [
    ...countries.filter((one) => namesOfCountry(one).includes(name)).map(({ code }) => code),
    ...organisations
      .filter((one) => namesOfOrganisation(one).includes(name))
      .map((one) => one.name),
  ];

  test.each([
    ["- name: River League\n  also: [Kremlin]\n  sectors: []\n", "Kremlin", ["River League"]],
    ["- name: NATO\n  sectors: []\n", "NATO", ["NATO"]],
    ["- name: River League\n  sectors: []\n", "Kremlin", ["RUS"]],
  ])("%j: %s", async (text, name, want) => {
    expect(named(await withOwn({ "organisations.yaml": text }), name)).toEqual(want);
  });

  test("a country of the same code stands in place of ours", async () => {
    const own = await withOwn({ "countries.yaml": "- code: DNK\n  name: Daneland\n" });
    expect(named(own, "Daneland")).toEqual(["DNK"]);
    expect(named(own, "Copenhagen")).toEqual([]);
    expect(own.countries).toHaveLength(ours.countries.length);
  });

  test("a role is taken from ours", async () => {
    const text = '- role: guard\n  kind: group\n  sectors: [COP]\n  example: "the [guard]"\n';
    const { roles } = await withOwn({ "roles.yaml": text });
    const found = roles.filter(({ role }) => role.includes("guard"));
    expect(found.map(({ sectors }) => sectors)).toEqual([["COP"]]);
  });
});

describe("people", () => {
  const omar = (name: string, also: string) =>
    `- name: ${name}\n  also: [${also}]\n  country: KEN\n  posts: [{ sectors: [REB] }]\n`;
  const bearing = ({ people }: Codebook, name: string) =>
    people.filter((one) => [one.name, ...one.also].includes(name)).map(({ country }) => country);

  test.each([
    ["one of ours gives way", omar("Kofi Annan", "Koko"), "Kofi Annan", ["KEN"]],
    ["and so does a name", omar("Omar Annan", "Annan"), "Annan", ["KEN"]],
    ["the rest stays", omar("Omar Annan", "Annan"), "Kofi Annan", ["UNO"]],
    ["a new one is there", omar("Omar Ali", "Ali"), "Omar Ali", ["KEN"]],
    ["a file that replaces", `# replaces\n${omar("Omar Ali", "Ali")}`, "Kofi Annan", []],
  ])("%s", async (_, text, name, want) => {
    expect(bearing(await withOwn({ "people.yaml": text }), name)).toEqual(want);
  });
});

const known = /use one of: centres\.yaml, .*times\.yaml, or events\/NAME\.yaml$/u;

test.each<[Files, (string | RegExp)[]]>([
  [{ "cue.yaml": growl }, [known]],
  [{ "cues.yml": growl }, [known]],
  [{ "event/coerce.yaml": "[]" }, [known]],
  [{ "README.md": "mine" }, [/mine:1 {2}has no file of a codebook; use one of: /u]],
  [
    { "cues.yaml": `${growl}  colour: red\n`, "cue.yaml": growl },
    [known, /mine\/cues\.yaml:4 {2}unknown field "colour"; use one of: cue, pos, /u],
  ],
  [
    { "cues.yaml": growl + growl },
    [/cues\.yaml:4 {2}"growl" is in line 1 already; keep one entry/u],
  ],
  [
    { "cues.yaml": "- cue: *nobody\n" },
    [/cues\.yaml:1 {2}Unresolved alias .*; mend the YAML there/u],
  ],
  [{ "events/borders.yaml": closing() }, [/borders\.yaml:1 {2}"type" is missing/u]],
  [
    { "events/borders.yaml": closing("AID") },
    [/borders\.yaml:4 {2}unknown mode "restrict"; AID has none/u],
  ],
  [
    { "events/borders.yaml": `# replaces\n${closing("COERCE")}` },
    [/borders\.yaml:1 {2}"# replaces" names no file of ours; take the line out/u],
  ],
  [
    { "events/coerce.yaml": `${closing()}  with: { object: TREES }\n` },
    [/coerce\.yaml:1 {2}unknown kind "TREES"; use one of: SOMEBODY, /u],
  ],
  [
    { "kinds.yaml": "# replaces\n- kind: TREES\n  words: [oak]\n" },
    [/kinds\.yaml:1 {2}kind "[A-Z]+" is gone, and events name it; /u],
  ],
])("faults: %j", async (files, want) => {
  const fault = await withOwn(files).catch((error: unknown) => error);
  const lines = fault instanceof CodebookFault ? fault.message.split("\n") : [];
  expect(lines.slice(0, want.length)).toEqual(want.map((line) => expect.stringMatching(line)));
});

test("kinds of words may be ours or the user's", async () => {
  const own = await withOwn({
    "kinds.yaml": "- kind: TREES\n  words: [oak]\n",
    "events/coerce.yaml": `${closing()}  with: { object: [TREES, WEAPON] }\n`,
  });
  expect(own.kinds).toHaveLength(ours.kinds.length + 1);
});

test("the version follows both, not where the folder lies", async () => {
  const versionOf = async (files: Files) => (await withOwn(files)).version;
  const one = await versionOf({ "cues.yaml": accuse });
  expect(await versionOf({ "cues.yaml": accuse })).toBe(one);
  expect(await versionOf({ "cues.yaml": `${accuse}# so\n` })).not.toBe(one);
  expect(one).not.toBe(ours.version);
});

test.each([
  ["my codebook #2", "my-codebook-2"],
  ["codebook", "own"],
])("records name a folder %j %s", async (name, want) => {
  const { codebook } = await extended(layers, folderOf({ "cues.yaml": growl }, name));
  expect(ruleOf(codebook.cues[0] as never)).toBe(`${want}/cues.yaml#growl`);
});
