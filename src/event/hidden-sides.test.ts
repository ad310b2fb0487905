import { expect, test } from "vitest";
import { partiesIn } from "./whom.example.js";

/** Sides of deeds that other words hide: parts, preparations, charges, complaints, answers; "?" where they are inferred. */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // the whole of a part, and what a programme is of
  ["Chad suspended part of a military aid program for Mali.", ["SANCTION suspended: Chad > Mali"]],
  [
    "Kenyan troops captured part of a rebel stronghold.",
    ["ASSAULT captured: Kenyan troops > rebel"],
  ],
  // who is pleaded with is to do it; what is broken off was theirs
  [
    "The African Union appealed to Chad and Mali to hold their fire.",
    ["REQUEST appealed: African Union > Chad, Mali", "RETREAT hold … fire: Chad, Mali > -"],
  ],
  ["Chad and Mali broke off three days of talks.", ["CONSULT talks: Chad, Mali > -"]],
  ["Chad and Mali fought a border war.", ["ASSAULT war: Chad, Mali > -"]],
  ["The convoy was met with everything they had.", []],
  ["Chadian troops vacated two of their bases.", ["RETREAT vacated: Chadian troops > -"]],
  ["Somalis expelled from Kenya returned.", ["COERCE expelled: Kenya? > Somalis"]],
  [
    "Norway said it would tighten its blockade of Mali.",
    ["THREATEN said: Norway > Mali", "COERCE blockade: Norway > Mali"],
  ],
  // what is prepared, and against whom
  [
    "Chad's army prepared to resume shelling Malian positions.",
    ["MOBILIZE prepared: Chad's army > Mali", "ASSAULT shelling: Chad's army > Mali"],
  ],
  ["The premier prepared to leave for Oslo.", []],
  // a deed that is condemned or looked into: who did it
  [
    "Kenya is investigating war crimes by Kenyan militants against Somali civilians.",
    ["ACCUSE investigating: Kenya > Kenyan militants"],
  ],
  [
    "Police are investigating the murder of a reporter.",
    ["ACCUSE investigating: Police > -", "ASSAULT murder: - > reporter"],
  ],
  [
    "Norway condemned the attack on Chad.",
    ["ACCUSE condemned: Norway > -", "ASSAULT attack: - > Chad"],
  ],
  [
    "Norway condemned the killing of two priests by Malian soldiers.",
    ["ACCUSE condemned: Norway > Malian soldiers", "ASSAULT killing: Malian soldiers > priests"],
  ],
  // the other state in view
  [
    "Chad lodged a protest with Mali today, charging its neighbour with arming rebels.",
    [
      "ACCUSE lodged … protest: Chad > Mali",
      "ACCUSE charging: Chad > Mali",
      "AID arming: Mali > arming rebels",
    ],
  ],
  // deeper in what is said
  [
    "The king said he would be ready to host a meeting between Chad and Mali.",
    [
      "AGREE said: king > Mali",
      "AGREE ready: king > Mali",
      "CONSULT meeting: Chad, Mali > - (king)",
    ],
  ],
  [
    "Teachers said they will not end the strike until the government raises pay.",
    ["REJECT end: Teachers > government", "PROTEST strike: Teachers > -"],
  ],
  [
    "Norway reiterated its commitment to supporting Chad.",
    ["SUPPORT reiterated … commitment to: Norway > Chad", "SUPPORT supporting: Norway > Chad"],
  ],
  [
    "The envoy asked the governments of the region not to turn away migrants.",
    [
      "REQUEST asked: envoy > governments of the region",
      "REJECT turn away: governments of the region > migrants",
    ],
  ],
  // who complains, who wrote it
  [
    "Chad summoned the Malian ambassador to complain about the raid.",
    ["ACCUSE summoned … ambassador: Chad > Mali", "ASSAULT raid: - > -"],
  ],
  [
    "Amnesty International put out a report accusing the Kenyan army of killing farmers.",
    [
      "ACCUSE accusing: Amnesty International > Kenyan army",
      "ASSAULT killing: Kenyan army > farmers",
    ],
  ],
  // whose arrest, whose abduction
  [
    "A court freed the pastor after his arrest on Friday.",
    ["RETREAT freed: court > pastor", "COERCE arrest: - > pastor"],
  ],
  [
    "The bishop condemned the rebels' abduction of two nuns.",
    ["ACCUSE condemned: bishop > rebels'", "ASSAULT abduction: rebels' > nuns"],
  ],
  [
    "A court in Mali lifted restrictions imposed on the former premier.",
    ["CONCEDE lifted: court in Mali > former premier"],
  ],
  ["The general forced the mayor out of the country.", ["COERCE forced … out: general > mayor"]],
  // a raid in which it was done
  [
    "Hackers defaced Danish sites in the biggest cyber attack in years.",
    ["PROTEST defaced: Hackers > Denmark", "COERCE cyber attack: Hackers? > Denmark?"],
  ],
  [
    "Police arrested two men in an attack on a bank.",
    ["COERCE arrested: Police > men", "ASSAULT attack: - > bank"],
  ],
  [
    "Kenya's government ordered the newspaper to suspend publication.",
    ["COERCE ordered: Kenya > newspaper"],
  ],
  // called a murderer is not called by phone
  [
    "The king blamed Chad for the raid, calling Omar Sayel a murderer.",
    ["ACCUSE blamed: king > Chad", "ASSAULT raid: Chad > -"],
  ],
  [
    "Chad has lifted a two-month state of emergency.",
    ["CONCEDE lifted … state of emergency: Chad > -"],
  ],
  // what one side is blamed for, it does to the other
  [
    "Norway accused Chad of fighting Mali by proxy.",
    ["ACCUSE accused: Norway > Chad", "ASSAULT fighting: Chad > Mali"],
  ],
  // whoever is cited is asked for nothing
  [
    "The mediators, Norway and Chad, urged restraint, according to a diplomat briefed on the talks.",
    ["REQUEST urged: Norway, Chad > -"],
  ],
  // an accident is nobody's doing
  [
    "Kenya accused Mali of bombing the port. The spokesman had described the explosions as an accident.",
    ["ACCUSE accused: Kenya > Mali", "ASSAULT bombing: Mali > -", "ASSAULT explosions: - > -"],
  ],
  // protests of states, and whom they summon
  [
    "Chad summoned the Malian ambassador to protest against the raid.",
    ["ACCUSE summoned … ambassador: Chad > Mali", "ASSAULT raid: - > -"],
  ],
  ["Chad protested to Mali.", ["ACCUSE protested to: Chad > Mali"]],
  ["Chadian farmers protested.", ["PROTEST protested: Chadian farmers > Chad?"]],
  // whose attack is repulsed
  [
    "Pirates attacked the tanker. The crew repulsed the attack.",
    ["ASSAULT attacked: Pirates > -", "ASSAULT attack: Pirates? > crew"],
  ],
  ["Pirates fled when the crew repulsed the attack.", ["ASSAULT attack: Pirates? > crew"]],
  ["The crew repulsed an attack by pirates.", ["ASSAULT attack: pirates > crew"]],
  // those who were about something when it hit them
  ["Soldiers were chatting when a bomb went off.", ["ASSAULT went off: - > Soldiers?"]],
  ["Soldiers left when a bomb went off.", ["ASSAULT went off: - > -"]],
  // a passive accusation, a headline's passive, an answer, a visitor, strikes of a state
  [
    "Chad was accused by the Malian army of bombing the port.",
    ["ACCUSE was accused: Malian army > Chad", "ASSAULT bombing: Chad > -"],
  ],
  ["The general says nine soldiers killed.", ["ASSAULT killed: - > soldiers"]],
  [
    "Police arrested the editor. One man was stabbed, and police arrested a suspect.",
    [
      "COERCE arrested: Police > editor",
      "ASSAULT stabbed: - > man",
      "COERCE arrested: police > suspect",
    ],
  ],
  ["The prime minister is on a visit to Norway.", ["CONSULT visit: prime minister > Norway"]],
  [
    "Air strikes hit the town. Omar Sayel said it was Chad that had begun the new strikes.",
    ["ASSAULT Air strikes hit: - > -", "ASSAULT strikes: Chad > -"],
  ],
  ["The clerks were not allowed to meet the editor.", []],
  // who rules where it is done, and whose land it is done in
  ["An editor was arrested in Lagos.", ["COERCE arrested: Nigeria? > editor"]],
  ["Chad's former president was arrested.", ["COERCE arrested: Chad? > Chad's former president"]],
  ["A shopkeeper of Chad was arrested.", ["COERCE arrested: - > shopkeeper of Chad"]],
  ["Kenyan jets bombed a depot near Lagos.", ["ASSAULT bombed: Kenyan jets > Nigeria?"]],
  [
    "Kenyan rebels attacked the army from Nigerian soil.",
    ["ASSAULT attacked: Kenyan rebels > army"],
  ],
  ["A man was arrested in Crimea.", ["COERCE arrested: - > man"]],
  ["An editor was convicted in The Hague.", ["SANCTION convicted: - > editor"]],
  [
    "Chad's former president was arrested. Kenya slept.",
    ["COERCE arrested: - > Chad's former president"],
  ],
  // a state's missiles are its own; who asks is who says
  ["Kenyan missiles struck an airfield.", ["ASSAULT struck: Kenya > -"]],
  [
    "Kenya said the Chadian boat had rammed a cutter and urged Chad to stop.",
    ["ASSAULT rammed: Chad > -", "REQUEST urged: Kenya > Chad"],
  ],
  [
    "Kenya accused Chad of massing armour and of arming exiles.",
    ["ACCUSE accused: Kenya > Chad", "MOBILIZE massing: Chad > -", "AID arming: Chad > exiles"],
  ],
  [
    "Police fired tear gas at oil workers who had been demonstrating for three days.",
    ["ASSAULT fired tear gas: Police > oil workers", "PROTEST demonstrating: oil workers > -"],
  ],
  ["Omar Ali said his party was being targeted.", []],
  // who listens is who is asked
  [
    "Speaking to the local elders, Omar Ali said the war on terrorists was over. He urged them to stay.",
    ["REQUEST urged: Omar Ali > local elders"],
  ],
  // a strike that nobody is on, after an attack
  [
    "A drone came down on a depot, killing two guards. Kenya condemned the strike.",
    ["ASSAULT killing: - > guards", "ACCUSE condemned: Kenya > -", "ASSAULT strike: - > guards?"],
  ],
  // in another's words nobody tells who "they" are
  [
    "Doctors treated forty protesters.\n\n“They beat our children,” Omar Sayel told the crowd.",
    ["ASSAULT beat: - > our children"],
  ],
];

const found = await partiesIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
