// Reads one JSON string a line, writes its tokens and the paragraph each stands in. Build the project first.
import { createInterface } from "node:readline";
import { tokenise } from "../dist/language/tokenise.js";
import { paragraphs } from "../dist/language/paragraphs.js";

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  const tokens = [];
  const paragraph = [];
  paragraphs(text).forEach(({ start, end }, number) => {
    for (const token of tokenise(text, start, end)) {
      tokens.push([token.start, token.end]);
      paragraph.push(number);
    }
  });
  process.stdout.write(`${JSON.stringify({ tokens, paragraph })}\n`);
}
