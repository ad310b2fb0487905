import { type Table, tableTest } from "./table.example.js";

/** Who, by which word, what, as what kind of act: more of the same. */
const table: Table = [
  [
    "The envoy voiced support for the plan.",
    ["The envoy | voiced | support for the plan | praise"],
  ],
  [
    "The premier offered his condolences to the families.",
    ["The premier | offered | his condolences to the families | praise"],
  ],
  [
    "The envoys discussed the release of the crew.",
    ["The envoys | discussed | the release of the crew | say"],
  ],
  [
    "The lawyer argued that the search was unlawful.",
    ["The lawyer | argued | the search was unlawful | claim"],
  ],
  // what a noun says that somebody says, and whose account it is
  [
    "Norway rejected an army claim that rebels had bombed a bridge.",
    [
      "Norway | rejected | an army claim that rebels had bombed a bridge | deny",
      "army | claim | rebels had bombed a bridge | claim",
    ],
  ],
  [
    "It began, by the army's account, when troops crossed the river.",
    ["the army | by the army's account | It began … when troops crossed the river | say"],
  ],
  ["The captain went by the account of his crew.", []],
  [
    "By the army's count there are nine rebels in the valley.",
    ["the army | By the army's count | there are nine rebels in the valley | say"],
  ],
  [
    "The bridge was bombed, as the army has claimed.",
    ["the army | claimed | The bridge was bombed | claim"],
  ],
  // who is pleaded with, and deeds that are threatened or offered in a clause that tells who
  [
    "The militia, which threatened to close the road, has left.",
    ["which | threatened | close the road | threaten"],
  ],
  [
    "Norway, which has a fleet there, offered to send monitors.",
    ["Norway | offered | send monitors | promise"],
  ],
  [
    "The general pinned the raid on a militia.",
    ["The general | pinned | the raid on a militia | accuse | about a militia"],
  ],
  [
    "Chad served notice that its patience was at an end.",
    ["Chad | served notice | its patience was at an end | warn"],
  ],
  // a whole clause before who tells it
  [
    "Three soldiers died when rebels stormed the base, two sources at the hospital told the paper.",
    [
      "two sources at the hospital | told | Three soldiers died when rebels stormed the base | say | via the paper | anonymous",
    ],
  ],
  // who tells of what another said
  [
    "The king condemned the raid, his spokesman told reporters in Lima.",
    [
      "his spokesman | told | The king condemned the raid | say | via reporters",
      "The king | condemned | the raid | condemn | within s1",
    ],
  ],
  // things demanded and reported
  ["Chad urged restraint on all parties.", ["Chad | urged | restraint on all parties | demand"]],
  [
    "Partisans reported the destruction of a bridge near the port.",
    ["Partisans | reported | the destruction of a bridge near the port | report"],
  ],
  // what the accuser does besides
  [
    "Chad accused Mali of arming rebels and closed two border crossings.",
    ["Chad | accused | arming rebels | accuse | about Mali"],
  ],
  // counts are no refusals
  [
    "The ministry said no more than 30 people had come.",
    ["The ministry | said | no more than 30 people had come | say"],
  ],
  // who is asked does not ask
  [
    "Asked whether the port had fallen, the mayor said he had no news.",
    [" | Asked | whether the port had fallen | ask", "the mayor | said | he had no news | say"],
  ],
  ["Norway said the claims were false.", ["Norway | said | the claims were false | say"]],
  [
    "The rebels, who are accused of killing ten farmers, said they had not been in the area.",
    [
      "The rebels | said | they had not been in the area | say",
      " | are accused of | killing ten farmers | accuse",
    ],
  ],
  [
    'The minister warned that if the raids continued, "we will answer with fire."',
    ['The minister | warned | if the raids continued, "we will answer with fire." | warn | mixed'],
  ],
  [
    "The militia threatened to kill the hostages if the road was not opened.",
    ["The militia | threatened | kill the hostages if the road was not opened | threaten"],
  ],
  ["The group vowed revenge.", ["The group | vowed | revenge | threaten"]],
  [
    "The prime minister vowed that the killers would be punished.",
    ["The prime minister | vowed | the killers would be punished | promise"],
  ],
  [
    "The premier pledged to send 200 trucks of flour.",
    ["The premier | pledged | send 200 trucks of flour | promise"],
  ],
  [
    "Local media reported that the airport was closed.",
    ["Local media | reported | the airport was closed | report"],
  ],
  [
    "According to the ministry, 12 people died in the blast.",
    ["the ministry | According to | 12 people died in the blast | say"],
  ],
  [
    "Twelve people died in the blast, according to the ministry.",
    ["the ministry | according to | Twelve people died in the blast | say"],
  ],
  [
    "The general said the rebels had fled and that the town was quiet.",
    ["The general | said | the rebels had fled and that the town was quiet | say"],
  ],
  [
    "It is believed that the ship sank in the storm.",
    [" | It is believed | the ship sank in the storm | believe"],
  ],
  [
    "The ship is believed to have sunk in the storm.",
    [" | is believed | The ship … have sunk in the storm | believe"],
  ],
  [
    "The rebels are said to hold three towns.",
    [" | are said | The rebels … hold three towns | say"],
  ],
  [
    "Haddad insists the vote was fair, but rivals say it was rigged.",
    ["Haddad | insists | the vote was fair | claim", "rivals | say | it was rigged | say"],
  ],
  [
    "Police identified the man as a former soldier.",
    ["Police | identified | the man as a former soldier | say"],
  ],
  [
    "Analysts believe the general wants to keep the gold.",
    ["Analysts | believe | the general wants to keep the gold | believe"],
  ],
  [
    "The president hailed the deal as a victory.",
    ["The president | hailed | the deal as a victory | praise"],
  ],
  [
    "The chancellor welcomed the release of the crew.",
    ["The chancellor | welcomed | the release of the crew | praise"],
  ],
  [
    "The council strongly condemned the killing of the priest and called for restraint.",
    [
      "The council | strongly condemned | the killing of the priest | condemn",
      "The council | called for | restraint | demand",
    ],
  ],
  [
    "The governor asked for 300 more police.",
    ["The governor | asked for | 300 more police | demand"],
  ],
  [
    "The prime minister ordered an inquiry.",
    ["The prime minister | ordered | an inquiry | demand"],
  ],
  [
    "The minister promised an inquiry into the deaths.",
    ["The minister | promised | an inquiry into the deaths | promise"],
  ],
  [
    "The delegation agreed to meet again in March.",
    ["The delegation | agreed | meet again in March | agree"],
  ],
  [
    "The court heard that the guard had slept.",
    ["The court | heard | the guard had slept | report"],
  ],
  [
    "Haddad recalled how the soldiers had burnt the barn.",
    ["Haddad | recalled | how the soldiers had burnt the barn | say"],
  ],
  ["The study shows that the dam is leaking.", ["The study | shows | the dam is leaking | report"]],
  [
    "The minister noted that prices had fallen.",
    ["The minister | noted | prices had fallen | say"],
  ],
  [
    "The diplomat added that no date had been set.",
    ["The diplomat | added | no date had been set | say"],
  ],
  [
    "The finance minister, Lena Moss, said that the bank was sound.",
    ["The finance minister, Lena Moss | said | the bank was sound | say"],
  ],
  [
    "Ama Boateng, a spokeswoman for the army, said it was investigating.",
    ["Ama Boateng, a spokeswoman for the army | said | it was investigating | say"],
  ],
  [
    "Boateng said she was aware of the report and that it was false.",
    ["Boateng | said | she was aware of the report and that it was false | say"],
  ],
  ["Haddad, for his part, says he knew nothing.", ["Haddad | says | he knew nothing | say"]],
  [
    'The general said the men "fought like lions" and "died like heroes."',
    ['The general | said | the men "fought like lions" and "died like heroes." | say | mixed'],
  ],
  [
    'He described the raid as "cowardly."',
    ['He | described | the raid as "cowardly." | say | mixed'],
  ],
  [
    "Moscow said Kyiv had fired first; Kyiv said the opposite.",
    ["Moscow | said | Kyiv had fired first | say", "Kyiv | said | the opposite | say"],
  ],
  [
    "Kyiv says Moscow's forces shelled the plant, which Moscow denies.",
    ["Kyiv | says | Moscow's forces shelled the plant | say"],
  ],
  [
    "Nepal says India has moved a border post. India says the post has not moved.",
    [
      "Nepal | says | India has moved a border post | say",
      "India | says | the post has not moved | say",
    ],
  ],
  [
    "The minister's accusation that Ghana had planned the raid drew an angry reply.",
    ["The minister's | accusation | Ghana had planned the raid | accuse"],
  ],
  [
    "The commander threatened to shell the port.",
    ["The commander | threatened | shell the port | threaten"],
  ],
  [
    'The premier said the raid was "an act of piracy" and vowed to respond.',
    [
      'The premier | said | the raid was "an act of piracy" | say | mixed',
      "The premier | vowed | respond | promise",
    ],
  ],
  [
    "The envoy said Peru believes the map is wrong.",
    [
      "The envoy | said | Peru believes the map is wrong | say",
      "Peru | believes | the map is wrong | believe | within s1",
    ],
  ],
  [
    "The minister said the report was wrong, adding that he would sue.",
    [
      "The minister | said | the report was wrong | say",
      "The minister | adding | he would sue | say",
    ],
  ],
  [
    "The group has claimed responsibility for the attack.",
    ["The group | claimed | responsibility for the attack | claim"],
  ],
  // what is named false is denied
  [
    'The ministry called the remark "a fabrication".',
    ['The ministry | called | the remark "a fabrication" | deny | mixed'],
  ],
  [
    "Norway says Mali laid landmines there, a charge Mali calls baseless.",
    [
      "Norway | says | Mali laid landmines there | say",
      "Mali | calls | a charge | deny | answers s1",
    ],
  ],
  [
    "Norway says Mali was behind the raid, a claim Mali rejects.",
    [
      "Norway | says | Mali was behind the raid | say",
      "Mali | rejects | a claim | deny | answers s1",
    ],
  ],
  // of a passive nobody says who speaks
  [
    "They had been asked not to wear party colours.",
    [" | had been asked | not to wear party colours | demand | to They"],
  ],
  // a count vouches for the figure before it
  [
    "The war began with a raid in which nine men died, according to the army's count.",
    ["the army's count | according to | nine men died | say"],
  ],
  ["The ministry put the toll at nine dead.", ["The ministry | put | the toll at nine dead | say"]],
  // "said no" refuses, "said no ultimatum" does not
  [
    "A spokesman said no ultimatum had been given.",
    ["A spokesman | said | no ultimatum had been given | say"],
  ],
  // two who say it, one behind the other
  [
    "Nine fighters died, according to the commander, an army statement said.",
    [
      "the commander | according to | Nine fighters died | say | within s2",
      "an army statement | said | Nine fighters died, according to the commander | say",
    ],
  ],
  // where it was written is no part of what is said
  [
    "LIMA, May 3 (Coral Wire) - A ship fired at two boats, the mayor said.",
    ["the mayor | said | A ship fired at two boats | say"],
  ],
  [
    "The envoy accused Arland of encouraging the rebels to attack.",
    [
      "The envoy | accused | encouraging the rebels to attack | accuse | about Arland",
      "Arland | encouraging | attack | demand | to the rebels | within s1",
    ],
  ],
  // a summons is no demand
  ["The ministry summoned the envoy over the raid.", []],
];

await tableTest(table);
