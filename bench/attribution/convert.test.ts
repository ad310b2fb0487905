import { expect, test } from "vitest";
import { converted } from "./convert.js";

/** The content stands between two bars. */
function contentOf(line: string): string {
  const [before = "", content = "", after = ""] = line.split("|");
  const range = { start: before.length, end: before.length + content.length };
  const text = before + content + after;
  const [piece] = converted(text, { source: [], cue: [], content: [range] }).content;
  return piece === undefined ? "" : text.slice(piece.start, piece.end);
}

test.each([
  { line: "Omar said | talks failed |.", want: "talks failed" },
  { line: "Omar said |that talks failed|.", want: "talks failed" },
  { line: "Omar vowed |to fight|.", want: "fight" },
  { line: "Omar said |That\nwas it|.", want: "was it" },
  { line: "Omar said |thatch burnt|.", want: "thatch burnt" },
  { line: "Omar said |that|.", want: "that" },
  { line: "|“Talks failed,”| Omar said.", want: "Talks failed," },
  { line: '|"Talks failed,"| Omar said.', want: "Talks failed," },
  { line: "Omar said |“talks failed”.|", want: "talks failed”." },
  { line: "Omar said |that “talks failed”|.", want: "talks failed" },
  { line: "Omar said |“that talks failed”|.", want: "talks failed" },
  // a quote inside is left whole
  { line: "Omar said |“talks” failed|.", want: "“talks” failed" },
  { line: "Omar said |talks “failed”|.", want: "talks “failed”" },
  { line: "Omar said |“talks” had “failed”|.", want: "“talks” had “failed”" },
  // a mark that only one end of a quote in pieces has
  { line: "|“Talks failed|,” Omar said.", want: "Talks failed" },
  { line: "Omar said, |and war is near.”|", want: "and war is near." },
  { line: 'Omar said (|"talks failed"|).', want: "talks failed" },
  { line: "Omar said |“”|.", want: "" },
  { line: "Omar said |  |.", want: "" },
])("$line", ({ line, want }) => expect(contentOf(line)).toBe(want));

test("source and cue lose white space alone", () => {
  const text = ' “Omar” said "that';
  const whole = { source: [{ start: 0, end: 8 }], cue: [{ start: 8, end: 18 }], content: [] };
  expect(converted(text, whole)).toEqual({
    source: [{ start: 1, end: 7 }],
    cue: [{ start: 8, end: 18 }],
    content: [],
  });
});
