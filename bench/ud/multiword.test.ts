import { expect, test } from "vitest";
import { multiwordRuns } from "./multiword.js";

/** Pieces are parted by "|", tokens with white space between them by " "; "'/POS" gives a tag. */
function sentence(line: string) {
  const tokens: { start: number; end: number; xpos: string }[] = [];
  let text = "";
  for (const [, gap = "", form = "", xpos = "X"] of line.matchAll(
    /([ |]?)([^ |/]+)(?:\/(\w+))?/g,
  )) {
    if (gap === " ") text += " ";
    tokens.push({ start: text.length, end: text.length + form.length, xpos });
    text += form;
  }
  return { text, tokens };
}

test.each([
  { line: "they do|n't go", want: ["do n't"] },
  { line: "Kabul|'s envoy", want: ["Kabul 's"] },
  { line: "Kabul|’s envoy", want: ["Kabul ’s"] },
  { line: "U.S.|'s envoy", want: ["U.S. 's"] },
  { line: "he is gon|na go", want: ["gon na"] },
  { line: "it should|n't|'ve", want: ["should n't 've"] },
  { line: "ministers|'/POS words", want: ["ministers '"] },
  { line: "the 'ministers|'/'' words", want: [] },
  { line: "cross|-|border fire", want: [] },
  { line: "40|km away", want: [] },
  { line: "“Dawn|”|’s editor", want: [] },
  { line: "Kabul 's envoy", want: [] },
  { line: "failed|.", want: [] },
])("$line", ({ line, want }) => {
  const { text, tokens } = sentence(line);
  const runs = multiwordRuns(tokens, text).filter((run) => run.length > 1);
  expect(runs.map((run) => run.map((t) => text.slice(t.start, t.end)).join(" "))).toEqual(want);
});
