import { type Table, tableTest } from "./table.example.js";

/** Whoever is spoken to (to) or of (about). */
const table: Table = [
  [
    "The monitors accused both of the rival armies of breaking it.",
    ["The monitors | accused | breaking it | accuse"],
  ],
  [
    "Norway accused Sweden of fishing in its waters.",
    ["Norway | accused | fishing in its waters | accuse | about Sweden"],
  ],
  [
    "Norway's defence minister Lars Holm on Tuesday warned the rebels that his forces would strike back if the raids went on.",
    [
      "Norway's defence minister Lars Holm | warned | his forces would strike back if the raids went on | threaten | to the rebels",
    ],
  ],
  [
    'The foreign minister said the two-day talks brought no "lasting result," accusing Ghana of breaking its word.',
    [
      'The foreign minister | said | the two-day talks brought no "lasting result," | say | mixed',
      "The foreign minister | accusing | breaking its word | accuse | about Ghana",
    ],
  ],
  [
    "Chile has demanded guarantees that the lake would not be used by smugglers, while Peru urged Chile to respect its borders and release the crew.",
    [
      "Chile | has demanded | guarantees that the lake would not be used by smugglers | demand",
      "Peru | urged | respect its borders and release the crew | demand | to Chile",
    ],
  ],
  [
    "The spokesman also asked the governments of the region not to close their ports.",
    [
      "The spokesman | also asked | not to close their ports | demand | to the governments of the region",
    ],
  ],
  [
    "The mill's owner, a bank, promised not to take possession of the plots by force.",
    [
      "The mill's owner, a bank | promised | not to take possession of the plots by force | promise",
    ],
  ],
  [
    "Peru was accused by Chile of moving troops to the lake.",
    ["Chile | was accused | moving troops to the lake | accuse | about Peru"],
  ],
  [
    "The mayor was criticised by residents for the delay.",
    ["residents | was criticised | the delay | condemn | about The mayor"],
  ],
  [
    "The union called on the government to free the drivers.",
    ["The union | called on | free the drivers | demand | to the government"],
  ],
  [
    "The council condemned Ghana's raid on the port.",
    ["The council | condemned | Ghana's raid on the port | condemn | about Ghana"],
  ],
  [
    "The bishop praised the medics for their courage.",
    ["The bishop | praised | their courage | praise | about the medics"],
  ],
  [
    "The president thanked Norway for its help.",
    ["The president | thanked | its help | praise | about Norway"],
  ],
  [
    "The prime minister promised farmers that prices would fall.",
    ["The prime minister | promised | prices would fall | promise | to farmers"],
  ],
  [
    "The envoy wrote in a letter to the council that the camp was empty.",
    ["The envoy | wrote | the camp was empty | say | to the council | via a letter to the council"],
  ],
  [
    "The admiral threatened Chile with a blockade.",
    ["The admiral | threatened | a blockade | threaten | to Chile"],
  ],
  [
    "The court asked the police to release the file.",
    ["The court | asked | release the file | demand | to the police"],
  ],
  [
    "The envoy said that Haddad had told him the border was shut.",
    [
      "The envoy | said | Haddad had told him the border was shut | say",
      "Haddad | told | the border was shut | say | to him | within s1",
    ],
  ],
  [
    "The general told his men to hold fire.",
    ["The general | told | hold fire | demand | to his men"],
  ],
  [
    "Norway alleged that Sweden was arming the gang.",
    ["Norway | alleged | Sweden was arming the gang | claim | about Sweden"],
  ],
  [
    "The judge ordered the police to free the men.",
    ["The judge | ordered | free the men | demand | to the police"],
  ],
  [
    "The army warned residents to leave the area.",
    ["The army | warned | leave the area | warn | to residents"],
  ],
  [
    "The UN urged both sides to spare civilians.",
    ["The UN | urged | spare civilians | demand | to both sides"],
  ],
  [
    "The secretary general appealed to both sides to stop the fighting.",
    ["The secretary general | appealed | stop the fighting | demand | to both sides"],
  ],
  [
    "The prime minister told parliament that the treaty would be signed.",
    ["The prime minister | told | the treaty would be signed | say | to parliament"],
  ],
  [
    "Haddad told the council that his men had left.",
    ["Haddad | told | his men had left | say | to the council"],
  ],
  [
    "The envoy reminded the king that the treaty was still in force.",
    ["The envoy | reminded | the treaty was still in force | say | to the king"],
  ],
  [
    "The mayor assured residents that the water was safe.",
    ["The mayor | assured | the water was safe | promise | to residents"],
  ],
  [
    "The group blamed the blast on the army.",
    ["The group | blamed | the blast on the army | accuse | about the army"],
  ],
  [
    "The minister held Ghana responsible for the crash.",
    ["The minister | held | Ghana responsible for the crash | accuse | about Ghana"],
  ],
  [
    "The army has been accused of burning villages.",
    [" | accused | burning villages | accuse | about The army"],
  ],
  ["The men were told to leave at once.", [" | were told | leave at once | demand | to The men"]],
  [
    "The mayor said to the crowd that the wall would fall.",
    ["The mayor | said | the wall would fall | say | to the crowd"],
  ],
  [
    "Ghana, which has accused Togo of sheltering the gang, closed two border posts.",
    ["which | has accused | sheltering the gang | accuse | about Togo"],
  ],
  [
    "The United Nations called on all sides to let aid in and condemned the shelling of the market.",
    [
      "The United Nations | called | let aid in | demand | to all sides",
      "The United Nations | condemned | the shelling of the market | condemn",
    ],
  ],
  [
    "Iceland called for banks to stop lending to the mines.",
    ["Iceland | called for | banks to stop lending to the mines | demand"],
  ],
  [
    "Iceland warned Denmark against closing the strait.",
    ["Iceland | warned | closing the strait | warn | to Denmark"],
  ],
  [
    "Iceland's president warned Denmark that it would pay a price.",
    ["Iceland's president | warned | it would pay a price | warn | to Denmark"],
  ],
  [
    "The opposition leader demanded that the government resign.",
    ["The opposition leader | demanded | the government resign | demand | about the government"],
  ],
  [
    "The opposition leader demanded the resignation of the minister.",
    [
      "The opposition leader | demanded | the resignation of the minister | demand | about the minister",
    ],
  ],
  [
    "The ministry demanded an apology from Norway.",
    ["The ministry | demanded | an apology | demand | about Norway"],
  ],
  [
    "Witnesses told the agency that planes had bombed the town.",
    ["Witnesses | told | planes had bombed the town | say | to the agency"],
  ],
  [
    "The minister said the deal was dead and blamed Ghana for it.",
    [
      "The minister | said | the deal was dead | say",
      "The minister | blamed | it | accuse | about Ghana",
    ],
  ],
  [
    "Chile's foreign ministry praised Peru for opening the road.",
    ["Chile's foreign ministry | praised | opening the road | praise | about Peru"],
  ],
  [
    "The mayor thanked the firemen.",
    ["The mayor | thanked | the firemen | praise | about the firemen"],
  ],
  [
    'The minister criticised the court\'s ruling as "absurd".',
    [
      'The minister | criticised | the court\'s ruling as "absurd" | condemn | mixed | about the court',
    ],
  ],
  [
    "The rebels blamed the army for the deaths of 12 farmers.",
    ["The rebels | blamed | the deaths of 12 farmers | accuse | about the army"],
  ],
  ["The army blamed the rebels.", ["The army | blamed | the rebels | accuse | about the rebels"]],
  [
    "The judge asked Haddad whether he had seen the letter.",
    ["The judge | asked | whether he had seen the letter | ask | to Haddad"],
  ],
  [
    "The king asked the general to form a government.",
    ["The king | asked | form a government | demand | to the general"],
  ],
  [
    "The general ordered his troops to halt.",
    ["The general | ordered | halt | demand | to his troops"],
  ],
  [
    "The resolution, adopted on Monday, urges both sides to pull back.",
    ["The resolution | urges | pull back | demand | to both sides"],
  ],
  [
    "The ministry asked residents not to leave their homes.",
    ["The ministry | asked | not to leave their homes | demand | to residents"],
  ],
  [
    "The minister said in a letter to parliament that the base would close.",
    [
      "The minister | said | the base would close | say | to parliament | via a letter to parliament",
    ],
  ],
  [
    "Ghana's president urged Togo in a televised speech to open the border.",
    ["Ghana's president | urged | open the border | demand | to Togo | via a televised speech"],
  ],
  [
    "Haddad demanded that the soldiers leave the square.",
    ["Haddad | demanded | the soldiers leave the square | demand | about the soldiers"],
  ],
];

await tableTest(table);
