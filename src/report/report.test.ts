import { expect, test } from "vitest";
import { ReportFault } from "./fault.js";
import { reportFromText } from "./report.js";

const meta = {
  title: "Talks",
  publisher: "The Post",
  url: "https://p.example/1",
  published: "2025-10-29",
};
const report = reportFromText("Talks failed.", meta);

test("a report holds its text and what is known of it", () => {
  expect(report).toMatchObject({ text: "Talks failed.", ...meta });
});

test("what is not known is null", () => {
  expect(reportFromText("")).toMatchObject({
    title: null,
    publisher: null,
    url: null,
    published: null,
  });
});

// Fixed here because ledgers will hold them: another value is another report.
test("its ids", () => {
  expect(report.id).toBe("18168966a5b2664c");
  expect(report.textHash).toBe("6a90453d3b7024f2eb265cb790cdbc3d54de52cf4d0457b7f07119cc774c1ad0");
});

test.each([
  { name: "another headline", text: "Talks failed.", change: { title: "Failure" }, same: true },
  {
    name: "another publisher",
    text: "Talks failed.",
    change: { publisher: "The Mail" },
    same: false,
  },
  { name: "another address", text: "Talks failed.", change: { url: null }, same: false },
  { name: "another day", text: "Talks failed.", change: { published: "2025-10-30" }, same: false },
  { name: "another text", text: "Talks failed!", change: {}, same: false },
])("$name: the same report is $same", ({ text, change, same }) => {
  expect(reportFromText(text, { ...meta, ...change }).id === report.id).toBe(same);
});

test("fields cannot run into one another", () => {
  const one = reportFromText("c", { publisher: "a", url: "b" });
  const other = reportFromText("c", { publisher: "ab", url: "" });
  expect(one.id).not.toBe(other.id);
});

test.each(["2025-02-30", "29 October", ""])("%j is refused as a date", (published) => {
  expect(() => reportFromText("Talks failed.", { published })).toThrow(ReportFault);
});
