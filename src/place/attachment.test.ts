import { beforeAll, expect, test } from "vitest";
import { placeOf, readTold, type Told } from "./told.example.js";

/** In a fresh clone the first test makes the gazetteer, which takes ten seconds and more. */
const MAKING_MS = 60_000;

/** The word in brackets happened where? A star: another sentence or the dateline says so. */
const rows: [text: string, want: string | null][] = [
  // where the phrase beneath it says
  ["A car bomb [exploded] at a market in Quetta.", "Quetta"],
  ["Two guards were [shot] dead outside the embassy in Doha.", "Doha"],
  ["Police [arrested] five men on the outskirts of Kyiv.", "Kyiv"],
  ["The navy [rescued] 200 people along the coast of Aceh, Indonesia.", "Aceh"],
  ["The two ministers [met] in Doha on Sunday.", "Doha"],
  ["Six people were [wounded] in Sumy, Ukraine, on Sunday.", "Sumy"],
  // whose the embassy is says not where it is
  ["Two men [hurled] grenades at guards at the Danish embassy.", null],
  ["Two men [hurled] grenades at guards at the U.S. embassy.", null],
  ["Two men [hurled] grenades at guards at the U.S. embassy in Nairobi.", "Nairobi"],
  ["A drone was [shot] down over the Black Sea.", "Black Sea"],
  ["In Gaza City, troops [raided] a hospital.", "Gaza City"],
  ["The army [withdrew] from Omdurman.", "Omdurman"],
  ["Guards [clashed] near the Torkham crossing.", "Torkham"],
  ["The [fighting] in and around El Fasher has displaced thousands.", "El Fasher"],
  ["The [bombardment] of fighters in the White Mountains lasted weeks.", "White Mountains"],
  ["Any suicide [bombing] inside Pakistan will be answered.", "Pakistan"],
  ["Militants staged [raids] into Pakistan.", "Pakistan"],
  ["Militant [attacks] from Afghan soil must end.", "Afghanistan"],
  ["The explosion in the Afghan capital [killed] nine people.", "Kabul"],
  ["The [talks] between the two sides in Doha ended.", "Doha"],
  [
    "Thousands of protesters [rallied] outside the parliament in Tbilisi on Sunday night.",
    "Tbilisi",
  ],
  ["A suicide bomber [attacked] a mosque in Kunduz during prayers.", "Kunduz"],
  ["The foreign ministers [met] on the sidelines of a summit in Jeddah.", "Jeddah"],
  ["Fishermen were [harassed] near Scarborough Shoal by coast guards.", "Scarborough Shoal"],
  ["Gunmen [abducted] 30 pupils from a school in Zamfara state.", "Zamfara"],
  ["[Talks] to end the war in Ukraine resumed in Riyadh.", "Riyadh"],
  ["Coalition jets [bombed] Sanaa airport on Monday.", "Sanaa"],
  ["The jets [struck] an oil depot in Russia's Belgorod region.", "Belgorod region"],
  ["The [assassination] of the commander in Beirut's southern suburbs raised fears.", "Beirut"],
  ["The junta [lost] control of Lashio last year.", "Lashio"],
  // at sea, at borders, on roads
  ["Rebels [seized] two villages on the road to Minova.", "Minova"],
  ["Two suspects in the Kenya [bombing] were held.", "Kenya"],
  [
    "[Bombings] at two embassies in Nairobi on Aug. 7 killed 258 people, including 12 Americans, and injured more than 5,500 people.",
    "Nairobi",
  ],
  [
    "A thousand people [marched] through the capital. Belarus has seen protests since May.",
    "Minsk",
  ],
  ["Rebels hold half of Mali. They [shelled] the capital, Bamako.", "Bamako"],
  ["Pirates [hijacked] a Greek tanker 90 miles off the coast of Yemen on Friday.", "Yemen"],
  ["The navy [seized] two trawlers in waters off Oman.", "Oman"],
  ["The navy [rescued] 60 migrants off the Libyan coast.", "Libya"],
  ["Soldiers [clashed] along the coast of Aceh.", "Aceh"],
  ["Troops [clashed] on the border between Mali and Niger.", "Mali"],
  ["Two soldiers were [killed] near the border with Lebanon.", "Lebanon"],
  ["Police [fired] tear gas at the airport in Dhaka.", "Dhaka"],
  ["Rebels [ambushed] a convoy in Burkina Faso's Soum province.", "Soum"],
  ["Nine people were [killed] in a raid in Nigeria's Zamfara state.", "Zamfara"],
  ["Protesters [blocked] the road between Quetta and Chaman.", "Quetta"],
  ["Israeli jets [bombed] targets in the southern Lebanese town of Nabatieh.", "Nabatieh"],
  ["The envoys [met] at the White House.", "White House"],
  ["A boat carrying migrants [sank] off Lampedusa.", "Lampedusa"],
  ["Troops [deployed] along the frontier with Chad.", "Chad"],
  ["Two mortar shells [fell] inside the compound of the British embassy in Sanaa.", "Sanaa"],
  ["A vessel was [boarded] in the Gulf of Aden, about 100 miles south of Mukalla.", "Gulf of Aden"],
  ["The rebels [freed] 14 hostages in the jungle of southern Colombia.", "Colombia"],
  ["The ship was [hit] by a missile off the Yemeni port of Hodeidah.", "Hodeidah"],
  ["Villages along the Turkish border were [shelled].", "Turkey"],
  ["The army [killed] 12 militants in Egypt's Sinai Peninsula.", "Sinai Peninsula"],
  ["The minister will [travel] to Beijing next week.", "Beijing"],
  ["The minister [arrived] in Beijing on Sunday.", "Beijing"],
  ["Tanzania [deported] 40 Iraqis from Dar es Salaam.", "Dar es Salaam"],
  ["Masked men [set] fire to a bank on Stadiou Street in Athens.", "Athens"],
  // what stands beside it in the clause
  ["[Clashes] erupted near the border town of Spin Boldak.", "Spin Boldak"],
  ["The army carried out air [strikes] near Kabul.", "Kabul"],
  ["Officials from both sides will hold [talks] in Istanbul.", "Istanbul"],
  ["Twelve people were [killed] in clashes in Omdurman.", "Omdurman"],
  ["A [bombing] that killed 20 people in Quetta was claimed by the group.", "Quetta"],
  ["A car bomb exploded at a market in Quetta, [killing] eight people.", "Quetta"],
  ["In Goma, rebels looted shops and [burned] cars.", "Goma"],
  ["Kharkiv, where shells [killed] four people, was dark.", "Kharkiv"],
  ["The Istanbul [talks] failed.", "Istanbul"],
  // what is struck or taken is where it happens, if it is no state
  ["Drones [struck] Kharkiv overnight.", "Kharkiv"],
  ["The army launched an [attack] on Kharkiv.", "Kharkiv"],
  ["The [offensive] against Pokrovsk has stalled.", "Pokrovsk"],
  ["Rebels [captured] Goma on Tuesday.", "Goma"],
  ["Russian forces [attacked] the Ukrainian city of Sumy with drones.", "Sumy"],
  ["A [strike] on a school in Khan Younis killed seven.", "Khan Younis"],
  ["The army [shelled] Kabul.", "Kabul"],
  ["Kabul was [rocked] by explosions.", "Kabul"],
  ["The group launched [attacks] on Pakistan.", null],
  ["Troops [invaded] Ukraine in 2022.", null],
  ["The envoy [backed] Kabul.", null],
  ["The rebels [rejected] Kabul's offer.", null],
  ["The last foreign troops [left] Mali.", "Mali"],
  ["The troops [withdrew] from Somalia.", "Somalia"],
  // the place of the saying is not that of what is said
  ["The minister said in Doha that troops had [withdrawn].", null],
  ["The foreign ministry in Islamabad said rebels [attacked] a convoy.", null],
  ["He denied that troops had [entered] Kursk.", "Kursk"],
  ["The [attack] in Quetta was condemned by the minister in Doha.", "Quetta"],
  ["Officials in Kabul [condemned] the attack.", null],
  ["The general [accused] Kabul of sheltering fighters.", null],
  ["The group blamed the [attack] in Paris on a rival.", "Paris"],
  // where people are from, and where something else happened
  ["Fighters from Chad [attacked] a village.", null],
  ["The mayor of Kharkiv [resigned].", null],
  ["Cross-border [strikes] resumed on Sunday.", null],
  ["The parties signed a [deal] to end the war in Sudan.", null],
  ["The general was [dismissed] hours after talks failed in Doha.", null],
  ["The [raids] came as envoys were expected in Doha for talks.", null],
  // inferred
  ["Police in Istanbul [detained] 40 people.", "Istanbul*"],
  ["The navy [saved] 200 people after they were found swimming off Aceh.", "Aceh*"],
  ["A bombing in Quetta killed six people on Friday. The [bombing] came at dawn.", "Quetta*"],
  ["A bombing in Quetta killed six people on Friday. An [ambush] came at dawn.", null],
  ["The soldiers were [killed] when a shell hit their post near Bakhmut.", "Bakhmut*"],
  ["QUETTA (Agency) — A bomb [killed] nine people on Friday.", "Quetta*"],
  ["QUETTA (Agency) — The minister [accused] the rebels of an attack on Friday.", null],
  ["QUETTA (Agency) — Iranian guards [killed] nine smugglers on Friday.", null],
  ["QUETTA (Agency) — A bomb [killed] nine people in Karachi on Friday.", "Karachi"],
];

let told: Told[] = [];
beforeAll(async () => {
  told = await readTold(rows.map(([text]) => text.replace(/[[\]]/gu, "")));
}, MAKING_MS);

test.each(rows.map(([text, want], index) => ({ text, want, index })))(
  "$text → $want",
  ({ text, want, index }) => expect(placeOf(text, told[index] as Told)).toBe(want),
);
