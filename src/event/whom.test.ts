import { expect, test } from "vitest";
import { partiesIn } from "./whom.example.js";

/** Who is meant by the sides of events, with the countries that only a whole reading knows; "?" where it is inferred. */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // whom words concern
  ["Norway agreed to Danish mediation.", ["AGREE agreed to … mediation: Norway > Denmark"]],
  [
    "Norway is ready to send doctors to a mission in Chad.",
    ["AGREE ready: Norway > Chad", "AID send: Norway > Chad?"],
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
];

const found = await partiesIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
