import { describe, expect, test } from "vitest";
import { harmless, wellFormed } from "./cell.js";

describe("a cell that no spreadsheet takes for a formula", () => {
  test.each([
    { text: "=1+1", want: "'=1+1" },
    { text: "+1", want: "'+1" },
    { text: "-2+3", want: "'-2+3" },
    { text: "@SUM(1)", want: "'@SUM(1)" },
    { text: "\t=1+1", want: "' =1+1" },
    { text: "\r=1+1", want: "' =1+1" },
    { text: "\uFEFF=1+1", want: "'\uFEFF=1+1" },
    { text: "＠SUM(1)", want: "'＠SUM(1)" },
    { text: "a=b", want: "a=b" },
    { text: "'=1+1", want: "'=1+1" },
    { text: "— he said", want: "— he said" },
    { text: "010", want: "010" },
    { text: "", want: "" },
  ])("$text", ({ text, want }) => expect(harmless(text)).toBe(want));
});

test("a cell stays on its line, and has no control characters", () => {
  expect(harmless("one\r\ntwo\u2028three\u0000")).toBe("one two three\uFFFD");
});

test("halves of pairs are replaced, pairs stay", () => {
  expect(wellFormed("\uD83D\uDE00 \uD83D \uDE00")).toBe("\uD83D\uDE00 \uFFFD \uFFFD");
});
