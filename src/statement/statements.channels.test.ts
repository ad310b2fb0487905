import { type Table, tableTest } from "./table.example.js";

/** Where it was said (via), and sources without a name. */
const table: Table = [
  [
    "Speaking about the truce, a Kenyan security official on condition of anonymity said the two camps were still divided.",
    ["a Kenyan security official | said | the two camps were still divided | say | anonymous"],
  ],
  [
    "The envoy told reporters at a news conference that the ceasefire would hold.",
    ["The envoy | told | the ceasefire would hold | say | via reporters at a news conference"],
  ],
  [
    "In a statement, the ministry said the convoy had arrived.",
    ["the ministry | said | the convoy had arrived | say | via a statement"],
  ],
  [
    "In an interview with the BBC, Omar Haddad said the vote was fair.",
    ["Omar Haddad | said | the vote was fair | say | via an interview with the BBC"],
  ],
  [
    "Speaking at a rally in Accra, the president said the army would leave the north.",
    ["the president | said | the army would leave the north | say | via a rally in Accra"],
  ],
  [
    "A source close to the talks said a deal was near.",
    ["A source close to the talks | said | a deal was near | say | anonymous"],
  ],
  [
    "An official who was not authorised to speak publicly said the plane had turned back.",
    [
      "An official who was not authorised to speak publicly | said | the plane had turned back | say | anonymous",
    ],
  ],
  [
    "The general told state television that the enemy had fled.",
    ["The general | told | the enemy had fled | say | via state television"],
  ],
  [
    "The ministry said in a statement on Sunday that six soldiers had died.",
    ["The ministry | said | six soldiers had died | say | via a statement"],
  ],
  [
    "The mayor, speaking to reporters outside the court, said he would appeal.",
    ["The mayor | said | he would appeal | say | via reporters"],
  ],
  [
    "He said in a televised address that the war was over.",
    ["He | said | the war was over | say | via a televised address"],
  ],
  [
    "The two leaders agreed in a phone call to keep the line open.",
    ["The two leaders | agreed | keep the line open | agree | via a phone call"],
  ],
  [
    "The general told reporters that the siege was over.",
    ["The general | told | the siege was over | say | via reporters"],
  ],
  [
    "In a telephone interview, the mayor said 40 houses had burnt down.",
    ["the mayor | said | 40 houses had burnt down | say | via a telephone interview"],
  ],
  [
    "The prime minister said on state television that the port had reopened.",
    ["The prime minister | said | the port had reopened | say | via state television"],
  ],
  [
    "In a video posted on Telegram, the group said it had seized the fort.",
    ["the group | said | it had seized the fort | say | via a video posted on Telegram"],
  ],
  [
    "A diplomat familiar with the talks, speaking anonymously, said the draft was ready.",
    ["A diplomat familiar with the talks | said | the draft was ready | say | anonymous"],
  ],
  [
    "Sources in the ministry said the minister would resign.",
    ["Sources in the ministry | said | the minister would resign | say | anonymous"],
  ],
  [
    "The mayor wrote on Facebook that the school would open.",
    ["The mayor | wrote | the school would open | say | via Facebook"],
  ],
  [
    "In his speech, the king called the war a mistake.",
    ["the king | called | the war a mistake | say | via his speech"],
  ],
  [
    "According to two officials briefed on the matter, the ship carried arms.",
    ["two officials | According to | the ship carried arms | say | anonymous"],
  ],
  [
    "The general told a newspaper that the siege would last a month.",
    ["The general | told | the siege would last a month | say | via a newspaper"],
  ],
];

await tableTest(table);
