import { expect, test } from "vitest";
import type { Reading } from "../../reading/format.js";
import { exampleReading } from "../../reading/reading.example.js";
import { type ReportMeta, reportFromText } from "../../report/report.js";
import { fingerprintOf } from "./fingerprint.js";
import { originsOf } from "./origins.js";
import { sameOrigin } from "./same.js";

const DAY = "2025-03-02";

const STORY = [
  "BODIN, March 2 (Fjord Wire) - Rebels crossed the river near Bodin before dawn and burned the customs house.",
  "The regional governor said nine people had been hurt, two of them by falling beams, and that the bridge was closed.",
  "Traders who had slept in their lorries told of a first shot at about four in the morning and of boats without lights.",
  "The army sent two companies from the barracks at Halden, which reached the town after the last boat had left again.",
  "By noon a queue of carts and lorries stood along the whole of the eastern quay, waiting for word from the other bank.",
  "It was the third crossing since the new year, and the first in which a building of the state had been set alight.",
];

/** The same event, by somebody who was there too. */
const OTHER = [
  "HALDEN - A customs house was set on fire at Bodin on Sunday when men in boats came over the river in the night.",
  "Nine people were injured, the governor's office said, adding that no date could be given for opening the bridge.",
  "Soldiers from Halden came too late to meet them. A boatman said he had counted seven boats, none with a lamp.",
];

const QUOTE =
  "“We have asked for one page of paper, and for a signature at the foot of it,” he wrote.";

/** A report, with a speaker where it rests on one. */
function printed(paragraphs: readonly string[], meta: Partial<ReportMeta> = {}, speaker?: string) {
  const text = paragraphs.join("\n\n");
  const report = reportFromText(text, { published: DAY, ...meta });
  return fingerprintOf(report, readingOf(text, speaker));
}

function readingOf(text: string, speaker: string | undefined): Reading {
  const report = { ...exampleReading.report, length: text.length };
  const empty = { ...exampleReading, report, statements: [], actors: [] };
  const [statement] = exampleReading.statements;
  const [actor] = exampleReading.actors;
  if (speaker === undefined || !statement || !actor) return empty;
  const spans = [{ start: 0, end: text.length, text }];
  const said = { ...statement, form: "mixed" as const, within: null, content: { spans } };
  const source = { ...statement.source, actor: "a1" as const };
  return {
    ...empty,
    actors: [{ ...actor, id: "a1", name: speaker }],
    statements: [{ ...said, source }],
  };
}

const [first = "", ...rest] = STORY;
const body = [first.replace("(Fjord Wire) ", ""), ...rest];
const curly = STORY.map((text) =>
  text.replaceAll("'", "’").replace("customs house", "custom house"),
);

test.each([
  {
    what: "the same text",
    one: printed(STORY),
    other: printed(STORY, { publisher: "Post" }),
    want: "exact copy",
  },
  { what: "small edits", one: printed(STORY), other: printed(curly), want: "near copy" },
  {
    what: "half the paragraphs dropped",
    one: printed(body),
    other: printed(body.slice(0, 3)),
    want: "near copy",
  },
  {
    what: "paragraphs added",
    one: printed(body.slice(0, 4)),
    other: printed([...OTHER, ...body]),
    want: "near copy",
  },
  {
    what: "one credited item, mostly rewritten",
    one: printed(STORY),
    other: printed([...OTHER, rest[1] ?? "", "— Fjord Wire"], { published: "2025-03-03" }),
    want: "wire credit",
  },
  {
    what: "that much without a credit",
    one: printed(body, { publisher: "Post" }),
    other: printed([...OTHER, rest[1] ?? ""], { publisher: "Mail" }),
    want: null,
  },
  {
    what: "one agency's items of different weeks",
    one: printed(STORY),
    other: printed([...OTHER, rest[1] ?? "", "— Fjord Wire"], { published: "2025-03-13" }),
    want: null,
  },
  {
    what: "the same event by two reporters",
    one: printed(body),
    other: printed(OTHER),
    want: null,
  },
  {
    what: "one post retold twice",
    one: printed([`A post by Holm was all there was to go by. ${QUOTE}`], {}, "Per Holm"),
    other: printed([`Holm gave the only sign of life on Sunday. ${QUOTE}`], {}, "Holm"),
    want: "same post or statement",
  },
  {
    what: "the same words by two speakers",
    one: printed([`A post by Holm was all there was to go by. ${QUOTE}`], {}, "Per Holm"),
    other: printed([`Berg gave the only sign of life on Sunday. ${QUOTE}`], {}, "Berg"),
    want: null,
  },
  {
    what: "one sentence quoted in two reports that tell more",
    one: printed([...body, QUOTE]),
    other: printed([...OTHER, QUOTE]),
    want: null,
  },
])("$what: $want", ({ one, other, want }) => {
  const links = [sameOrigin(one, other), sameOrigin(other, one)];
  expect(links.map((link) => link?.reason ?? null)).toEqual([want, want]);
  const bands = new Set(other.bands);
  if (want !== null) expect(one.bands.some((band) => bands.has(band))).toBe(true);
});

test("three reports, one origin, in any order", () => {
  const copy = printed(STORY, { published: "2025-03-04", publisher: "Mail" });
  const cut = printed(body.slice(0, 3), { published: "2025-03-05" });
  const all = [printed(STORY), copy, cut, printed(OTHER)];
  const found = originsOf(all);
  expect(originsOf([...all].reverse())).toEqual(found);
  const [origin] = found.filter(({ reports }) => reports.length > 1);
  expect(origin?.reports).toEqual([all[0]?.report, copy.report, cut.report]);
  expect(origin?.ties.map(({ reason }) => reason)).toEqual(["exact copy", "near copy"]);
});

test.each([
  { name: "without a credit, of one day", one: OTHER, other: body, want: 0 },
  {
    name: "with one credit, of one day",
    one: STORY.slice(0, 1),
    other: STORY.slice(0, 1),
    want: 1,
  },
])("$name: looked up together or not", ({ one, other, want }) => {
  const [ours, theirs] = [printed(one), printed(other)];
  const both = ours.bands.filter((band) => theirs.bands.includes(band));
  expect(Math.min(both.length, 1)).toBe(want);
});
