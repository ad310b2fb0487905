import { expect, test } from "vitest";
import { partiesIn } from "./whom.example.js";

/** Whom a deed reaches, and who is behind it, where trees and words hide it; "?" where a side is inferred. */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // what is lifted, and on whom it lay
  ["UN sanctions against Iran were lifted in January.", ["RETREAT lifted: - > Iran"]],
  ["Norway will not lift the ban imposed on the Tigers.", ["REJECT lift: Norway > Tigers"]],
  // whom help serves, and where
  [
    "Norway provided 20 million dollars in humanitarian assistance to support Malian refugees.",
    [
      "AID provided … humanitarian assistance: Norway > Malian refugees",
      "SUPPORT support: Norway > Malian refugees",
    ],
  ],
  ["Norway gave money for assistance in northern Mali.", ["AID gave: Norway > Mali?"]],
  [
    "Two thousand Kenyan soldiers were deployed as peacekeeping forces along the river.",
    ["MOBILIZE deployed: Kenyan soldiers > -", "AID peacekeeping forces: Kenyan soldiers > -"],
  ],
  [
    "The Kenyan peacekeepers are being deployed to relieve Chadian soldiers.",
    ["AID deployed: Kenyan peacekeepers > Chadian soldiers"],
  ],
  // abuses in a state are of those who rule it
  [
    "Norway criticised a spate of human rights violations in Chad.",
    ["ACCUSE criticised: Norway > Chad?"],
  ],
  ["Norway criticised a spate of robberies in Chad.", ["ACCUSE criticised: Norway > -"]],
  // who looks into it, who meets, who is on a visit
  [
    "The prosecutor ordered an investigation against army officers over misconduct.",
    ["REQUEST ordered: prosecutor > -", "ACCUSE investigation: prosecutor > army officers"],
  ],
  [
    "Kenyan authorities say they have opened an investigation into whether the envoy was spied on.",
    ["ACCUSE opened … investigation: Kenya > envoy"],
  ],
  [
    "Four rebels met Rana Aziz, a senior Norwegian official, at a hotel in Oslo for the first talks in years.",
    ["CONSULT talks: rebels, Rana Aziz > -"],
  ],
  [
    "The envoy held talks with Omar Ali, who is currently in Oslo on a short working visit.",
    ["CONSULT talks: envoy, Omar Ali > -", "CONSULT visit: Omar Ali > -"],
  ],
  [
    "The summit between Chad and Mali failed to reach agreement.",
    ["CONSULT summit: Chad, Mali > -", "REJECT failed to reach agreement: Chad, Mali > -"],
  ],
  // those of whom it is told say it
  [
    "The army is currently striking rebel targets in the hills, it said.",
    ["ASSAULT striking: army > rebel"],
  ],
  // subjects and objects whose verb another word has taken
  [
    "Kenyan authorities have deported at least four Malian asylum seekers registered with the church.",
    ["COERCE deported: Kenya > Malian asylum seekers"],
  ],
  [
    "Acting on a tip from farmers, Kenyan police officers on Wednesday arrested nine members of a gang.",
    ["COERCE arrested: Kenyan police officers > members of a gang"],
  ],
  [
    "The president signed a decree granting citizenship to nine Malian traders.",
    ["CONCEDE granting: president > Malian traders"],
  ],
  [
    "Kenyan authorities announced the arrest of nine gang members.",
    ["COERCE arrest: Kenya > gang members"],
  ],
  // a suit that accuses, a summons in protest: one event
  [
    "Relatives have filed a lawsuit accusing the Juarez drug cartel of fraud.",
    ["ACCUSE filed … lawsuit accusing: Relatives > Juarez drug cartel"],
  ],
  ["Chad summoned the ambassador in protest.", ["ACCUSE summoned … ambassador: Chad > ambassador"]],
  // at home
  [
    "President Omar Ali lifted the state of emergency in Chad.",
    ["CONCEDE lifted … state of emergency: Omar Ali > Chad"],
  ],
  // no deeds
  [
    "Chad's refusal to talk demonstrates that it is not serious.",
    ["REJECT refusal: Chad > -", "CONSULT to talk: Chad > -"],
  ],
  // who talked, where only the clause around the noun tells
  [
    "King Omar Ali voiced support for President Juan Sol in a phone call on Thursday.",
    [
      "SUPPORT voiced support for: Omar Ali > Juan Sol",
      "CONSULT phone call: Omar Ali?, Juan Sol? > -",
    ],
  ],
  [
    "Chad and Mali reached a deal after days of negotiations.",
    ["SUPPORT reached … deal: Chad, Mali > -", "CONSULT negotiations: Chad?, Mali? > -"],
  ],
  // with what it was done
  [
    "Kenyan jets pounded rebel positions with deadly airstrikes.",
    ["ASSAULT pounded … airstrikes: Kenyan jets > rebel"],
  ],
  [
    "Rebels attacked an army base using car bombs and guns, killing nine soldiers.",
    ["ASSAULT attacked … car bombs … killing: Rebels > soldiers, army"],
  ],
  [
    "At least 23 civilians were killed as Malian forces launched air strikes against the town.",
    ["ASSAULT killed … air strikes: Malian forces > civilians"],
  ],
  // who looks into a killing has not killed
  [
    "Police have started an investigation of the killing on Tuesday of mayor Omar Ali.",
    ["ACCUSE started … investigation: Police > -", "ASSAULT killing: - > Omar Ali"],
  ],
  [
    "A judge found the Malian regime guilty of murdering a reporter.",
    ["SANCTION found … guilty: judge > Mali", "ASSAULT murdering: Mali > reporter"],
  ],
  ["The US-led invasion of Iraq began in March.", ["ASSAULT invasion: United States > Iraq"]],
  ["Norway is one of the largest donors to the camps.", ["AID donors: Norway > -"]],
  [
    "The president resigned after protests calling for his removal.",
    ["RETREAT resigned: president > -", "PROTEST protests: - > -"],
  ],
  [
    "The union's chairman said that they will not end the strike.",
    ["REJECT end: union's > -", "PROTEST strike: union's > -"],
  ],
];

const found = await partiesIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
