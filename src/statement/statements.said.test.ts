import { type Table, tableTest } from "./table.example.js";

/** Who, by which word, what, as what kind of act. */
const table: Table = [
  [
    "Army jets later bombed camps of the militia at Nyala, in the west, according to the local emergency response room, which counted 13 bodies.",
    [
      "the local emergency response room | according to | Army jets later bombed camps of the militia at Nyala, in the west | say",
    ],
  ],
  ["Omar Haddad: “pure invention”.", ["Omar Haddad | : | pure invention | say | direct"]],
  [
    "The minister hinted that the army could not watch and put two brigades on alert.",
    ["The minister | hinted | the army could not watch | say"],
  ],
  ["Talks failed, Omar Haddad said.", ["Omar Haddad | said | Talks failed | say"]],
  [
    "The minister said on Monday that the road to the port was open.",
    ["The minister | said | the road to the port was open | say"],
  ],
  [
    "The army said it had shelled a camp near the border, claiming the group trains fighters there.",
    [
      "The army | said | it had shelled a camp near the border | say",
      "The army | claiming | the group trains fighters there | claim",
    ],
  ],
  [
    "According to Radio Volta, Haddad believes the boats were sunk on purpose.",
    [
      "Radio Volta | According to | Haddad believes the boats were sunk on purpose | say",
      "Haddad | believes | the boats were sunk on purpose | believe | within s1",
    ],
  ],
  [
    "The president called for an inquiry into the crash.",
    ["The president | called for | an inquiry into the crash | demand"],
  ],
  [
    "The council condemned the attack on the convoy.",
    ["The council | condemned | the attack on the convoy | condemn"],
  ],
  ["The general vowed to avenge the dead.", ["The general | vowed | avenge the dead | threaten"]],
  [
    "State television reported that two bridges had been destroyed.",
    ["State television | reported | two bridges had been destroyed | report"],
  ],
  [
    "Two officials said the dam was safe, but engineers warned that it could burst.",
    ["Two officials | said | the dam was safe | say", "engineers | warned | it could burst | warn"],
  ],
  [
    "The claim that Peru armed the gang is false, the minister said.",
    ["the minister | said | The claim that Peru armed the gang is false | say"],
  ],
  [
    "The rebels threatened to close the road.",
    ["The rebels | threatened | close the road | threaten"],
  ],
  [
    "A reporter asked whether the truce still held.",
    ["A reporter | asked | whether the truce still held | ask"],
  ],
  [
    "The agency said the army claimed the raid had failed.",
    [
      "The agency | said | the army claimed the raid had failed | say",
      "the army | claimed | the raid had failed | claim | within s1",
    ],
  ],
  [
    'The president said he was "deeply worried" by the fighting.',
    ['The president | said | he was "deeply worried" by the fighting | say | mixed'],
  ],
  [
    'The ambassador called the vote "a farce."',
    ['The ambassador | called | the vote "a farce." | say | mixed'],
  ],
  [
    "Police said a bomb had killed three people, adding that two suspects had been arrested.",
    [
      "Police | said | a bomb had killed three people | say",
      "Police | adding | two suspects had been arrested | say",
    ],
  ],
  [
    "The army confirmed that it had lost a drone.",
    ["The army | confirmed | it had lost a drone | confirm"],
  ],
  [
    "The government admitted that mistakes had been made.",
    ["The government | admitted | mistakes had been made | admit"],
  ],
  [
    "The finance minister predicted that prices would rise.",
    ["The finance minister | predicted | prices would rise | predict"],
  ],
  [
    "The opposition hopes the court will stop the vote.",
    ["The opposition | hopes | the court will stop the vote | believe"],
  ],
  ["The president wants the base closed.", ["The president | wants | the base closed | believe"]],
  ["The rebels agreed to free the hostages.", ["The rebels | agreed | free the hostages | agree"]],
  [
    "Ghana and Togo said they would share the water.",
    ["Ghana and Togo | said | they would share the water | say"],
  ],
  [
    "The report found that guards had beaten prisoners.",
    ["The report | found | guards had beaten prisoners | report"],
  ],
  [
    'The general said the army "will not leave" the valley.',
    ['The general | said | the army "will not leave" the valley | say | mixed'],
  ],
  [
    "The party issued a statement condemning the arrests.",
    ["The party | issued a statement condemning | the arrests | condemn"],
  ],
  [
    "The rebels' claim that they hold the airport could not be verified.",
    ["The rebels' | claim | they hold the airport | claim"],
  ],
  ["Lars Holm tweeted that the deal was dead.", ["Lars Holm | tweeted | the deal was dead | say"]],
  [
    "Norway insisted that its ships had stayed in its own waters.",
    ["Norway | insisted | its ships had stayed in its own waters | claim"],
  ],
  [
    "Amnesty International said guards had beaten prisoners.",
    ["Amnesty International | said | guards had beaten prisoners | say"],
  ],
  [
    "Soldiers fired into the crowd, witnesses said.",
    ["witnesses | said | Soldiers fired into the crowd | say"],
  ],
  [
    "The attack was the work of smugglers, according to the police.",
    ["the police | according to | The attack was the work of smugglers | say"],
  ],
  [
    "Police say they believe the men are hiding in the hills.",
    [
      "Police | say | they believe the men are hiding in the hills | say",
      "they | believe | the men are hiding in the hills | believe | within s1",
    ],
  ],
  // a paper quotes somebody: both say it
  [
    "The paper quoted him as telling a rally that the war was near.",
    [
      "The paper | quoted | the war was near | say",
      "him | telling | the war was near | say | via a rally",
    ],
  ],
  [
    "King Omar was quoted as saying he would be ready to host the talks.",
    ["King Omar | was quoted as saying | he would be ready to host the talks | say"],
  ],
  // all that stands before the source is said; what follows it with "as" is the author's
  [
    "At least six people drowned when a ferry sank near the port of Ana on Monday, two sailors said, as the navy and the rebels traded blame.",
    [
      "two sailors | said | At least six people drowned when a ferry sank near the port of Ana on Monday | say",
    ],
  ],
  [
    "The rebels freed two soldiers on Thursday, the bishop said, a day after the government threatened to leave the talks.",
    [
      "the bishop | said | The rebels freed two soldiers on Thursday | say",
      "the government | threatened | leave the talks | threaten",
    ],
  ],
  // what somebody calls something
  [
    "The bishop resigned over what he called a campaign of lies.",
    ["he | called | a campaign of lies | say"],
  ],
  [
    "A farmer died after what villagers said was a raid by soldiers.",
    ["villagers | said | a raid by soldiers | say"],
  ],
  ["Soldiers took what they found in the shop.", []],
  // the author goes on
  [
    "The navy said it had sunk a pirate boat. But it later emerged that the boat was a ferry.",
    ["The navy | said | it had sunk a pirate boat | say"],
  ],
  ["Ghana said the demand was rejected.", ["Ghana | said | the demand was rejected | say"]],
  [
    "The rebels claimed responsibility for the blast.",
    ["The rebels | claimed | responsibility for the blast | claim"],
  ],
  [
    "The army warned against travel to the coast.",
    ["The army | warned against | travel to the coast | warn"],
  ],
  [
    'The commander said the strike was a response to the "crimes" of the militia.',
    [
      'The commander | said | the strike was a response to the "crimes" of the militia | say | mixed',
    ],
  ],
  [
    "The company offered to pay for the damage.",
    ["The company | offered | pay for the damage | promise"],
  ],
  [
    "Officials were quoted as saying that the talks would resume.",
    ["Officials | were quoted as saying | the talks would resume | say"],
  ],
  [
    "The group said the army was to blame for the blast.",
    ["The group | said | the army was to blame for the blast | say"],
  ],
  [
    "Residents complained that the water was dirty.",
    ["Residents | complained | the water was dirty | condemn"],
  ],
  [
    "The colonel repeated that the road was closed.",
    ["The colonel | repeated | the road was closed | say"],
  ],
  [
    "Asked about the raid, the general said it had failed.",
    ["the general | said | it had failed | say"],
  ],
  [
    "The general said he regretted the deaths.",
    ["The general | said | he regretted the deaths | say"],
  ],
  [
    "Analysts say the raid will harden the mood in the capital.",
    ["Analysts | say | the raid will harden the mood in the capital | say"],
  ],
  [
    "The villagers fear that the soldiers will return.",
    ["The villagers | fear | the soldiers will return | believe"],
  ],
  [
    "The premier expressed concern about the prisoners.",
    ["The premier | expressed concern about | the prisoners | believe"],
  ],
];

await tableTest(table);
