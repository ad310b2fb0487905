import { expect, test } from "vitest";
import { partiesIn } from "./whom.example.js";

/** Who is meant by the sides of events, with the countries that only a whole reading knows; "?" where it is inferred. */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // whom words concern
  ["Norway agreed to Danish mediation.", ["AGREE agreed to … mediation: Norway > Denmark"]],
  [
    "Norway is ready to send doctors to a mission in Chad.",
    ["AGREE ready: Norway > Chad", "AGREE send: Norway > Chad?"],
  ],
  ["Chad rejected an offer from the rebels.", ["REJECT rejected: Chad > rebels"]],
  [
    "Norway denounced Chad's raids on the villages.",
    ["ACCUSE denounced: Norway > Chad", "ASSAULT raids: Chad > -"],
  ],
  [
    "The union threatened to deliver a blow to Norway and Denmark.",
    ["THREATEN threatened: union > Norway, Denmark"],
  ],
  ["Norway demanded an apology by Chad.", ["REQUEST demanded: Norway > Chad"]],
  ["The bishop called for sanctions against Chad.", ["REQUEST called for: bishop > Chad"]],
  [
    "Norwegian officials allege the raid was plotted by Omar Sayel.",
    ["ACCUSE allege: Norwegian officials > Omar Sayel", "ASSAULT raid: Omar Sayel > -"],
  ],
  [
    "Chad and Mali have a policy of sending back migrants which Norway and Denmark have criticised.",
    [
      "COERCE sending back: Chad, Mali > migrants",
      "ACCUSE have criticised: Norway, Denmark > Chad, Mali",
    ],
  ],
  ["Chad rejected a plan put forward by Norway.", ["REJECT rejected: Chad > Norway"]],
  [
    "Omar Sayel called for shipping firms to guard their boats.",
    ["REQUEST called for: Omar Sayel > shipping firms"],
  ],
  // whoever is blamed for a deed
  ["Norway accused Chad of the raid.", ["ACCUSE accused: Norway > Chad", "ASSAULT raid: Chad > -"]],
  [
    "Norway blamed Chad for an attack on its embassy.",
    ["ACCUSE blamed: Norway > Chad", "ASSAULT attack: Chad > its embassy"],
  ],
  ["Chad was blamed for the raid.", ["ACCUSE was blamed for: - > Chad", "ASSAULT raid: Chad > -"]],
  [
    "Norway blamed the bombing on Chad.",
    ["ACCUSE blamed: Norway > Chad", "ASSAULT bombing: Chad > -"],
  ],
  [
    "Norway accused Chad of Mali's raid.",
    ["ACCUSE accused: Norway > Chad", "ASSAULT raid: Mali > -"],
  ],
  [
    "Rebels attacked soldiers. Norway blamed Chad for the attack.",
    [
      "ASSAULT attacked: Rebels > soldiers",
      "ACCUSE blamed: Norway > Chad",
      "ASSAULT attack: Chad > soldiers?",
    ],
  ],
  // inferred: protests at home, deeds in another's land, sanctions lifted
  ["Students throughout Chad staged rallies on Monday.", ["PROTEST rallies: Students > Chad?"]],
  [
    "Norwegian nurses called off their strike after talks with Norway's health ministry.",
    [
      "CONCEDE called off … strike: Norwegian nurses > Norway?",
      "CONSULT talks with: Norwegian nurses, Norway's health ministry > -",
    ],
  ],
  ["Chadians rallied in Denmark on Monday.", ["PROTEST rallied: Chadians > -"]],
  [
    "The Norwegian army imposed a curfew in Chad.",
    ["COERCE imposed … curfew: Norwegian army > Chad"],
  ],
  [
    "Norway imposed sanctions on Chad in May and lifted most of them in June.",
    ["SANCTION sanctions: Norway > Chad", "RETREAT lifted: Norway > Chad?"],
  ],
  // two states in one phrase
  [
    "French and Egyptian warships held war games in the gulf.",
    ["COOPERATE war games: French warships, Egyptian warships > -"],
  ],
  [
    "The ministers of Norway and Denmark met in Geneva.",
    ["CONSULT met: ministers of Norway, Denmark > -"],
  ],
  ["Norwegian forces attacked the rebels.", ["ASSAULT attacked: Norwegian forces > rebels"]],
  // one happening
  [
    "The attack, which killed six soldiers, was the third this week.",
    ["ASSAULT attack … killed: - > soldiers"],
  ],
  ["Norway praised and thanked the rebels.", ["SUPPORT praised and thanked: Norway > rebels"]],
  ["A coup toppled the king.", ["COERCE coup toppled: - > king"]],
  [
    "Students went on hunger strike to protest against Norway's decision to send them home.",
    ["PROTEST went on hunger strike: Students > Norway", "COERCE send … home: Norway > Students"],
  ],
  [
    "Chadian troops beat back an attack by rebels, killing nine fighters.",
    ["ASSAULT attack: rebels > Chadian troops", "ASSAULT killing: Chadian troops > fighters"],
  ],
  [
    "Air strikes hit the port at dawn. Hundreds of nurses gathered at noon. The strikes began again at night.",
    [
      "ASSAULT Air strikes hit: - > -",
      "PROTEST gathered: Hundreds of nurses > -",
      "ASSAULT strikes: - > -",
    ],
  ],
  // parts, gerunds, passives
  [
    "Norway accused Chad of involvement in the poisoning of a former spy.",
    ["ACCUSE accused: Norway > Chad", "ASSAULT poisoning: Chad > former spy"],
  ],
  ["Norway was involved in the raid on the camp.", ["ASSAULT raid: Norway > -"]],
  [
    "Norway was accused of arming local militias.",
    ["ACCUSE was accused of: - > Norway", "AID arming: Norway > local militias"],
  ],
  [
    "Chad accused Norway of bombing the port.",
    ["ACCUSE accused: Chad > Norway", "ASSAULT bombing: Norway > -"],
  ],
  [
    "A camp for refugees was attacked by rebels, killing six people.",
    ["ASSAULT attacked … killing: rebels > people, refugees"],
  ],
  [
    "The murder of the editor at the hands of gunmen shook the capital.",
    ["ASSAULT murder: gunmen > editor"],
  ],
  // those in between
  [
    "The rebels freed two nurses through Norwegian mediation.",
    ["RETREAT freed: rebels > nurses (Norway)"],
  ],
  [
    "Chad and Mali exchanged prisoners in a deal brokered by Norway.",
    ["RETREAT exchanged: Chad, Mali > prisoners (Norway)"],
  ],
  [
    "The rebels handed over two soldiers to the Red Cross.",
    ["RETREAT handed over: rebels > soldiers (International Committee of the Red Cross)"],
  ],
  // whose is what is struck
  ["Rebels attacked an army base in Chad.", ["ASSAULT attacked: Rebels > army"]],
  ["Gunmen fired on a passenger plane in Chad.", ["ASSAULT fired on: Gunmen > -"]],
  [
    "Saudi air strikes on rebel positions killed nine.",
    ["ASSAULT air strikes … killed: Saudi Arabia > rebel"],
  ],
  // counts without a noun
  [
    "The navy rescued 700 migrants and the army saved 200 more.",
    ["AID rescued: navy > migrants", "AID saved: army > migrants?"],
  ],
  // from whom an envoy is recalled in a quarrel of two, unless a third is named beside it
  [
    "Norway accused Mali of theft. Mali accused Norway of fraud. Norway recalled its ambassador.",
    [
      "ACCUSE accused: Norway > Mali",
      "ACCUSE accused: Mali > Norway",
      "SANCTION recalled: Norway > Mali?",
    ],
  ],
  [
    "Norway accused Mali of theft. Mali accused Norway of fraud. Norway, like Chad, recalled its ambassador.",
    [
      "ACCUSE accused: Norway > Mali",
      "ACCUSE accused: Mali > Norway",
      "SANCTION recalled: Norway > -",
    ],
  ],
  // an allegation a side rejects is denied, and no refusal
  [
    "Norway said Chad's army shelled the port, an allegation Chad rejects.",
    ["ASSAULT shelled: Chad's army > -"],
  ],
  // nobody
  ["The clerk, who asked not to be named, had kept the letters.", []],
  ["The premier expressed condolences to the family.", []],
  // the whole of a part, and what a programme is of
  ["Chad suspended part of a military aid program for Mali.", ["SANCTION suspended: Chad > Mali"]],
  [
    "Kenyan troops captured part of a rebel stronghold.",
    ["ASSAULT captured: Kenyan troops > rebel"],
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
