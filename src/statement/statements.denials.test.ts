import { type Table, tableTest } from "./table.example.js";

/** Denials and refusals, and the statement that each answers. */
const table: Table = [
  [
    "Sudan accused Norway of arming the rebels, an allegation Oslo has repeatedly rejected.",
    [
      "Sudan | accused | arming the rebels | accuse | about Norway",
      "Oslo | has repeatedly rejected | an allegation | deny | answers s1",
    ],
  ],
  ["Ghana denies it shelters the rebels.", ["Ghana | denies | it shelters the rebels | deny"]],
  [
    "Nepal has long blamed India for closing the road, a charge New Delhi denies.",
    [
      "Nepal | has long blamed | closing the road | accuse | about India",
      "New Delhi | denies | a charge | deny | answers s1",
    ],
  ],
  [
    "Relations have soured as Norway accuses Finland of dumping waste in the river, which it denies.",
    [
      "Norway | accuses | dumping waste in the river | accuse | about Finland",
      "it | denies | which | deny | answers s1",
    ],
  ],
  [
    "The ministry rejected the report as baseless.",
    ["The ministry | rejected | the report as baseless | deny"],
  ],
  // what is refused is no claim
  [
    "The court denied the request for a recount.",
    ["The court | denied | the request for a recount | refuse"],
  ],
  ["Ghana denies arming the rebels.", ["Ghana | denies | arming the rebels | deny"]],
  // the report is what another side has told in the sentences before
  [
    "Ghana said Togolese troops had opened fire on a post. Togo's defence ministry dismissed the report.",
    [
      "Ghana | said | Togolese troops had opened fire on a post | say",
      "Togo's defence ministry | dismissed | the report | deny | answers s1",
    ],
  ],
  ["The army declined to comment.", ["The army | declined | comment | refuse"]],
  [
    "The embassy declined to comment on the arrests.",
    ["The embassy | declined | comment on the arrests | refuse"],
  ],
  [
    "The ministry denied the accusation that its boats had crossed the line.",
    ["The ministry | denied | the accusation that its boats had crossed the line | deny"],
  ],
  [
    "The rebels denied any role in the raid.",
    ["The rebels | denied | any role in the raid | deny"],
  ],
  [
    "The charge, which Ghana has rejected, was first made in May.",
    ["Ghana | has rejected | The charge | deny"],
  ],
  [
    "The minister would not say whether the prisoners were alive.",
    ["The minister | would not say | whether the prisoners were alive | refuse"],
  ],
  ["The king refused to sign the law.", ["The king | refused | sign the law | refuse"]],
  [
    "The minister dismissed the allegations as lies.",
    ["The minister | dismissed | the allegations as lies | deny"],
  ],
  ["Ghana rejected the demand.", ["Ghana | rejected | the demand | refuse"]],
  [
    "The rebels said they had killed ten soldiers, a figure the army disputed.",
    [
      "The rebels | said | they had killed ten soldiers | say",
      "the army | disputed | a figure | deny | answers s1",
    ],
  ],
  [
    "The minister said the army had killed ten rebels, but the group denied it.",
    [
      "The minister | said | the army had killed ten rebels | say",
      "the group | denied | it | deny | answers s1",
    ],
  ],
  [
    "Peru says the boats are armed. Chile denies that.",
    ["Peru | says | the boats are armed | say", "Chile | denies | that | deny | answers s1"],
  ],
  [
    "Peru accused Chile of hiding missiles in the port. Chile said there were no missiles in the port. Chile denied the accusation.",
    [
      "Peru | accused | hiding missiles in the port | accuse | about Chile",
      "Chile | said | there were no missiles in the port | say",
      "Chile | denied | the accusation | deny | answers s1",
    ],
  ],
  [
    "The militia, which denies any link to the attack, has left the town.",
    ["which | denies | any link to the attack | deny"],
  ],
  [
    "The army said it had hit a depot. The rebels denied that a depot had been hit.",
    [
      "The army | said | it had hit a depot | say",
      "The rebels | denied | a depot had been hit | deny | answers s1",
    ],
  ],
  // what is denied is no source; a denial answers those whose claim it is
  [
    "Togo said on Monday that its boats had been shelled. Togo's claim that the boats were shelled was also disputed.",
    [
      "Togo | said | its boats had been shelled | say",
      "Togo's | claim | the boats were shelled | claim",
      " | disputed | Togo's claim that the boats were shelled | deny | answers s2",
    ],
  ],
  [
    "Peru demanded that Chile expel the rebels. Chile denies that it shelters them.",
    [
      "Peru | demanded | Chile expel the rebels | demand | about Chile",
      "Chile | denies | it shelters them | deny | answers s1",
    ],
  ],
  [
    "The claim by Peru that a bridge was hit was dismissed by a Chilean colonel.",
    [
      "Peru | The claim | a bridge was hit | claim",
      "a Chilean colonel | dismissed | The claim by Peru that a bridge was hit | deny | answers s1",
    ],
  ],
  // others decided that they may not
  ["The officers were not allowed to discuss the raid in public.", []],
  [
    "The army denied accusations by rights groups that it had shelled a school.",
    ["The army | denied | accusations by rights groups that it had shelled a school | deny"],
  ],
  [
    "The foreign minister rejected the allegation that his country was arming the militia.",
    [
      "The foreign minister | rejected | the allegation that his country was arming the militia | deny",
    ],
  ],
  [
    "Togo's defence ministry said in a statement that its troops had fired only after they were attacked, rejecting claims by Ghana that the shots came first.",
    [
      "Togo's defence ministry | said | its troops had fired only after they were attacked | say | via a statement",
      "Togo's defence ministry | rejecting | claims by Ghana that the shots came first | deny",
    ],
  ],
  [
    "The rebels refused to hand over their guns.",
    ["The rebels | refused | hand over their guns | refuse"],
  ],
  ["The union rejected the offer.", ["The union | rejected | the offer | refuse"]],
  [
    "The government accused the rebels of using the truce to rearm, an allegation they reject.",
    [
      "The government | accused | using the truce to rearm | accuse | about the rebels",
      "they | reject | an allegation | deny | answers s1",
    ],
  ],
  [
    "The army denied that it had fired. The rebels said it had.",
    ["The army | denied | it had fired | deny", "The rebels | said | it had | say"],
  ],
  [
    "Lena Moss, the finance minister, rejected it as baseless.",
    ["Lena Moss, the finance minister | rejected | it | deny"],
  ],
  [
    "Norway rejected Sweden's claim to the islet.",
    ["Norway | rejected | Sweden's claim to the islet | deny"],
  ],
  [
    "The allegation, which the army denies, was made by a group of farmers.",
    ["the army | denies | The allegation | deny"],
  ],
  ["The allegations were denied by the army.", ["the army | were denied | The allegations | deny"]],
  [
    "The charges, denied by the company, were made in May.",
    ["the company | denied | The charges | deny"],
  ],
];

await tableTest(table);
