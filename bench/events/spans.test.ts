import { expect, test } from "vitest";
import type { Event } from "../../src/reading/format.js";
import { markedOf, sidesOf, spanRows } from "./spans.js";

const sentence = (tagged: string) => tagged.split(" ").map((pair) => pair.replace("/", " "));
const written = (text: string, spans: readonly { side: string; start: number; end: number }[]) =>
  spans.map(({ side, start, end }) => `${side} ${text.slice(start, end)}`);

test.each([
  ["Nak/B-S -/I-S yon/I-S left/O ./O", "Nak-yon left.", ["S Nak-yon"]],
  ["Omar/B-S ’/I-S s/I-S men/I-S hit/O Ali/B-T", "Omar’s men hit Ali", ["S Omar’s men", "T Ali"]],
  ["Chad/B-R and/I-R Sudan/I-R met/O", "Chad and Sudan met", ["R Chad and Sudan"]],
  ["Chad/I-S ,/O Sudan/B-T", "Chad, Sudan", ["S Chad", "T Sudan"]],
])("%s", (tagged, text, want) => {
  const [marked] = markedOf(sentence(tagged));
  expect(marked?.text).toBe(text);
  expect(written(text, marked?.spans ?? [])).toEqual(want);
});

/** An event whose sides are words of a text. */
function eventOf(text: string, by: readonly string[], to: readonly string[]): Event {
  const party = (words: string) => {
    const start = text.indexOf(words);
    return {
      actor: "a1",
      spans: [{ start, end: start + words.length, text: words }],
      inferred: false,
    };
  };
  return { actors: by.map(party), recipients: to.map(party) } as unknown as Event;
}

test.each([
  [["Chad", "Sudan"], [], ["R Chad and Sudan"]],
  [["Chad"], ["Mali"], ["S Chad", "T Mali"]],
  [["Chad", "Mali"], [], ["S Chad", "T Mali"]],
  [["Chad", "Sudan"], ["Mali"], ["S Chad and Sudan", "T Mali"]],
  [[], [], []],
])("%j > %j", (by, to, want) => {
  const text = "Chad and Sudan met Mali.";
  expect(written(text, sidesOf(text, [eventOf(text, by, to)]))).toEqual(want);
});

test("exact and overlapping", () => {
  const gold = [{ side: "S", start: 0, end: 4 }] as const;
  const system = [{ side: "S", start: 0, end: 9 }] as const;
  expect(spanRows("x", [[gold, system]]).map(({ value }) => value)).toEqual([0, 100]);
});
