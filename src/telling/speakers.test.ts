import { expect, test } from "vitest";
import { speakersOf } from "./speakers.js";

const span = (text: string, start: number) => ({ start, end: start + text.length, text });

test.each([
  { text: "Kari Dahl and Omar Sayel", named: ["Kari Dahl", "Omar Sayel"], want: ["a1", "a2"] },
  { text: "Both Dahl and Sayel", named: ["Dahl", "Sayel"], want: ["a1", "a2"] },
  // who is only part of a name speaks for nobody
  { text: "Kari Dahl of Norway", named: ["Kari Dahl", "Norway"], want: ["a1"] },
  { text: "its press office, the OPA", named: ["its press office", "the OPA"], want: ["a1"] },
  { text: "Kari Dahl", named: ["Kari Dahl"], want: ["a1"] },
])("$text", ({ text, named, want }) => {
  const actors = named.map((name, index) => ({
    id: `a${index + 1}` as const,
    mentions: [span(name, text.indexOf(name))],
  }));
  const source = { spans: [span(text, 0)], actor: "a1" as const, anonymous: false };
  expect(speakersOf({ source }, actors)).toEqual(want);
});
