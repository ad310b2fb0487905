import { expect, test } from "vitest";
import type { Event } from "../reading/format.js";
import { statementNotes } from "./notes.js";
import { eventOf, exampleScene, type Said, spansIn, statementOf, textOf } from "./scene.example.js";
import { statementLine } from "./statement.js";

interface Row {
  readonly text: string;
  readonly said: Said;
  readonly want: string;
}

const lineOf = ({ text, said }: Omit<Row, "want">, events: readonly Event[] = []): string =>
  textOf(statementLine(statementOf(text, said), exampleScene(text, { events })));

const to = (text: string, words: string, ...actors: `a${string}`[]) => ({
  addressee: { spans: spansIn(text, [words]), actors },
});
const about = (text: string, words: string, actor: `a${string}`) => ({
  about: [{ actor, spans: spansIn(text, [words]) }],
});

test.each<Row>([
  {
    text: "She said that the talks had failed.",
    said: { by: "She", actor: "a1", cue: "said", lemma: "say", content: ["the talks had failed"] },
    want: "Kari Dahl (Norway, interior minister) said that the talks had failed",
  },
  {
    text: "Lie said that the talks had failed.",
    said: { by: "Lie", actor: "a9", cue: "said", lemma: "say", content: ["the talks had failed"] },
    want: "Omar Lie (Norway, former prime minister) said that the talks had failed",
  },
  {
    text: "The talks, she said, had failed.",
    said: { by: "she", actor: "a1", cue: "said", content: ["The talks", "had failed"] },
    want: "Kari Dahl (Norway, interior minister) said: The talks … had failed",
  },
  {
    text: "“We waited,” she wrote. “Nobody came.”",
    said: {
      ...{ by: "she", actor: "a1", cue: "wrote", content: ["We waited,", "Nobody came."] },
      ...{ form: "direct", time: "t1" },
    },
    want: "Kari Dahl (Norway, interior minister) said, Mon 26 Feb: “We waited” … “Nobody came.”",
  },
  {
    text: "“We waited.”\n\n“Nobody came,” she said.",
    said: {
      ...{ by: "she", actor: "a2", cue: "said", form: "direct" },
      content: ["We waited.", "Nobody came,"],
    },
    want: "Norway said: “We waited.” “Nobody came”",
  },
  {
    text: "She said that it rained. It was cold.",
    said: { by: "She", actor: "a2", cue: "said", content: ["it rained", "It was cold."] },
    want: "Norway said that it rained. It was cold.",
  },
  {
    text: 'She said the plan "was a lie".',
    said: {
      ...{ by: "She", actor: "a2", cue: "said", lemma: "say", form: "mixed" },
      content: ['the plan "was a lie'],
    },
    want: 'Norway said the plan "was a lie"',
  },
  {
    text: "He called it “a lie”.",
    said: { by: "He", actor: "a2", cue: "called", form: "mixed", content: ["it", "a lie"] },
    want: "Norway called it “a lie” [say]",
  },
  {
    text: "Dahl blamed the Front for arming raiders.",
    said: {
      ...{ by: "Dahl", actor: "a1", cue: "blamed", lemma: "blame", act: "accuse" },
      ...about("Dahl blamed the Front for arming raiders.", "the Front", "a4"),
      content: ["arming raiders"],
    },
    want: "Kari Dahl (Norway, interior minister) accused the Northern Front (Sweden) of arming raiders",
  },
  {
    text: "Norway blamed Sweden.",
    said: {
      ...{ by: "Norway", actor: "a2", cue: "blamed", act: "accuse", content: ["Sweden"] },
      ...about("Norway blamed Sweden.", "Sweden", "a3"),
    },
    want: "Norway accused Sweden",
  },
  {
    text: "Norway urged both sides on Monday to leave.",
    said: {
      ...{ by: "Norway", actor: "a2", cue: "urged", act: "demand", content: ["leave"] },
      ...to("Norway urged both sides on Monday to leave.", "both sides"),
    },
    want: "Norway made a demand of both sides: leave",
  },
  {
    text: "Norway urged Sweden to leave.",
    said: {
      ...{ by: "Norway", actor: "a2", cue: "urged", act: "demand", content: ["leave"] },
      ...{ ...to("Norway urged Sweden to leave.", "Sweden", "a3"), time: "t2" },
    },
    want: "Norway called on Sweden, Sun 31 Dec 2023, to leave",
  },
  {
    text: "Norway called for restraint.",
    said: { by: "Norway", actor: "a2", cue: "called", act: "demand", content: ["restraint"] },
    want: "Norway demanded restraint",
  },
  {
    text: "Norway told Sweden it was over.",
    said: {
      ...{ by: "Norway", actor: "a2", cue: "told", lemma: "tell", content: ["it was over"] },
      ...{ ...to("Norway told Sweden it was over.", "Sweden", "a3"), time: "t1" },
    },
    want: "Norway told Sweden it was over (Mon 26 Feb)",
  },
  {
    text: "Norway asked why they left.",
    said: { by: "Norway", actor: "a2", cue: "asked", act: "ask", content: ["why they left"] },
    want: "Norway asked why they left",
  },
  {
    text: "The charge is denied by both.",
    said: { by: "both", cue: "is denied by", act: "deny", content: ["The charge"] },
    want: "Both denied the charge",
  },
  {
    text: "Norway denied the bridge was ever closed.",
    said: {
      by: "Norway",
      actor: "a2",
      cue: "denied",
      act: "deny",
      content: ["the bridge was ever closed"],
    },
    want: "Norway denied the bridge was ever closed",
  },
  {
    text: "Norway described them as heroes.",
    said: { by: "Norway", actor: "a2", cue: "described", content: ["them as heroes"] },
    want: "Norway described them as heroes [say]",
  },
  {
    text: "Norway fell silent, describing them as heroes.",
    said: { by: "Norway", actor: "a2", cue: "describing", content: ["them as heroes"] },
    want: "Norway, describing them as heroes [say]",
  },
  {
    text: "Asking for calm, Norway left.",
    said: { by: "Norway", actor: "a2", cue: "Asking for", act: "demand", content: ["calm"] },
    want: "Norway demanded calm",
  },
  {
    text: "Calling them heroes of the north, Norway left.",
    said: { by: "Norway", actor: "a2", cue: "Calling", content: ["them heroes of the north"] },
    want: "Norway, calling them heroes of the north [say]",
  },
  {
    text: "Norway kept saying: no more.",
    said: { by: "Norway", actor: "a2", cue: "kept saying:", content: ["no more"] },
    want: "Norway kept saying no more [say]",
  },
  {
    text: "They’ve called it off.",
    said: { by: "They", cue: "’ve called", content: ["it off"] },
    want: "They’ve called it off [say]",
  },
  {
    text: "Norway’s claim about the bridge fell flat.",
    said: { by: "Norway’s", actor: "a2", cue: "claim", act: "claim", content: ["the bridge"] },
    want: "Norway claimed: the bridge",
  },
])("$text", ({ want, ...row }) => {
  expect(lineOf(row)).toBe(want);
});

// The act alone would turn these round, or into something done.
test.each<Row>([
  {
    text: "Norway does not think that it will hold.",
    said: {
      by: "Norway",
      actor: "a2",
      cue: "does not think",
      act: "believe",
      content: ["it will hold"],
    },
    want: "Norway does not think that it will hold [believe]",
  },
  {
    text: "Norway may accuse the Front of arson.",
    said: { by: "Norway", actor: "a2", cue: "may accuse", act: "accuse", content: ["arson"] },
    want: "Norway may accuse: arson [accuse]",
  },
  {
    text: "Norway didn’t confirm the raid.",
    said: { by: "Norway", actor: "a2", cue: "didn’t confirm", act: null, content: ["the raid"] },
    want: "Norway didn’t confirm the raid",
  },
])("what was not done: $text", ({ want, ...row }) => {
  expect(lineOf(row)).toBe(want);
});

test.each<{ said: Partial<Said>; want: string }>([
  { said: { by: "She", actor: "a7", cue: "said" }, want: "Olav Lund (Norway, UN envoy) said: No" },
  { said: { by: "She", actor: "a6", cue: "said" }, want: "Two Swedish envoys said: No" },
  { said: { by: "She", actor: "a4", cue: "said" }, want: "The Northern Front (Sweden) said: No" },
  { said: { by: "She", actor: "a8", cue: "said" }, want: "The Army (Norway) said: No" },
  {
    said: { by: "She", actor: "a5", cue: "said", anonymous: true },
    want: "A border official (Sweden, anonymous) said: No",
  },
  { said: { by: "She", cue: "said", anonymous: true }, want: "She (anonymous) said: No" },
  { said: { cue: "said" }, want: "(no source) said: No" },
  { said: { actor: "a2", anonymous: true }, want: "Norway went on: No" },
  { said: {}, want: "The quotation went on: No" },
])("a source: $want", ({ said, want }) => {
  expect(lineOf({ text: "No. She said so.", said: { ...said, content: ["No"] } })).toBe(want);
});

test("an actor is introduced once", () => {
  const text = "A border official said no. The official said why.";
  const scene = exampleScene(text);
  const lines = ["no", "why"].map((word) => {
    const said = { by: "official", actor: "a5", cue: "said", content: [word] } as const;
    return textOf(statementLine(statementOf(text, said), scene));
  });
  expect(lines[0]).toBe("A border official (Sweden) said no");
  expect(lines[1]).toBe("The border official said: why");
});

const threat = { id: "e9", speech: "s1", type: "THREATEN", mode: ["violence"], quad: 3 } as const;
const sweden = [{ actor: "a3", spans: [], inferred: false }] as const;

test.each<{ event: Partial<Event>; want: string }>([
  { event: threat, want: "Norway threatened war [THREATEN/violence]" },
  {
    event: { ...threat, recipients: sweden, status: "claimed" },
    want: "Norway threatened war [THREATEN/violence → Sweden, claimed]",
  },
])("a tag: $want", ({ event, want }) => {
  const text = "Norway threatened war.";
  const words = { by: "Norway", cue: "threatened", lemma: "threaten", content: ["war"] };
  const said: Said = { ...words, actor: "a2", act: "threaten" };
  expect(lineOf({ text, said }, [eventOf(event)])).toBe(want);
});

test("notes say what belongs to a statement", () => {
  const text = "Norway told Radio One it was over. “No,” Sweden said of the Front.";
  const first = statementOf(text, {
    by: "Norway",
    actor: "a2",
    cue: "told",
    content: ["it was over"],
  });
  const channel = { spans: spansIn(text, ["Radio One"]) };
  const second = statementOf(text, {
    ...{ id: "s2", by: "Sweden", actor: "a3", cue: "said", content: ["No"], channel },
    ...{ within: "s1", answers: "s1", ...about(text, "the Front", "a4") },
  });
  const scene = exampleScene(text, { statements: [first, second] });
  expect(textOf(statementNotes(first, scene, false))).toBe("");
  expect(textOf(statementNotes(second, scene, false))).toBe(
    "channel: Radio One · about: the Northern Front · within what Norway said · answers: Norway said",
  );
  expect(textOf(statementNotes(first, scene, true))).toBe("cue: told · rule: rule");
});
