import { expect, test } from "vitest";
import { bodin, day, happened, norway, party, sweden } from "./happening.example.js";
import { linkBetween } from "./link.js";

const oslo = { ...bodin, name: "Oslo", admin1: "Oslo", lat: 59.9, lon: 10.7 };
const about = (...names: string[]) => ({ names, words: [] });
const bare = { wording: { names: [], words: [], numbers: [] }, matter: about() };
const dead = (low: number) => ({
  kind: "killed" as const,
  low,
  high: low,
  of: sweden,
  holder: null,
});
const asked = {
  type: "REQUEST" as const,
  modes: ["change" as const],
  triggers: ["demand"],
  place: null,
};
const blamed = { type: "ACCUSE" as const, modes: ["allege" as const], triggers: ["accuse"] };
const met = {
  type: "CONSULT" as const,
  modes: [],
  triggers: ["meet"],
  recipients: [],
  ...bare,
  matter: about("bodin"),
};
/** In a report that begins with a bridge; no side, place or name. */
const alone = {
  ...{ ...bare, place: null, actors: [], recipients: [] },
  wording: { names: [], words: ["raid"], numbers: [] },
  matter: { names: [], words: ["bridg", "market"] },
};
const recalled = { ...alone, historical: true, when: day("2001-01-01", "2001-12-31") };
const denmark = party("Denmark", { country: "DNK", key: "dnk" });
const agreed = { modes: [], triggers: ["agree"], place: null, matter: about("bodin") };

test.each([
  { what: "the same place, word and names", other: {}, want: true },
  { what: "of one report", other: { report: "one" }, want: false },
  {
    what: "another kind of thing, another word",
    other: { type: "AID" as const, triggers: ["feed"] },
    want: false,
  },
  {
    what: "another way",
    other: { ...bare, modes: ["suicide-attack" as const], triggers: ["attack"] },
    want: false,
  },
  { what: "another town", other: { place: oslo, ...bare, triggers: ["strike"] }, want: false },
  {
    what: "an earlier month",
    other: { published: "2025-01-02", when: day("2025-01-02") },
    want: false,
  },
  { what: "long ago", other: { historical: true }, want: false },
  {
    what: "nothing but the reports' matter",
    one: bare,
    other: { ...bare, triggers: ["hit"], place: null, modes: [], matter: about("bodin", "dahl") },
    want: false,
  },
  {
    what: "a telling number of dead",
    one: { ...bare, figures: [dead(58)] },
    other: { ...bare, place: null, figures: [dead(58)] },
    want: true,
  },
  {
    what: "one dead each",
    one: { ...bare, place: null, figures: [dead(1)] },
    other: { ...bare, place: null, triggers: ["hit"], figures: [dead(1)] },
    want: false,
  },
  {
    what: "two demands in one story, of nobody both name",
    one: { ...bare, ...asked, matter: about("bodin", "dahl", "holm") },
    other: {
      ...bare,
      ...asked,
      actors: [],
      recipients: [],
      matter: about("bodin", "dahl", "holm"),
    },
    want: false,
  },
  {
    what: "two raids in one story, of nobody both name",
    one: { ...bare, place: null, matter: about("bodin", "dahl", "holm") },
    other: {
      ...bare,
      place: null,
      actors: [],
      recipients: [],
      matter: about("bodin", "dahl", "holm"),
    },
    want: true,
  },
  {
    what: "a raid of this week, in reports that begin alike",
    one: alone,
    other: alone,
    want: true,
  },
  {
    what: "a raid recalled, in reports that begin alike",
    one: recalled,
    other: recalled,
    want: false,
  },
  {
    what: "a raid recalled, in reports that name the same",
    one: { ...recalled, matter: about("bodin", "dahl") },
    other: { ...recalled, matter: about("bodin", "dahl") },
    want: true,
  },
  {
    what: "an accusation returned",
    one: blamed,
    other: { ...blamed, ...bare, place: null, actors: [sweden], recipients: [norway] },
    want: false,
  },
  {
    what: "another's accusation",
    one: blamed,
    other: { ...blamed, actors: [denmark], ...bare, place: null },
    want: false,
  },
  {
    what: "who meets, and who mediates",
    one: { ...met, actors: [norway, sweden] },
    other: { ...met, actors: [], mediators: [denmark, party("Finland", { country: "FIN" })] },
    want: true,
  },
  {
    what: "two others meet",
    one: { ...met, actors: [norway, sweden] },
    other: { ...met, actors: [denmark, party("Finland", { country: "FIN" })] },
    want: false,
  },
  {
    what: "one concedes, another agrees, by one word",
    one: { ...agreed, type: "CONCEDE" as const },
    other: {
      ...agreed,
      type: "AGREE" as const,
      actors: [denmark],
      recipients: [],
    },
    want: false,
  },
])("$what: $want", ({ one = {}, other, want }) => {
  const [ours, theirs] = [happened("one-0", one), happened("two-0", other)];
  const link = linkBetween(ours, theirs);
  expect(link !== null).toBe(want);
  expect(linkBetween(theirs, ours)).toEqual(link);
});

test("a link says why", () => {
  const other = happened("two-0", { modes: [], matter: about() });
  expect(linkBetween(happened("one-0"), other)?.reasons).toEqual([
    { why: "what", words: "bomb", points: 2 },
    { why: "where", words: "Bodin", points: 3 },
    { why: "wording", words: "bodin", points: 2 },
    { why: "wording", words: "bridg, market", points: 2 },
  ]);
});

test("a link is the same from either side: who is accused by one accuses in the other", () => {
  const third = party("Denmark", { country: "DNK", key: "dnk" });
  const ours = happened("one", { ...blamed, actors: [norway], recipients: [sweden] });
  const theirs = happened("two", { ...blamed, actors: [sweden], recipients: [third] });
  expect(linkBetween(theirs, ours)?.points).toBe(linkBetween(ours, theirs)?.points);
});
