import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { codebookOf } from "./codebook.js";
import { CodebookFault } from "./fault.js";

const folder = new URL("../../codebook/", import.meta.url);
const FILES = (await readdir(folder, { recursive: true }))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => `codebook/${name.replaceAll("\\", "/")}`);

/** What is wrong with a codebook of which only some files have entries. */
async function faultsOf(written: Readonly<Record<string, string>>): Promise<string[]> {
  const files = FILES.map((file) => ({ file, text: written[file] ?? "[]" }));
  const fault = await codebookOf(files).catch((error: unknown) => error);
  return fault instanceof CodebookFault ? fault.message.split("\n") : [];
}

const attack = '- event: attack\n  cameo: "190"\n  example: Rebels [attacked].\n';

test.each([
  [attack, []],
  [
    `${attack}  mode: areal\n`,
    [
      expect.stringMatching(
        /^codebook\/events\/assault\.yaml:4 {2}unknown mode "areal"; use one of: abduct, /u,
      ),
    ],
  ],
  [
    `${attack}  recipient: [objekt]\n`,
    [
      expect.stringMatching(
        /^codebook\/events\/assault\.yaml:4 {2}unknown recipient "objekt"; use one of: subject, object, /u,
      ),
    ],
  ],
  [
    `${attack}  with: { objekt: army }\n`,
    [
      'codebook/events/assault.yaml:4  unknown field "objekt"; docs/codebook.md lists those there are',
    ],
  ],
  [
    `${attack}  with: { object: ARMY }\n`,
    ['codebook/events/assault.yaml:1  unknown kind "ARMY"; use one of: SOMEBODY'],
  ],
  [
    attack.replace('"190"', '"19x"'),
    ['codebook/events/assault.yaml:2  "cameo" is not right: a CAMEO code has two to four digits'],
  ],
  [
    attack.replace("[attacked]", "attacked"),
    [
      "codebook/events/assault.yaml:3  an example has its trigger in square brackets, as in: Rebels [attacked] the town.",
    ],
  ],
  [
    attack.replace("attack\n", "Attack\n"),
    [
      "codebook/events/assault.yaml:1  a trigger is written in small letters, one space between its words",
    ],
  ],
])("%s", async (text, want) =>
  expect(await faultsOf({ "codebook/events/assault.yaml": text })).toEqual(want),
);

test("a mode that a statement's event cannot have", async () => {
  const text = "- act: demand\n  event: REQUEST\n  mode: aerial\n  example: She [asked].\n";
  expect(await faultsOf({ "codebook/events/speech.yaml": text })).toEqual([
    'codebook/events/speech.yaml:3  unknown mode "aerial"; use one of: assist, change, yield, meet',
  ]);
});

test("a missing file", async () => {
  const files = FILES.filter((file) => !file.endsWith("aid.yaml")).map((file) => ({
    file,
    text: "[]",
  }));
  await expect(codebookOf(files)).rejects.toThrow("codebook/events/aid.yaml:1  is missing");
});
