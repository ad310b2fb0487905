import { expect, test } from "vitest";
import { reportFromText } from "../report/report.js";
import { loadReader } from "./reader.js";

const reader = await loadReader();

/** "source: content" of each attribution to a label. */
async function turnsIn(text: string): Promise<string[]> {
  const { attributions } = await reader.analyse(reportFromText(text));
  const said = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return attributions
    .filter(({ cue }) => said(cue) === ":")
    .map(({ source, content }) => `${said(source)}: ${said(content)}`);
}

test.each([
  [
    "in a transcript a label speaks its whole paragraph, and who asks is nobody",
    "QUESTION: Will you leave?\n\nMS. CRUZ: No. We will stay.\n\nQUESTION: And the army?\n\nMR. DIAZ: It left. I saw it.",
    ["MS. CRUZ: No. We will stay.", "MR. DIAZ: It left. I saw it."],
  ],
  ["one label makes no transcript", "UPDATE: The army left.\n\nIt came back on Monday.", []],
])("%s", async (_, text, want) => expect(await turnsIn(text)).toEqual(want));

test.each([
  ["LIMA, May 3 (Agency) - Chad fired on Mali.", "LIMA", "fired"],
  ["LIMA/QUITO: Chad, Mali and Peru fired shots.", "LIMA", "fired"],
])("no word hangs on a dateline: %s", async (text, word, governor) => {
  const { sentences } = await reader.analyse(reportFromText(text));
  const tokens = sentences[0]?.tokens ?? [];
  const line = tokens.findIndex(({ form }) => form === word);
  expect(tokens[line]?.deprel).toBe("dep");
  expect(tokens[tokens[line]?.head ?? -1]?.form).toBe(governor);
  expect(tokens.find(({ deprel }) => deprel === "nsubj")?.form).toBe("Chad");
});
