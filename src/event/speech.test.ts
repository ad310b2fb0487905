import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { statementsOf } from "../statement/statements.js";
import { exampleCast } from "./cast.example.js";
import { draftsOf } from "./events.js";
import type { Scene } from "./scene.js";

/** Statements as events: each example of `codebook/events/speech.yaml` comes out as its entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

/** The events under the brackets of a sentence, read by itself. */
async function eventsUnder(marked: string): Promise<string[]> {
  const [before = "", cue = ""] = marked.split(/[[\]]/u);
  const text = marked.replaceAll(/[[\]]/gu, "");
  const report = reportFromText(text);
  const analysis = await reader.analyse(report);
  const { sentences } = analysis;
  const cast = exampleCast(sentences);
  const statements = statementsOf(report, analysis, codebook, cast);
  const scene: Scene = { text, sentences, statements, cast, codebook };
  const end = before.length + cue.length;
  return draftsOf(scene)
    .filter(({ sentence, places }) =>
      places.some((at) => {
        const token = sentences[sentence]?.tokens[at];
        return token !== undefined && token.start >= before.length && token.end <= end;
      }),
    )
    .map(({ type, mode, speech }) =>
      [type, ...mode, speech === null ? "no speech" : ""].join(" ").trim(),
    );
}

const examples = codebook.speeches.flatMap(({ event, mode, example }) =>
  example.map((text) => ({
    text,
    want: event === "none" ? [] : [[event, mode ?? ""].join(" ").trim()],
  })),
);

test.each(examples)("$text", async ({ text, want }) =>
  expect(await eventsUnder(text)).toEqual(want),
);

test.each([
  // a deed is no demand and no condemnation
  ["The council [imposed] sanctions on the general.", []],
  ["The government [banned] the party.", ["COERCE restrict no speech"]],
  // a plain word is no event
  ["The minister [said] that the talks were useful.", []],
  ["The minister [denied] that she had met the rebels.", []],
  // what the speaker will not do is no promise
  ["The rebels [said] that they would not release the hostages.", []],
])("%s", async (text, want) => expect(await eventsUnder(text)).toEqual(want));
