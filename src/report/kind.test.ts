import { expect, test } from "vitest";
import { isLikely, kindOf } from "./kind.js";

test.each([
  { start: "Talks failed.", name: "a.txt", want: "text" },
  { start: "Talks failed.", name: "a.html", want: "text" },
  { start: "<talks> failed", name: "a", want: "text" },
  { start: "{Editor's note}", name: "a", want: "text" },
  { start: '{"a": 1}', name: "a.txt", want: "text" },
  { start: "\uFEFF \n<!-- x --><!DOCTYPE html>", name: "a.txt", want: "html" },
  { start: '<?xml version="1.0"?><!DOCTYPE html><html>', name: "a", want: "html" },
  { start: "<p>Talks", name: "a", want: "html" },
  { start: '<?xml version="1.0"?>\n<rss version="2.0">', name: "a.html", want: "feed" },
  { start: '<rdf:RDF xmlns="x">', name: "a", want: "feed" },
  { start: "<feed xmlns='x'>", name: "a", want: "feed" },
  { start: '{"text": "a"}\n{"text"', name: "a", want: "jsonl" },
  { start: '{"text": broken\n{"text"', name: "a", want: "jsonl" },
  { start: '{\n  "text": "a"\n}', name: "a", want: "json" },
  { start: '{"version": "https://jsonfeed.org/version/1"}', name: "a", want: "json" },
  { start: '[ {"a"', name: "a", want: "json" },
  { start: "a,b\n1,2", name: "a.csv", want: "csv" },
  { start: "a,b\n1,2", name: "a", want: "text" },
  { start: "a,b\n1,2", name: "a", type: "text/csv", want: "csv" },
  { start: "WARC/1.1\r\n", name: "a", want: "warc" },
])("$start in $name is $want", ({ start, name, type, want }) => {
  expect(kindOf(Buffer.from(start), name, type)).toBe(want);
});

test.each([
  ["a.txt", true],
  ["a/README", true],
  ["a.WARC.gz", true],
  ["a.png", false],
  ["a.css", false],
])("%s may hold reports: %s", (name, want) => {
  expect(isLikely(name)).toBe(want);
});
