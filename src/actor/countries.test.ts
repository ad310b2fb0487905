import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { loadGazetteer } from "../place/gazetteer.js";
import { read } from "../reading/read.js";
import { reportFromText } from "../report/report.js";

/** Whose somebody is, where a whole reading with its places tells; "-" where it is nobody's. */
const table: readonly (readonly [text: string, name: string, country: string])[] = [
  // an office is of the country that its place lies in
  ["Gunmen killed the mayor of Mosul on Sunday.", "mayor of Mosul", "IRQ"],
  ["Gunmen killed Mosul's mayor on Sunday.", "Mosul's mayor", "IRQ"],
  ["Gunmen killed Mosul mayor Omar Sayel on Sunday.", "Omar Sayel", "IRQ"],
  ["Mosul police arrested two men.", "Mosul police", "IRQ"],
  ["The governor of the Tyumen region banned the rally.", "governor of the Tyumen region", "RUS"],
  // peoples where they live
  ["The Albanians of southern Serbia are demanding autonomy.", "Albanians", "SRB"],
  ["Kosovo police arrested two ethnic Albanians.", "Albanians", "-"],
  ["Some Americans in Iraq were killed.", "Americans", "USA"],
  ["The Kurds of northern Iraq are demanding autonomy.", "Kurds", "IRQ"],
  // rebels of the one state that faces them, not of one that arms them
  ["Kenyan troops killed nine rebels.", "rebels", "KEN"],
  ["Norway armed the rebels.", "rebels", "-"],
  ["Kenyan troops killed rebels in Mali.", "rebels", "MLI"],
  // who is harmed where
  ["A reporter was killed by a bomb in a suburb of Beirut.", "reporter", "LBN"],
  ["Some refugees in Kenya were beaten.", "refugees", "-"],
  // bodies by their full names
  ["The National Union for the Total Independence of Angola freed six engineers.", "UNITA", "AGO"],
  ["President Omar El Bashir pardoned two reporters.", "Omar El Bashir", "SDN"],
  // friends of a state are of other lands, and so are people who are hurt elsewhere
  ["Rebels killed Mali's militia ally in northern Chad.", "Mali's militia ally", "TCD"],
  ["An ally of Chad shelled the port.", "ally of Chad", "-"],
  // letters spoken as a word
  ["Farc freed six engineers.", "FARC", "COL"],
  // a government by the name of who leads it
  [
    "Obama administration officials criticised the marshal.",
    "Obama administration officials",
    "USA",
  ],
];

const [reader, codebook, gazetteer] = await Promise.all([
  loadReader(),
  loadCodebook(),
  loadGazetteer(),
]);

test.each(table)("%s", async (text, name, country) => {
  const { actors } = await read(reportFromText(text), { reader, codebook, gazetteer });
  const found = actors.find(
    (one) => one.name === name || one.mentions.some((at) => at.text === name),
  );
  expect(found?.country ?? "-").toBe(country);
  expect(found).toBeDefined();
});
