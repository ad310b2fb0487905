import { type Table, tableTest } from "./table.example.js";

/** Quotations: split, going on, answered; who is spoken to in them. */
const table: Table = [
  [
    '"Let me assure them [the monitors] that we will open every gate," Haddad said in a post on X.',
    [
      "Haddad | said | Let me assure them [the monitors] that we will open every gate, | say | direct | to them | via a post on X",
    ],
  ],
  [
    '"We have kept every promise," she added. "Now it is their turn."',
    ["she | added | We have kept every promise, … Now it is their turn. | say | direct"],
  ],
  [
    '"The bridge is ours," the general told a local radio station on Friday.',
    ["the general | told | The bridge is ours, | say | direct | via a local radio station"],
  ],
  [
    '"Who gave the order?" the judge asked.',
    ["the judge | asked | Who gave the order? | ask | direct"],
  ],
  [
    '"If you cross the river, you will not return," Commander Boateng warned the rebels.',
    [
      "Commander Boateng | warned | If you cross the river, you will not return, | warn | direct | to the rebels",
    ],
  ],
  [
    'The minister said: "No one was hurt."',
    ["The minister | said: | No one was hurt. | say | direct"],
  ],
  [
    '"No one was hurt," said the minister.',
    ["the minister | said | No one was hurt, | say | direct"],
  ],
  [
    '"We urge both armies to leave the town," the secretary general said.',
    [
      "the secretary general | said | We urge both armies to leave the town, | say | direct | to both armies",
    ],
  ],
  ['"This is the end," he said.', ["he | said | This is the end, | say | direct"]],
  [
    '"We will not leave," General Ama Boateng said. "The valley is ours."¶"Our sons died for it."¶The rebels said the valley had been theirs for a century.',
    [
      "General Ama Boateng | said | We will not leave, … The valley is ours. | say | direct",
      " |  | Our sons died for it. | say | direct",
      "The rebels | said | the valley had been theirs for a century | say",
    ],
  ],
  [
    'The president met the miners on Friday.¶"We need bread, not words," said Lena Moss, a miner.¶"They promised us houses. Where are they?"¶Omar Haddad was calm. "The houses will be built," he said.',
    [
      "Lena Moss, a miner | said | We need bread, not words, | say | direct",
      " |  | They promised us houses. Where are they? | say | direct",
      "he | said | The houses will be built, | say | direct",
    ],
  ],
  [
    "Haddad spoke first. “We are tired.”¶“Nobody helped us,” he said.¶“Nobody at all.”",
    [
      "he | said | We are tired. … Nobody helped us, | say | direct",
      " |  | Nobody at all. | say | direct",
    ],
  ],
  [
    "Peru accused Chile of arming smugglers.¶Chile denied arming smugglers and said it was ready to talk.",
    [
      "Peru | accused | arming smugglers | accuse | about Chile",
      "Chile | denied | arming smugglers | deny | answers s1",
      "Chile | said | it was ready to talk | say",
    ],
  ],
  [
    '"You broke your word," Haddad told the ministers. "Your time is over."',
    ["Haddad | told | You broke your word, … Your time is over. | say | direct | to the ministers"],
  ],
  [
    '"This is a crime," said one official, who asked not to be named.',
    ["one official | said | This is a crime, | say | direct | anonymous"],
  ],
  [
    'Asked whether he would resign, the minister said: "No."',
    ["the minister | said: | No. | say | direct"],
  ],
  [
    '"I did not order it," the general said when asked about the raid.',
    ["the general | said | I did not order it, | say | direct"],
  ],
  [
    'The colonel repeated: "We did not fire."',
    ["The colonel | repeated: | We did not fire. | say | direct"],
  ],
  [
    '"Talks will go on," Haddad wrote on X on Monday.',
    ["Haddad | wrote | Talks will go on, | say | direct | via X"],
  ],
  [
    '"It is over," he said, adding: "We lost."',
    ["he | said | It is over, | say | direct", "he | adding: | We lost. | say | direct"],
  ],
  [
    '"It is over," the general said, pointing to the map.',
    ["the general | said | It is over, | say | direct"],
  ],
  [
    '"Leave our valley," the commander told the soldiers.',
    ["the commander | told | Leave our valley, | say | direct | to the soldiers"],
  ],
  [
    'The judge said the men had lied. "They knew," he said.',
    ["The judge | said | the men had lied | say", "he | said | They knew, | say | direct"],
  ],
  [
    '"We want peace," the envoy said. "But we will not beg for it," he added.',
    [
      "the envoy | said | We want peace, | say | direct",
      "he | added | But we will not beg for it, | say | direct",
    ],
  ],
  [
    "“The road is open.¶“The bridge is open, too,” the governor said.",
    ["the governor | said | The road is open … The bridge is open, too, | say | direct"],
  ],
];

await tableTest(table);
