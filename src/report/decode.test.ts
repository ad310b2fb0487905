import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, MAX_REPORT_BYTES } from "./decode.js";
import { ReportFault } from "./fault.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Why bytes are refused, or null. */
function refusal(input: Uint8Array): string | null {
  try {
    decode(input);
    return null;
  } catch (error) {
    return error instanceof ReportFault ? `${error.kind}: ${error.why}` : String(error);
  }
}

test.each([
  { name: "nothing", input: bytes(""), want: "" },
  { name: "UTF-8", input: bytes("Türkiye’s “talks” 🕊"), want: "Türkiye’s “talks” 🕊" },
  { name: "a byte-order mark", input: bytes("\uFEFFTalks"), want: "Talks" },
  { name: "a second one, which is text", input: bytes("\uFEFF\uFEFFTalks"), want: "\uFEFFTalks" },
  {
    name: "UTF-16, little end first",
    input: Uint8Array.of(0xff, 0xfe, 0x61, 0),
    want: "a",
  },
  { name: "UTF-16, big end first", input: Uint8Array.of(0xfe, 0xff, 0, 0x61), want: "a" },
  { name: "line ends as they are", input: bytes("a\r\nb\rc\n"), want: "a\r\nb\rc\n" },
  { name: "composed and decomposed as they are", input: bytes("é e\u0301"), want: "é e\u0301" },
])("decodes $name", ({ input, want }) => {
  expect(decode(input)).toBe(want);
});

test.each([
  { name: "Latin-1", input: Uint8Array.of(0x63, 0xe9, 0x21), want: "encoding: it is not UTF-8" },
  {
    name: "a cut character",
    input: Uint8Array.of(0x61, 0xe2, 0x80),
    want: "encoding: it is not UTF-8",
  },
  {
    name: "a surrogate",
    input: Uint8Array.of(0xed, 0xa0, 0x80),
    want: "encoding: it is not UTF-8",
  },
  {
    name: "UTF-16 that holds a zero character",
    input: Uint8Array.of(0xff, 0xfe, 0, 0),
    want: "binary: it is binary, not text",
  },
  {
    name: "UTF-16 cut in half",
    input: Uint8Array.of(0xff, 0xfe, 0x61),
    want: "encoding: it is not UTF-16",
  },
  { name: "a zero byte", input: bytes("PK\u0003\u0004\0"), want: "binary: it is binary, not text" },
  { name: "a PDF", input: bytes("%PDF-1.7\n"), want: "binary: it is binary, not text" },
  {
    name: "too much",
    input: new Uint8Array(MAX_REPORT_BYTES + 1).fill(0x61),
    want: "too-large: it is over 10 MB",
  },
])("refuses $name", ({ input, want }) => {
  expect(refusal(input)).toBe(want);
});

test("takes exactly the limit", () => {
  expect(decode(new Uint8Array(MAX_REPORT_BYTES).fill(0x61))).toHaveLength(MAX_REPORT_BYTES);
});

test("any text without a zero byte comes back as it was", () => {
  const texts = fc.string({ unit: "binary" }).filter((text) => !/^\uFEFF|\0|^%PDF-/.test(text));
  fc.assert(fc.property(texts, (text) => decode(bytes(text)) === text));
});
