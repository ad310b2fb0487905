import { beforeAll, describe, expect, test } from "vitest";
import { placeSchema } from "../reading/records.js";
import { readTold, shownAll, type Told } from "./told.example.js";

/** In a fresh clone the first test makes the gazetteer, which takes ten seconds and more. */
const MAKING_MS = 60_000;

const rows: [text: string, want: string[]][] = [
  // towns, and the other spellings of their names
  ["A blast in Kabul broke windows.", ["Kabul AFG city (Kabul)"]],
  ["Shops in Kandahar closed early.", ["Kandahar AFG city (Kandahar)"]],
  [
    "The road to Spin Boldak was shut near the town of Spin Boldak.",
    ["Spin Boldak AFG city (Kandahar)"],
  ],
  ["Trains left Kiev for Odessa.", ["Kiev UKR city (Kyiv City)", "Odessa UKR city (Odesa)"]],
  ["Doctors in Sana'a ran out of fuel.", ["Sana'a YEM city (Amanat Alasimah)"]],
  ["Aid reached El-Fasher on foot.", ["El-Fasher SDN city (Northern Darfur)"]],
  [
    "Families fled Khan Younis for Rafah.",
    ["Khan Younis PSE city (Gaza Strip)", "Rafah PSE city (Gaza Strip)"],
  ],
  ["A depot burned in Zaporizhzhia.", ["Zaporizhzhia UKR city (Zaporizhzhia)"]],
  ["The market in Goma opened again.", ["Goma COD city (North Kivu)"]],
  ["A meeting was held in New York.", ["New York USA city (New York)"]],
  // no list has it: of the one country that its sentence, paragraph or report speaks of
  [
    "Gunmen attacked Sutarkandi on Monday. A blast in Kabul broke windows.",
    ["Sutarkandi ?", "Kabul AFG city (Kabul)"],
  ],
  [
    "Gunmen attacked Sutarkandi on Monday.\n\nTrains left Kiev for Goma.",
    ["Sutarkandi ?", "Kiev UKR city (Kyiv City)", "Goma COD city (North Kivu)"],
  ],
  // one mention for all words that mean it
  ["Kabul was calm. In Kabul, shops opened.", ["Kabul AFG city (Kabul)"]],
  ["Rain fell on Kabul airport and on Kabul.", ["Kabul AFG city (Kabul)"]],
  // provinces, districts and regions
  ["Floods hit Helmand province.", ["Helmand AFG province"]],
  ["Schools shut in Kandahar province.", ["Kandahar AFG province"]],
  ["A bus burned in Bannu district.", ["Bannu District PAK district (Khyber Pakhtunkhwa)"]],
  ["Guards left North Waziristan.", ["North Waziristan PAK district"]],
  ["The drought in Darfur goes on.", ["Darfur SDN region"]],
  ["Trenches cross the Donbas.", ["Donbas - region"]],
  ["Snow fell in Kashmir.", ["Kashmir - region"]],
  ["Aid lorries waited outside the Gaza Strip.", ["Gaza Strip PSE region"]],
  ["Aid lorries waited outside Gaza.", ["Gaza Strip PSE region"]],
  ["A clinic opened in Gaza City.", ["Gaza City PSE city (Gaza Strip)"]],
  ["Settlers in the West Bank blocked a road.", ["West Bank PSE region"]],
  ["Herders crossed the Sahel.", ["Sahel - region"]],
  ["Pirates left the Horn of Africa.", ["Horn of Africa - region"]],
  ["Ships avoid the Bab al-Mandab strait.", ["Bab al-Mandab - region"]],
  ["Tankers anchored in the Strait of Hormuz.", ["Strait of Hormuz - region"]],
  ["Posts along the Durand Line were empty.", ["Durand Line - line"]],
  ["Guns fell silent along the Line of Control.", ["Line of Control - line"]],
  ["Drivers waited at the Torkham crossing.", ["Torkham AFG point"]],
  ["Caves near Tora Bora were searched.", ["Tora Bora AFG district"]],
  [
    "Snow closed Afghanistan's White Mountains.",
    ["Afghanistan AFG country", "White Mountains AFG region"],
  ],
  ["Boats crossed the Black Sea.", ["Black Sea - region"]],
  ["A village in Transnistria lost power.", ["Transnistria MDA region"]],
  // countries
  ["Talks continued in Türkiye.", ["Turkey TUR country"]],
  ["Rockets were fired from Lebanese territory.", ["Lebanon LBN country"]],
  ["Guns were found on Afghan soil.", ["Afghanistan AFG country"]],
  ["An explosion shook the Afghan capital.", ["Kabul AFG city (Kabul)"]],
  [
    "Georgia and Ukraine signed in Tbilisi.",
    ["Georgia GEO country", "Ukraine UKR country", "Tbilisi GEO city (Tbilisi)"],
  ],
  // which of several: what the report says it lies in
  [
    "Fighting reached Tripoli, Lebanon.",
    ["Tripoli LBN city (North Lebanon)", "Lebanon LBN country"],
  ],
  [
    "Fighting reached Tripoli in northern Lebanon.",
    ["Tripoli LBN city (North Lebanon)", "Lebanon LBN country"],
  ],
  ["Fighting reached Tripoli.", ["Tripoli LBY city (Tripoli)"]],
  [
    "Police in the Punjab city of Multan found arms.",
    ["Punjab PAK province", "Multan PAK city (Punjab)"],
  ],
  [
    "Police in Multan, in Pakistan's Punjab, found arms.",
    ["Multan PAK city (Punjab)", "Pakistan PAK country", "Punjab PAK province"],
  ],
  ["Farmers marched in India's Punjab.", ["India IND country", "Punjab IND province"]],
  [
    "A court in Alexandria, Virginia, met.",
    ["Alexandria USA city (Virginia)", "Virginia USA province"],
  ],
  ["A court in Alexandria met, Egyptian officials said.", ["Alexandria EGY city (Alexandria)"]],
  ["A plant in Peoria, Ill., closed.", ["Peoria USA city (Illinois)", "Illinois USA province"]],
  ["A plant in Peoria, IL, closed.", ["Peoria USA city (Illinois)", "Illinois USA province"]],
  ["A fair in Paris, Texas, opened.", ["Paris USA city (Texas)", "Texas USA province"]],
  [
    "Envoys of the US flew to Paris.",
    ["United States USA country", "Paris FRA city (Île-de-France)"],
  ],
  [
    "Police in Hyderabad, Sindh, were on alert.",
    ["Hyderabad PAK city (Sindh)", "Sindh PAK province"],
  ],
  ["Indian police in Hyderabad were on alert.", ["Hyderabad IND city (Telangana)"]],
  ["Syrian troops held Tartus and Homs.", ["Tartus SYR city (Tartus)", "Homs SYR city (Homs)"]],
  // what is said once holds for the rest
  [
    "Rebels took Tripoli, Lebanon. Later, Tripoli was calm.",
    ["Tripoli LBN city (North Lebanon)", "Lebanon LBN country"],
  ],
  [
    "Fighting reached Lebanon's port city of Tripoli.",
    ["Lebanon LBN country", "Tripoli LBN city (North Lebanon)"],
  ],
  // other names of a capital weigh less: Salisbury was Harare's
  ["He flew to Salisbury. British police were there.", ["Salisbury GBR city (England)"]],
  // places by what they are called, not by a town of the same name
  ["The minister landed at Heathrow airport.", ["Heathrow GBR point"]],
  ["Snow fell in the Carpathians.", ["Carpathians - region"]],
  ["The Mississippi River rose again.", ["Mississippi River USA line"]],
  ["A fair was held in Cheshire.", ["Cheshire GBR district"]],
  ["A barge sank near the Libyan coast.", ["Libya LBY country"]],
  // a seat of power is a place only where words say so
  ["The envoys met at the White House.", ["White House USA point"]],
  ["The White House said it was watching.", []],
  ["The Kremlin denied it.", []],
  // what no list has is somewhere in what it is said to lie in
  [
    "The village of Qorvantil in Idlib province was shelled.",
    ["Qorvantil SYR province (Idlib)", "Idlib SYR province"],
  ],
  [
    "Shells fell on Qorvantil, near Kharkiv.",
    ["Qorvantil UKR district (Kharkiv)", "Kharkiv UKR city (Kharkiv)"],
  ],
  ["Troops took Qorvantil, Ukraine.", ["Qorvantil ?", "Ukraine UKR country"]],
  [
    "He was treated at Qorvantil Hospital in Gaza City.",
    ["Qorvantil Hospital PSE city (Gaza Strip)", "Gaza City PSE city (Gaza Strip)"],
  ],
  [
    "A fire broke out on Qorvantil Street. Firefighters in Winnipeg put it out.",
    ["Qorvantil Street CAN city (Manitoba)", "Winnipeg CAN city (Manitoba)"],
  ],
  [
    "A road was shut in Velden, Northamptonshire.",
    ["Velden GBR district", "Northamptonshire GBR district"],
  ],
  // known to nobody
  ["A clinic opened in the village of Qorvantil.", ["Qorvantil ?"]],
  // none
  ["Jordan said he would not resign.", []],
  ["The Washington Post printed the letter.", []],
  ["The University of Oxford closed its office.", []],
  ["Pakistani and Afghan troops withdrew.", []],
  ["The Danes abstained.", []],
  ["Sam Austin spoke, and Austin was cheered.", []],
  ["The Iraq War had begun by then.", []],
  ["Nobody came in March.", []],
  ["The bank is on the far side of the street.", []],
];

let told: Told[] = [];
beforeAll(async () => {
  told = await readTold(rows.map(([text]) => text));
}, MAKING_MS);

test.each([
  ["Gunmen attacked Sutarkandi on Monday. A blast in Kabul broke windows.", "AFG"],
  ["Gunmen attacked Sutarkandi on Monday.\n\nTrains left Kiev for Goma.", null],
])("a place that no list has: %s", async (text, want) => {
  const [told] = await readTold([text]);
  const found = told?.atlas.places.find(({ name }) => name === "Sutarkandi");
  expect(found?.country).toBe(want);
});

describe("which places a report names", () => {
  test.each(rows.map(([text, want], index) => ({ text, want, index })))(
    "$text",
    ({ want, index }) => expect(shownAll((told[index] as Told).atlas)).toEqual(want),
  );
});

test("each record is one of format 1, ids are in the order of the text, and every mention quotes it", () => {
  for (const { atlas, report } of told)
    atlas.places.forEach((place, index) => {
      const { id, mentions } = place;
      expect(placeSchema.parse(place)).toEqual(place);
      expect(id).toBe(`p${index + 1}`);
      for (const { start, end, text } of mentions) expect(report.text.slice(start, end)).toBe(text);
    });
});

test("a dateline", async () => {
  const [goma, none] = (await readTold([
    "GOMA, Congo (Agency) — Rebels left the airport.",
    "Rebels left the airport.",
  ])) as [Told, Told];
  expect(goma.atlas.dateline).toEqual({ spans: [{ start: 0, end: 4, text: "GOMA" }], place: "p1" });
  expect(none.atlas.dateline).toBeNull();
});
