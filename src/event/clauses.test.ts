import { expect, test } from "vitest";
import { eventsIn } from "./table.example.js";

/** Who does what to whom: voices, nouns, light verbs, clauses. Each row is "TYPE/mode trigger: actors > recipients (mediators)". */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // active and passive
  ["Rebels attacked the army.", ["ASSAULT attacked: Rebels > the army"]],
  ["The village guard was attacked by rebels.", ["ASSAULT attacked: rebels > The village guard"]],
  ["Two soldiers were killed.", ["ASSAULT killed: - > Two soldiers"]],
  [
    "Two soldiers were killed by rebels near the bridge.",
    ["ASSAULT killed: rebels near the bridge > Two soldiers"],
  ],
  [
    "The minister was assassinated by a gunman.",
    ["ASSAULT/targeted assassinated: a gunman > The minister"],
  ],
  ["Police arrested two students on Monday.", ["COERCE/arrest arrested: Police > two students"]],
  ["Two students were arrested by police.", ["COERCE/arrest arrested: police > Two students"]],
  [
    "A teacher was kidnapped by militants in the valley.",
    ["ASSAULT/abduct kidnapped: militants in the valley > A teacher"],
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
    ["SANCTION/discontinue Sanctions: the council of ministers > -"],
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
  ["Both governments held secret talks in May.", ["CONSULT talks: Both governments > -"]],
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
  ["The raids carried out by the police went on for days.", ["COERCE/seize raids: the police > -"]],
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
  ["Soldiers who attacked the villagers fled.", ["ASSAULT attacked: Soldiers > the villagers"]],
  [
    "The villagers whom the soldiers attacked fled.",
    ["ASSAULT attacked: the soldiers > The villagers"],
  ],
  [
    "The students arrested on Monday were freed by police.",
    ["COERCE/arrest arrested: - > The students", "RETREAT/release freed: police > The students"],
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
    ["ASSAULT/firearms shot: Gunmen > a judge", "SANCTION/convict jailed: a judge > rebels"],
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
  ["Rebels freed the kidnapped surveyors.", ["RETREAT/release freed: Rebels > -"]],
  [
    "Norway expelled two diplomats and recalled its ambassador.",
    ["SANCTION/expel expelled: Norway > two diplomats", "SANCTION/withdraw recalled: Norway > -"],
  ],
];

const found = await eventsIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
