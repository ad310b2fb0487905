import { describe, expect, test } from "vitest";
import { exampleText } from "../../reading/reading.example.js";
import { validate } from "../../reading/validate.js";
import { applied } from "./applied.js";
import { type Missed, missedFields } from "./missed.js";
import { addition } from "./proposed.js";
import { reading, reviewer } from "./review.example.js";

function at(words: string) {
  const start = exampleText.indexOf(words);
  return [{ start, end: start + words.length }];
}

const somebody = reading.actors[0];
if (!somebody) throw new Error("the example has an actor");
const named = somebody.mentions[0]?.text ?? "";

const event = {
  kind: "event",
  words: at("OSLO"),
  type: "PROTEST",
  actors: [somebody.id],
  recipients: [],
  holder: "author",
  stance: "affirms",
} as const;

function added(missed: Missed) {
  const fields = missedFields(reading, exampleText, missed);
  return addition(reading, missed.kind, fields, reviewer());
}

describe("what a reading missed", () => {
  test("an event: quad, score and status follow", () => {
    const { review, problem } = added(event);
    expect(problem).toBeNull();
    expect(review?.new).toMatchObject({
      ...{ id: "e1000001", quad: 4, score: -5, status: "reported", rule: "added by a person" },
      trigger: { lemma: "oslo" },
    });
  });

  test("whoever is named in its sentence is read there, others are inferred", () => {
    const words = at(named);
    const near = added({ ...event, words });
    expect(near.review?.new).toMatchObject({ actors: [{ actor: somebody.id, inferred: false }] });
    const last = reading.sentences.at(-1);
    const far = added({
      ...event,
      words: [{ start: last?.start ?? 0, end: (last?.start ?? 0) + 3 }],
    });
    expect(far.review?.new).toMatchObject({ actors: [{ actor: somebody.id }] });
  });

  test("a statement by somebody whom the reading missed", () => {
    const who = added({
      ...{ kind: "actor", words: at("OSLO"), name: "Oslo", is: "state", country: "NOR" },
    });
    expect(who.problem).toBeNull();
    if (who.review === null) throw new Error("it was added");
    const { reading: after } = applied(reading, [who.review]);
    const fields = missedFields(after, exampleText, {
      ...{ kind: "statement", source: at("OSLO"), actor: "a1000001", act: "deny" },
      ...{ cue: at("OSLO"), content: at("OSLO") },
    });
    const said = addition(after, "statement", fields, reviewer());
    expect(said.problem).toBeNull();
    if (said.review === null) throw new Error("it was added");
    const { problems } = validate(applied(after, [said.review]).reading, exampleText);
    expect(problems).toEqual([]);
  });

  test.each<{ what: string; missed: Missed; problem: RegExp }>([
    { what: "no words", missed: { ...event, words: [] }, problem: /trigger\.spans/ },
    {
      what: "words outside the text",
      missed: { ...event, words: [{ start: 90_000, end: 90_003 }] },
      problem: /spans/,
    },
    {
      what: "nobody",
      missed: { ...event, actors: ["a999"] },
      problem: /a999 is not in the reading/,
    },
  ])("is refused: $what", ({ missed, problem }) => expect(added(missed).problem).toMatch(problem));
});
