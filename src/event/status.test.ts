import { beforeAll, describe, expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { loadGazetteer } from "../place/gazetteer.js";
import { read } from "../reading/read.js";
import { reportFromText } from "../report/report.js";

/** In a fresh clone the first test makes the gazetteer, which takes ten seconds and more. */
const MAKING_MS = 60_000;

/** Whole sentences, and an event of each: what stands between statement and trigger decides. */
const rows: [text: string, want: string][] = [
  // the verb carries the noun, and is somebody's word all the same
  ["State radio reported three arrests.", "COERCE claimed"],
  // what is written has no holder, and is told by the report; a rumour is not
  ["Reports say that rebels attacked the port.", "ASSAULT reported"],
  ["According to some reports, rebels attacked the port.", "ASSAULT reported"],
  ["A rumour said that rebels attacked the port.", "ASSAULT supposed"],
  // harm that is taken as known was carried out, unlike what is only planned
  ["The cell planned the attacks.", "ASSAULT reported"],
  ["The cell planned an attack.", "ASSAULT expected"],
  ["The president said he had ordered the strikes.", "ASSAULT claimed"],
  ["The president ordered the withdrawal of the troops.", "RETREAT demanded"],
  // a raid that took place, and whose it was is denied
  ["Norway accused Mali of involvement in the raid, which Mali denies.", "ASSAULT contested"],
  ["The case is not being investigated only by Kenya.", "ACCUSE reported"],
  ["The envoy said the case was not being investigated by Kenya.", "ACCUSE denied"],
  ["The general vowed to respond with force.", "THREATEN reported"],
  ["Mali warned of consequences.", "THREATEN reported"],
  ["A bomb exploded near the port, police said.", "ASSAULT claimed"],
  // what is to come is agreed, unless it is only expected
  ["The envoys will meet in Oman.", "AGREE reported"],
  ["Chad will withdraw its troops from the valley.", "CONCEDE reported"],
  ["The rebels will release the sailors.", "AGREE reported"],
  ["Chad is expected to withdraw its troops from the valley.", "RETREAT expected"],
  ["The envoys are expected to meet in Oman.", "CONSULT expected"],
  ["The two leaders are due to sign a deal in Doha.", "SUPPORT expected"],
  // a noun that is demanded
  ["Students called for the immediate release of two teachers.", "RETREAT demanded"],
  // sanctions do harm, so that they are threatened
  ["Norway warned that it would impose sanctions on Mali.", "SANCTION threatened"],
  // what somebody calls it
  [
    "The bloc acted over what the envoy called the “brutal repression” of marchers.",
    "COERCE claimed",
  ],
];

let found: string[][] = [];
beforeAll(async () => {
  const [reader, codebook, gazetteer] = await Promise.all([
    loadReader(),
    loadCodebook(),
    loadGazetteer(),
  ]);
  for (const [text] of rows) {
    const { events } = await read(reportFromText(text), { reader, codebook, gazetteer });
    found = [...found, events.map(({ type, status }) => `${type} ${status}`)];
  }
}, MAKING_MS);

describe("what an event's status is", () => {
  test.each(rows.map(([text, want], index) => ({ text, want, index })))(
    "$text",
    ({ want, index }) => expect(found[index]).toContain(want),
  );
});
