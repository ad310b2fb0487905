import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, plainLine } from "./plain.js";

test.each([
  { name: "an escape sequence", text: "a\u001b[31mred", want: "a\uFFFD[31mred" },
  { name: "its one-character form", text: "a\u009b31mred", want: "a\uFFFD31mred" },
  { name: "a bell, a backspace, a delete", text: "\u0007\u0008\u007f", want: "\uFFFD\uFFFD\uFFFD" },
  { name: "text turned around", text: "\u202Egpj.exe\u2066", want: "\uFFFDgpj.exe\uFFFD" },
  { name: "marks of direction", text: "\u200E\u200F\u061C", want: "\uFFFD\uFFFD\uFFFD" },
  { name: "line separators", text: "a\u2028b\u2029c", want: "a\uFFFDb\uFFFDc" },
  { name: "line ends and tabs", text: "a\r\n\tb", want: "a   b" },
  { name: "ordinary text", text: "“Türkiye” – 40 % 🕊 كابل", want: "“Türkiye” – 40 % 🕊 كابل" },
  { name: "joiners, which Persian needs", text: "می\u200Cرود", want: "می\u200Cرود" },
])("$name", ({ text, want }) => {
  expect(plain(text)).toBe(want);
});

test("a line has no white space to spare", () => {
  expect(plainLine(" a\n\n b ")).toBe("a b");
});

test("offsets stay what they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => plain(text).length === text.length),
  );
});
