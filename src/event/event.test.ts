import { expect, test } from "vitest";
import { eventsIn } from "./table.example.js";

/** Who does what to whom by grammar, each row "TYPE/mode trigger: actors > recipients (mediators)". */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // active and passive
  ["Rebels attacked the army.", ["ASSAULT attacked: Rebels > the army"]],
  ["The village guard was attacked by rebels.", ["ASSAULT attacked: rebels > The village guard"]],
  ["Two soldiers were killed.", ["ASSAULT killed: - > Two soldiers"]],
  [
    "Two soldiers were killed by rebels near the bridge.",
    ["ASSAULT killed: rebels > Two soldiers"],
  ],
  [
    "The minister was assassinated by a gunman.",
    ["ASSAULT/targeted assassinated: a gunman > The minister"],
  ],
  ["Police arrested two students on Monday.", ["COERCE/arrest arrested: Police > two students"]],
  ["Two students were arrested by police.", ["COERCE/arrest arrested: police > Two students"]],
  [
    "A teacher was kidnapped by militants in the valley.",
    ["ASSAULT/abduct kidnapped: militants > A teacher"],
  ],
  [
    "The prisoners have been released by the rebels.",
    ["RETREAT/release released: the rebels > The prisoners"],
  ],
  [
    "Troops were sent to the border by the government.",
    ["MOBILIZE/troops sent: the government > -"],
  ],
  [
    "The delegation was received by the king.",
    ["CONSULT/visit received: the king > The delegation"],
  ],
  [
    "Sanctions were imposed on the kingdom by the council of ministers.",
    ["COERCE/restrict Sanctions: the council of ministers > -"],
  ],
  // nominalisation
  [
    "The army's bombardment of rebel positions lasted a week.",
    ["ASSAULT/heavy-weapons bombardment: The army > rebel positions"],
  ],
  ["The rebels' attack on the police ended at dawn.", ["ASSAULT attack: The rebels > the police"]],
  ["A rebel attack on the army failed.", ["ASSAULT attack: rebel > the army"]],
  [
    "The killing of two farmers by soldiers shocked the village.",
    ["ASSAULT killing: soldiers > two farmers"],
  ],
  ["Norwegian aid to refugees arrived.", ["AID aid: Norwegian > refugees"]],
  [
    "The withdrawal of Norwegian troops ended in May.",
    ["RETREAT/withdraw withdrawal: Norwegian troops > -"],
  ],
  ["The bombing of the town by the army went on.", ["ASSAULT/explosives bombing: the army > -"]],
  ["An attack by militants on a patrol failed.", ["ASSAULT attack: militants > a patrol"]],
  ["The murder of a judge shocked the capital.", ["ASSAULT murder: - > a judge"]],
  [
    "The resignation of the minister surprised his party.",
    ["RETREAT/resign resignation: the minister > -"],
  ],
  [
    "The release of two hostages by the rebels was confirmed.",
    ["RETREAT/release release: the rebels > two hostages"],
  ],
  ["The invasion of the island by Norway began in May.", ["ASSAULT invasion: Norway > -"]],
  [
    "The kidnapping of a priest by militants was reported.",
    ["ASSAULT/abduct kidnapping: militants > a priest"],
  ],
  // light verbs
  [
    "The army carried out air strikes on the militia.",
    ["ASSAULT/aerial air strikes: The army > the militia"],
  ],
  ["Rebels launched an attack on the police.", ["ASSAULT attack: Rebels > the police"]],
  ["Militants staged an ambush against soldiers.", ["ASSAULT ambush: Militants > soldiers"]],
  ["Air strikes were carried out by the army.", ["ASSAULT/aerial Air strikes: the army > -"]],
  ["The patrol came under fire from rebels.", ["ASSAULT/firearms fire: rebels > The patrol"]],
  ["The patrol came under attack.", ["ASSAULT attack: - > The patrol"]],
  ["The two governments held talks in Geneva.", ["CONSULT talks: - > -"]],
  ["The minister paid a visit to Norway.", ["CONSULT/visit visit: The minister > Norway"]],
  [
    "Farmers staged a protest against the government.",
    ["PROTEST/demo protest: Farmers > the government"],
  ],
  ["The rebels suffered an attack.", ["ASSAULT attack: - > The rebels"]],
  [
    "The police conducted raids on the activists.",
    ["COERCE/seize raids: The police > the activists"],
  ],
  ["The raids carried out by the police went on for days.", ["ASSAULT raids: - > ?"]],
  [
    "The parliament imposed a curfew on the island.",
    ["COERCE/curfew imposed … curfew: The parliament > -"],
  ],
  ["The envoy held a meeting with the rebels.", ["CONSULT meeting: The envoy, the rebels > -"]],
  ["Norway offered asylum to the general.", ["AID offered asylum: Norway > the general"]],
  ["The army opened fire on protesters.", ["ASSAULT/firearms opened fire: The army > protesters"]],
  // control and raising
  ["The rebels began to shell the town.", ["ASSAULT/heavy-weapons shell: The rebels > -"]],
  ["Soldiers tried to arrest the leader.", ["COERCE/arrest arrest: Soldiers > the leader"]],
  [
    "The general ordered troops to attack the rebels.",
    ["REQUEST/change ordered: The general > troops", "ASSAULT attack: troops > the rebels"],
  ],
  ["Rebels appeared to target civilians.", ["ASSAULT target: Rebels > civilians"]],
  ["The army continued to bomb the rebels.", ["ASSAULT/explosives bomb: The army > the rebels"]],
  [
    "The rebels threatened to attack the army.",
    [
      "THREATEN/violence threatened: The rebels > the army",
      "ASSAULT attack: The rebels > the army",
    ],
  ],
  [
    "The government agreed to meet the rebels.",
    ["AGREE agreed: The government > the rebels", "CONSULT meet: The government, the rebels > -"],
  ],
  [
    "The court refused to release the editor.",
    [
      "REJECT/yield refused: The court > the editor",
      "RETREAT/release release: The court > the editor",
    ],
  ],
  [
    "The president vowed to punish the rebels.",
    ["THREATEN/arrest vowed: The president > the rebels"],
  ],
  [
    "Norway promised to send food to refugees.",
    ["AGREE promised: Norway > refugees", "AID send: Norway > refugees"],
  ],
  [
    "The minister urged the rebels to release the hostages.",
    [
      "REQUEST/yield urged: The minister > the rebels",
      "RETREAT/release release: the rebels > the hostages",
    ],
  ],
  [
    "Police were ordered to arrest the minister.",
    ["REQUEST/change ordered: - > Police", "COERCE/arrest arrest: Police > the minister"],
  ],
  // relative clauses and participles
  [
    "Soldiers who attacked the villagers fled.",
    ["ASSAULT attacked: Soldiers > the villagers", "RETREAT/disarm fled: Soldiers > -"],
  ],
  [
    "The villagers whom the soldiers attacked fled.",
    ["ASSAULT attacked: the soldiers > The villagers"],
  ],
  [
    "Police freed the students detained on Monday.",
    ["RETREAT/release freed: Police > the students", "COERCE/arrest detained: - > -"],
  ],
  [
    "Rebels stormed the hotel, killing six guards.",
    ["ASSAULT stormed … killing: Rebels > six guards"],
  ],
  [
    "The protesters, who were beaten by police, left.",
    ["ASSAULT/beat beaten: police > The protesters"],
  ],
  [
    "Gunmen shot a judge who had jailed rebels.",
    ["ASSAULT/firearms shot: Gunmen > a judge", "COERCE/arrest jailed: a judge > rebels"],
  ],
  // coordination
  ["Rebels and militants attacked the army.", ["ASSAULT attacked: Rebels, militants > the army"]],
  ["Rebels attacked the army and the police.", ["ASSAULT attacked: Rebels > the army, the police"]],
  ["Norway and Chad signed an agreement.", ["SUPPORT signed … agreement: Norway, Chad > -"]],
  [
    "The army attacked and captured the town.",
    ["ASSAULT attacked: The army > -", "ASSAULT captured: The army > -"],
  ],
  [
    "Police arrested two students and a teacher.",
    ["COERCE/arrest arrested: Police > two students, a teacher"],
  ],
  [
    "The rebels released the hostages and left the town.",
    [
      "RETREAT/release released: The rebels > the hostages",
      "RETREAT/withdraw left: The rebels > -",
    ],
  ],
  [
    "Soldiers beat and arrested the protesters.",
    [
      "ASSAULT/beat beat: Soldiers > the protesters",
      "COERCE/arrest arrested: Soldiers > the protesters",
    ],
  ],
  [
    "Students and teachers protested against the government.",
    ["PROTEST/demo protested: Students, teachers > the government"],
  ],
  [
    "The minister met the rebels and the envoy.",
    ["CONSULT met: The minister, the rebels, the envoy > -"],
  ],
  [
    "Norway expelled two diplomats and recalled its ambassador.",
    ["SANCTION/expel expelled: Norway > two diplomats", "SANCTION/withdraw recalled: Norway > -"],
  ],
  // reciprocal
  ["Troops clashed with rebels near the bridge.", ["ASSAULT clashed: Troops, rebels > -"]],
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
  ["The king telephoned the president.", ["CONSULT/phone telephoned: The king, the president > -"]],
  ["The army fought rebels in the hills.", ["ASSAULT fought: The army, rebels > -"]],
  ["Norway trades with Chad.", ["COOPERATE trades with: Norway, Chad > -"]],
  ["The peace talks between the government and the rebels failed.", []],
  // mediators
  ["Norway brokered talks between Chad and Sudan.", ["CONSULT talks: Chad, Sudan > - (Norway)"]],
  ["Talks between Chad and Sudan, mediated by Norway, ended.", ["CONSULT mediated: Norway > -"]],
  [
    "Norway hosted talks between the two governments.",
    ["CONSULT talks: the two governments > - (Norway)"],
  ],
  [
    "Chad and Sudan signed a peace deal brokered by Norway.",
    ["SUPPORT peace deal: Chad, Sudan > - (Norway)"],
  ],
  ["The talks, facilitated by Norway and Chad, went on.", ["CONSULT talks: ? > - (Norway, Chad)"]],
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
  ["The general seized power in May.", ["COERCE/seize seized power: The general > -"]],
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
    ["COERCE/arrest charged: Prosecutors > the minister"],
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
    "The navy intercepted a boat of migrants.",
    ["COERCE/restrict intercepted: The navy > boat of migrants"],
  ],
  ["Protesters clashed with police.", ["PROTEST/riot clashed: Protesters > police"]],
  ["Protesters blocked a road.", ["PROTEST/obstruct blocked: Protesters > -"]],
  ["Chad broke off relations with Sudan.", ["SANCTION/withdraw broke off: Chad > Sudan"]],
  ["The council suspended aid to Chad.", ["SANCTION/discontinue suspended: The council > Chad"]],
];

const found = await eventsIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
