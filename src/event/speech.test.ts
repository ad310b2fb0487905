import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { eventsUnder, triedSpeeches } from "./speech-examples.js";

/** Statements as events: each example of `codebook/events/speech.yaml` comes out as its entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
const trial = { reader, codebook };

test.each(await triedSpeeches(codebook.speeches, trial))("$text", ({ fault }) =>
  expect(fault).toBeNull(),
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
  // what the verb's object makes of it goes before what its cue says
  ["The government [scrapped] the tax.", ["CONCEDE no speech"]],
  ["A judge [threw out] the charges against the editor.", ["CONCEDE no speech"]],
  // a deed on any of the cue's words
  ["Prisoners in Norway began [refusing] food.", ["PROTEST hunger no speech"]],
  // what is called off is not denied
  ["Norway [called off] a planned meeting with Chad after a dispute.", ["REJECT meet no speech"]],
  ["The commission [brushed aside] the demand for a recount.", ["REJECT change"]],
  // with words
  ["The spokesman [shot back] that no money had changed hands.", []],
  ["The minister [attacked] the police over the raid.", ["ACCUSE disapprove"]],
])("%s", async (text, want) => expect(await eventsUnder(text, trial)).toEqual(want));
