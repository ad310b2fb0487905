import { describe, expect, test } from "vitest";
import { documentsOf } from "../ud/conllu.js";
import { mentionCounts } from "./measure.js";
import { goldMentions } from "./mentions.js";

/** "Omar/PROPN/(1-person-new-x-cf1-1-sgl)": a word, its tag and its Entity. */
function mentionsIn(line: string): string[] {
  const words = line.split(" ").map((word) => word.split("/"));
  const rows = words.map(([form, upos, entity], i) => {
    const misc = entity ? `SpaceAfter=Yes|Entity=${entity}` : "_";
    return [i + 1, form, form, upos, "X", "_", i === 0 ? 0 : 1, "dep", "_", misc].join("\t");
  });
  const text = words.map(([form]) => form).join(" ");
  const [document] = documentsOf(["# newdoc id = x", `# text = ${text}`, ...rows, ""]);
  const mentions = document === undefined ? [] : goldMentions(document);
  return mentions.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const person = "1-person-new-x-cf1-1-sgl";

describe("GUM's named mentions", () => {
  test.each([
    { line: `Omar/PROPN/(${person}) left/VERB`, want: ["person: Omar"] },
    { line: `He/PRON/(${person}) left/VERB`, want: [] },
    {
      line: "Envoy/NOUN/(1-person-new-x-cf1-2-sgl Omar/PROPN/1) left/VERB",
      want: ["person: Envoy Omar"],
    },
    { line: "Envoy/NOUN/(1-person-new-x-cf1-1-sgl Omar/PROPN/1) left/VERB", want: [] },
    {
      line: "Omar/PROPN/(1-person-new-x-cf1-1,2-coref-Omar_Ali Ali/PROPN/1)",
      want: ["person: Omar Ali"],
    },
    { line: "Dawn/PROPN/(4-organization-new-x-cf1-1-sgl)", want: ["organisation: Dawn"] },
    { line: "Tuesday/PROPN/(4-time-new-x-cf1-1-sgl)", want: [] },
    // outermost only, unless the outer one is no name
    {
      line: "Envoy/PROPN/(1-person-new-x-cf1-1-sgl of/ADP Kabul/PROPN/(2-place-new-x-cf1-1-sgl)1)",
      want: ["person: Envoy of Kabul"],
    },
    {
      line: "men/NOUN/(1-person-new-x-cf1-1-sgl of/ADP Kabul/PROPN/(2-place-new-x-cf1-1-sgl)1)",
      want: ["place: Kabul"],
    },
    // one place, two kinds: the annotation does not decide
    { line: "Dawn/PROPN/(1-person-new-x-cf1-1-sgl)(2-place-new-x-cf1-1-sgl)", want: [] },
  ])("$line", ({ line, want }) => expect(mentionsIn(line)).toEqual(want));

  test("a bracket that closes nothing is told", () => {
    expect(() => mentionsIn("Omar/PROPN/7)")).toThrow("mention 7 closes");
  });
});

test.each([
  { kind: "person", start: 0, end: 4, want: 1 },
  { kind: "place", start: 0, end: 4, want: 0 },
  { kind: "person", start: 0, end: 5, want: 0 },
] as const)("$kind $start-$end is right $want times", ({ want, ...mention }) => {
  const gold = [{ kind: "person", start: 0, end: 4 }] as const;
  expect(mentionCounts(gold, [mention])).toEqual({ gold: 1, system: 1, correct: want });
});
