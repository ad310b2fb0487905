import { expect, test } from "vitest";
import { bytesOf } from "./bytes.js";

/** A stream of such pieces. */
async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

const lines = async (limit: number, ...texts: string[]) => {
  const bytes = bytesOf(pieces(...texts));
  const found: string[] = [];
  for (let line = await bytes.line(limit); line; line = await bytes.line(limit))
    found.push(line.cut ? "(cut)" : Buffer.from(line.bytes).toString());
  return found;
};

test.each([
  { texts: ["a\nb\r\n", "c"], want: ["a", "b", "c"] },
  { texts: ["a", "b\r", "\nc\n"], want: ["ab", "c"] },
  { texts: ["\n\na"], want: ["", "", "a"] },
  { texts: ["123456789\nb\n"], want: ["(cut)", "b"] },
  { texts: ["", ""], want: [] },
])("lines of $texts", async ({ texts, want }) => {
  expect(await lines(8, ...texts)).toEqual(want);
});

test("blank lines, lengths and what is passed over", async () => {
  const bytes = bytesOf(pieces("\n\r", "\n\nab", "cdef\n"));
  expect(await bytes.blanks()).toBe(3);
  expect(await bytes.blanks()).toBe(0);
  expect(Buffer.from(await bytes.take(3)).toString()).toBe("abc");
  expect(await bytes.skip(2)).toBe(2);
  expect(Buffer.from(await bytes.take(100)).toString()).toBe("f\n");
  expect(await bytes.skip(1)).toBe(0);
});
