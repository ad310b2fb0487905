import { expect, test } from "vitest";
import { partiesIn } from "./whom.example.js";

/** Who pays for a deed did it; what a sentence tells twice is one event; what only looks like a deed is none. "?" where sides are inferred. */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // what one verb does to several, reaching whom the last is for
  ["Chad has suspended grain deliveries and flights to Mali.", ["SANCTION suspended: Chad > Mali"]],
  [
    "Ghana closed its borders with Togo, Benin and Burkina Faso on Friday.",
    ["SANCTION closed: Ghana > Togo, Benin, Burkina Faso"],
  ],
  // whoever pays for a deed did it
  [
    "Norway imposed sanctions on Malian president Omar Ali over a crackdown.",
    ["SANCTION sanctions: Norway > Omar Ali", "COERCE crackdown: Omar Ali > -"],
  ],
  [
    "Kenya has indicted General Omar Ali for the attacks on hotels in Oslo.",
    ["ACCUSE has indicted: Kenya > Omar Ali", "ASSAULT attacks: Omar Ali > Norway?"],
  ],
  [
    "The Free River Front is responsible for mass killings and child abductions.",
    ["ASSAULT mass killings: Free River Front > -", "ASSAULT abductions: Free River Front > child"],
  ],
  [
    "A judge jailed two men for the raid on the bank.",
    ["SANCTION jailed … for: judge > men", "ASSAULT raid: men > bank"],
  ],
  // one happening told twice
  [
    "In May gunmen killed nine students in the town of Kayes, an attack that shocked Mali.",
    ["ASSAULT killed … attack: gunmen > students"],
  ],
  [
    "Three hundred nurses stopped work on Monday, staging a sit-in strike.",
    ["PROTEST stopped work … staging … strike: nurses > -"],
  ],
  [
    "Nurses stopped work on Monday in a strike over pay.",
    ["PROTEST stopped work … strike: Nurses > -"],
  ],
  [
    "A court convicted the editor and sentenced him to two years in prison.",
    ["SANCTION convicted … sentenced: court > editor"],
  ],
  [
    "Guards on strike say they will not end the strike until the state pays.",
    ["PROTEST strike … strike: Guards > -", "REJECT end: Guards > state"],
  ],
  [
    "Rebels attacked the port and shelled the town.",
    ["ASSAULT attacked: Rebels > -", "ASSAULT shelled: Rebels > -"],
  ],
  // whoever rules where it is done
  [
    "The editor was arrested in Rwanda for helping rebels.",
    ["COERCE arrested: Rwanda? > editor", "AID helping: editor > rebels"],
  ],
  ["Rebels were arrested in Mali by French troops.", ["COERCE arrested: French troops > Rebels"]],
  ["The editor was beaten in Rwanda.", ["ASSAULT beaten: - > editor"]],
  // penalties that are ordered are in force; what others are told to do is not
  [
    "President Omar Ali ordered sanctions on the ruler of Mali.",
    ["SANCTION sanctions: Omar Ali > Mali"],
  ],
  [
    "A court in Chad has ordered the arrest of the former president.",
    ["COERCE arrest: court in Chad > former president"],
  ],
  [
    "The council ordered the release of the crew.",
    ["REQUEST ordered: council > crew", "RETREAT release: - > crew"],
  ],
  // where it was, and whom it befell
  [
    "Two suspects in the Kenya bombing were freed.",
    ["ASSAULT bombing: - > -", "RETREAT freed: - > suspects"],
  ],
  ["The Kenyan bombing of the camp killed six.", ["ASSAULT bombing … killed: Kenya > -"]],
  // no deeds
  ["The army made progress fighting terrorism.", []],
  ["The island violated a ban on missile tests.", ["REJECT violated: - > -"]],
  ["The custody battle lasted a year.", []],
  [
    "The rebels declared a cessation of hostilities.",
    ["CONCEDE declared … cessation of hostilities: rebels > -"],
  ],
  // other deeds than their words
  ["Villagers have sought refuge in Niger.", ["REQUEST sought refuge: Villagers > Niger"]],
  ["The king awarded a medal to the Danish envoy.", ["SUPPORT awarded: king > Danish envoy"]],
  [
    "The prosecutor has dropped the investigation of the general.",
    ["CONCEDE dropped … investigation: prosecutor > general"],
  ],
  // whom it is
  [
    "Mali denounced as an ugly crime Chad's suppression of student unrest.",
    ["ACCUSE denounced as: Mali > Chad", "COERCE suppression: Chad > -", "PROTEST unrest: - > -"],
  ],
  [
    "The army suspended aid to parts of Yemen controlled by Houthi rebels, accusing them of theft.",
    ["SANCTION suspended: army > Yemen", "ACCUSE accusing: army > Houthi rebels"],
  ],
  ["The president sent in soldiers to restore order.", ["MOBILIZE sent in: president > -"]],
];

const found = await partiesIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
