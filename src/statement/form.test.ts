import { expect, test } from "vitest";
import { formOf } from "./form.js";
import { quotations } from "./quotes.js";

/** The content is what stands between the bars. */
test.each([
  ["He said, “|We stay.|”", "direct"],
  ['"|We stay,|" he said, "|and fight.|"', "direct"],
  ["He said |they would stay|.", "indirect"],
  ["He said |it was “a lie” and no more|.", "mixed"],
  ["“|Long talks.|\n\n“|Short nights|,” he said.", "direct"],
  ["“|Never closed|\n\nHe said |so|.", "mixed"],
  ["``|We stay,|'' he said.", "direct"],
  ["‘Off’ is what |they said|", "indirect"],
  ["He is 6'2\", |she said|", "indirect"],
] as const)("%s", (marked, want) => {
  const text = marked.replaceAll("|", "");
  let dropped = 0;
  const bars = [...marked.matchAll(/\|/g)].map(({ index }) => index - dropped++);
  const content = bars
    .filter((_, i) => i % 2 === 0)
    .map((start, i) => ({ start, end: bars[i * 2 + 1] as number }));
  expect(formOf(text, content, quotations(text))).toBe(want);
});
