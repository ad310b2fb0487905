import { readFileSync } from "node:fs";
import { compileLate } from "../../src/language/compile-late.js";
import { read } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { projectKit } from "../golden/samples.js";

// `bare.js FILE PART PARTS`: reads its part of the reports in a file of JSON lines and does nothing with them.

compileLate();
const [file = "", part = "0", parts = "1"] = process.argv.slice(2);
const kit = await projectKit();
const lines = readFileSync(file, "utf8").trimEnd().split("\n");
for (const [n, line] of lines.entries()) {
  if (n % Number(parts) !== Number(part)) continue;
  const { text, ...meta } = JSON.parse(line);
  await read(reportFromText(text, meta), kit);
}
