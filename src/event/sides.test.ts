import { expect, test } from "vitest";
import { eventsIn } from "./table.example.js";

/** Who does what to whom: sides that act on one another, mediators, roles of their own. Each row is "TYPE/mode trigger: actors > recipients (mediators)". */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // reciprocal
  [
    "Troops clashed with rebels near the bridge.",
    ["ASSAULT clashed: Troops, rebels near the bridge > -"],
  ],
  // whoever is moved moves
  [
    "Two battalions of the Sudanese army were moved to the coast.",
    ["MOBILIZE/troops moved: Two battalions of the Sudanese army > -"],
  ],
  // whoever tells of it did not do it
  ["The envoy was among hundreds injured, a paper said.", ["ASSAULT injured: - > hundreds"]],
  ["Rebels and soldiers clashed.", ["ASSAULT clashed: Rebels, soldiers > -"]],
  [
    "The fighting between the army and the rebels went on.",
    ["ASSAULT fighting: the army, the rebels > -"],
  ],
  [
    "Clashes between protesters and police left a shop in ashes.",
    ["ASSAULT Clashes: protesters, police > -"],
  ],
  ["The minister met the envoy in Geneva.", ["CONSULT met: The minister, the envoy > -"]],
  ["The minister met with the rebels.", ["CONSULT met with: The minister, the rebels > -"]],
  ["The two leaders met on Sunday.", ["CONSULT met: The two leaders > -"]],
  ["Norway and Chad held joint exercises.", ["COOPERATE joint exercises: Norway, Chad > -"]],
  ["Talks between Norway and Chad collapsed.", ["CONSULT Talks: Norway, Chad > -"]],
  ["Ban Ki-moon met the king of Norway.", ["CONSULT met: Ban Ki-moon, the king of Norway > -"]],
  ["The king telephoned the president.", ["CONSULT/phone telephoned: The king, the president > -"]],
  ["The army fought rebels in the hills.", ["ASSAULT fought: The army, rebels > -"]],
  ["Norway trades with Chad.", ["COOPERATE trades with: Norway, Chad > -"]],
  [
    "Peace talks between the government and the rebels continued.",
    ["CONSULT Peace talks: the government, the rebels > -"],
  ],
  // what is done with and to whom
  ["Rebels used mortars against the village.", ["ASSAULT/heavy-weapons used mortars: Rebels > -"]],
  [
    "The ambush of a convoy by rebels killed three soldiers.",
    ["ASSAULT ambush … killed: rebels > three soldiers"],
  ],
  // whoever is blamed by what it is called
  [
    "Norway condemned what it described as Chad's reckless behaviour.",
    ["ACCUSE/disapprove condemned: Norway > Chad"],
  ],
  [
    "Norway, Chad and Mali imposed sanctions on Peru.",
    ["SANCTION/discontinue sanctions: Norway, Chad, Mali > Peru"],
  ],
  // mediators
  // mediators
  [
    "Norway brokered a meeting between Chad and Sudan.",
    ["CONSULT meeting: Chad, Sudan > - (Norway)"],
  ],
  [
    "The talks between Chad and Sudan were mediated by Norway.",
    ["CONSULT talks: Chad, Sudan > - (Norway)"],
  ],
  [
    "Norway hosted talks between the two governments.",
    ["CONSULT talks: the two governments > - (Norway)"],
  ],
  [
    "Chad and Sudan signed a peace deal brokered by Norway.",
    ["SUPPORT peace deal: Chad, Sudan > - (Norway)"],
  ],
  ["The talks, facilitated by Norway and Chad, went on.", ["CONSULT talks: - > - (Norway, Chad)"]],
  // roles that are overridden
  ["The rebels surrendered to the army.", ["RETREAT/disarm surrendered to: The rebels > the army"]],
  ["The minister resigned.", ["RETREAT/resign resigned: The minister > -"]],
  ["Nine soldiers died in an attack.", ["ASSAULT died … attack: - > Nine soldiers"]],
  ["The refugees received aid from Norway.", ["AID aid: Norway > The refugees"]],
  ["Chad withdrew its ambassador from Norway.", ["SANCTION/withdraw withdrew: Chad > Norway"]],
  ["The troops withdrew from Chad.", ["RETREAT/withdraw withdrew from: The troops > Chad"]],
  ["The president pardoned six rebels.", ["CONCEDE pardoned: The president > six rebels"]],
  [
    "The minister apologised to the villagers.",
    ["CONCEDE apologised to: The minister > the villagers"],
  ],
  ["The generals seized power.", ["COERCE/seize seized power: The generals > -"]],
  [
    "The court sentenced the editor to six years in prison.",
    ["SANCTION/convict sentenced: The court > the editor"],
  ],
  ["The parliament lifted the curfew.", ["CONCEDE lifted: The parliament > -"]],
  ["Chad opened its border with Sudan.", ["RETREAT/access opened: Chad > Sudan"]],
  ["Thousands marched against the president.", ["PROTEST/demo marched: Thousands > the president"]],
  ["The government banned the party.", ["COERCE/restrict banned: The government > the party"]],
  ["The rebels laid down their weapons.", ["RETREAT/disarm laid down … weapons: The rebels > -"]],
  ["Chad deployed troops along the border.", ["MOBILIZE/troops deployed: Chad > -"]],
  ["Norway recognised Chad.", ["SUPPORT recognised: Norway > Chad"]],
  ["The parliament ratified the treaty.", ["SUPPORT ratified: The parliament > -"]],
  ["The king praised the minister.", ["SUPPORT praised: The king > the minister"]],
  ["The union condemned the police.", ["ACCUSE/disapprove condemned: The union > the police"]],
  [
    "Prosecutors charged the minister with treason.",
    ["ACCUSE/allege charged: Prosecutors > the minister"],
  ],
  ["The activists sued the government.", ["ACCUSE/allege sued: The activists > the government"]],
  [
    "The police investigated the minister.",
    ["ACCUSE/investigate investigated: The police > the minister"],
  ],
  ["Norway supplied weapons to the rebels.", ["AID supplied: Norway > the rebels"]],
  ["Chad extradited a banker to Norway.", ["COOPERATE extradited: Chad > Norway"]],
  ["Chad shared intelligence with Norway.", ["COOPERATE shared intelligence: Chad > Norway"]],
  ["The rebels rejected the plan.", ["REJECT/meet rejected: The rebels > -"]],
  ["The rebels violated the ceasefire.", ["ASSAULT violated … ceasefire: The rebels > -"]],
  ["The president declared martial law.", ["COERCE/martial-law martial law: The president > -"]],
  // things that act
  ["A bomb exploded near the police.", ["ASSAULT/explosives exploded: - > -"]],
  // none
  ["The home team attacked from the first minute.", []],
  ["An earthquake struck the coast at dawn.", []],
  ["She spoke of her battle with cancer.", []],
  ["The old general had a heart attack.", []],
  ["The offer met their needs.", []],
  ["The ministry released a statement at noon.", []],
  ["The navy bought attack helicopters.", []],
  ["The minister said she was confident.", []],
  ["The envoy opened a new school.", []],
  ["A forest fire burned all week.", []],
  ["Prices hit a record high in May.", []],
  ["The talks team left.", []],
  ["The flood killed six people.", []],
  ["The tower blocked the view.", []],
  ["The song captured the mood of the crowd.", []],
  // hyphens, gerunds, purposes
  [
    "The ministry accused Chad of arming the rebels.",
    ["ACCUSE/allege accused: The ministry > Chad", "AID arming: Chad > the rebels"],
  ],
  [
    "The king blamed the army for killing farmers.",
    ["ACCUSE/allege blamed: The king > the army", "ASSAULT killing: the army > farmers"],
  ],
  [
    "The government accused the rebels of breaking the truce.",
    [
      "ACCUSE/allege accused: The government > the rebels",
      "ASSAULT breaking … truce: the rebels > -",
    ],
  ],
  ["Chad denied supplying weapons to the rebels.", ["AID supplying: Chad > the rebels"]],
  [
    "Soldiers entered the town to arrest the leader.",
    ["COERCE/arrest arrest: Soldiers > the leader"],
  ],
  [
    "Norway condemned the bombing of the town by the army.",
    ["ACCUSE/disapprove condemned: Norway > the army", "ASSAULT/explosives bombing: the army > -"],
  ],
  ["The army said it had killed six rebels.", ["ASSAULT killed: it > six rebels"]],
  [
    "The president ordered the army to withdraw from the valley.",
    [
      "REQUEST/yield ordered: The president > the army",
      "RETREAT/withdraw withdraw from: the army > -",
    ],
  ],
  [
    "After the army attacked the rebels, the envoy met the president.",
    ["ASSAULT attacked: the army > the rebels", "CONSULT met: the envoy, the president > -"],
  ],
  [
    "The rebels freed a priest kidnapped by militants.",
    [
      "RETREAT/release freed: The rebels > a priest",
      "ASSAULT/abduct kidnapped: militants > a priest",
    ],
  ],
  ["Omar Sayel was shot dead by a gunman.", ["ASSAULT shot dead: a gunman > Omar Sayel"]],
  [
    "Gunmen kidnapped the wife of a minister.",
    ["ASSAULT/abduct kidnapped: Gunmen > the wife of a minister"],
  ],
  [
    "Troops destroyed the homes of villagers.",
    ["ASSAULT/destroy destroyed: Troops > the homes of villagers"],
  ],
  [
    "The envoy handed over the prisoners to Chad.",
    ["RETREAT/release handed over: The envoy > the prisoners"],
  ],
  [
    "The navy intercepted forty migrants.",
    ["COERCE/restrict intercepted: The navy > forty migrants"],
  ],
  ["Protesters clashed with police.", ["PROTEST/riot clashed: Protesters > police"]],
  ["Protesters blocked a road.", ["PROTEST/obstruct blocked: Protesters > -"]],
  ["Chad broke off relations with Sudan.", ["SANCTION/withdraw broke off: Chad > Sudan"]],
  ["The council suspended aid to Chad.", ["SANCTION/discontinue suspended: The council > Chad"]],
  [
    "The rebels freed two engineers after holding them for three weeks.",
    ["RETREAT/release freed: The rebels > -", "ASSAULT/abduct holding: The rebels > them"],
  ],
  ["The police held two students.", ["COERCE/arrest held: The police > two students"]],
  ["The rebels held a position near the river.", []],
  [
    "The Red Cross took part in the handover of the captives.",
    ["RETREAT/release handover: - > the captives"],
  ],
  [
    "The premier phoned the president of Chad on Sunday to ask about the dam.",
    ["CONSULT/phone phoned: The premier, the president of Chad > -"],
  ],
  ["He spoke during a visit to Norway.", ["CONSULT/visit visit: He > Norway"]],
  [
    "The patrol was blocked on Monday by men in civilian clothes.",
    ["COERCE/restrict blocked: men in civilian clothes > The patrol"],
  ],
  [
    "The delegations met in Oslo, with Norway and Chad as guarantors.",
    ["CONSULT met … with: The delegations > - (Norway, Chad)"],
  ],
  [
    "The rebels accused the army of having broken a truce by shelling one of the camps.",
    [
      "ACCUSE/allege accused: The rebels > the army",
      "ASSAULT broken … truce: the army > -",
      "ASSAULT/heavy-weapons shelling: the army > -",
    ],
  ],
  [
    "The premier telephoned President Omar Sayel to ask for pressure on Chad, which has refused to withdraw its troops.",
    [
      "CONSULT/phone telephoned: The premier, President Omar Sayel > -",
      "REJECT/yield refused: Chad > its troops",
      "RETREAT/withdraw withdraw: Chad > its troops",
    ],
  ],
  [
    "Under the deal, the militia was to withdraw its fighters from the valley and its army to leave the northern hills.",
    [
      "RETREAT/withdraw withdraw … from: the militia > its fighters",
      "RETREAT/withdraw leave: its army > -",
    ],
  ],
  ["The union called the law illegal.", ["ACCUSE/disapprove called: The union > -"]],
  ["The premier called the king.", ["CONSULT/phone called: The premier, the king > -"]],
  ["A bomb planted by rebels near the gate killed six cadets.", ["ASSAULT killed: A bomb > -"]],
  [
    "Masked men set fire to a bank during the night.",
    ["ASSAULT/destroy set fire to: Masked men > -"],
  ],
  ["The general went on trial in May.", ["ACCUSE/allege went on trial: - > The general"]],
  // nobody did it
  ["No group has claimed responsibility for the attack.", ["ASSAULT attack: - > -"]],
  ["The exiles spoke to the press.", []],
  ["The parade was a demonstration of strength.", []],
  ["The law requires a licence.", []],
  // one deed, and who is harmed once
  [
    "The attack killed 20 people and injured 50 others.",
    ["ASSAULT attack killed … injured: - > 20 people"],
  ],
  // whom they suspect, and not who arrests
  [
    "Police arrested a guard on suspicion of attacking the mayor.",
    ["COERCE/arrest arrested: Police > a guard", "ASSAULT attacking: a guard > -"],
  ],
  [
    "Villagers set up barricades on the road.",
    ["PROTEST/obstruct set up barricades: Villagers > -"],
  ],
  ["The court jailed two ministers.", ["SANCTION/convict jailed: The court > two ministers"]],
  ["Norway joined the alliance in May.", ["SUPPORT joined: Norway > -"]],
  [
    "The alarm prompted Norway to scramble two jets.",
    ["MOBILIZE/weapons scramble … jets: Norway > -"],
  ],
];

const found = await eventsIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
