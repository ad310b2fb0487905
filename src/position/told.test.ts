import { expectHeld, type Known, type Table } from "./table.example.js";

/** What others tell as fact, by every kind of sentence, and what the author tells beside them. */
const table: Table = [
  ["mayor affirms → claimed", ["<The mayor of the port> *said* {rebels [shelled] the mill}."]],
  [
    "mayor affirms, bishop affirms → claimed",
    [
      "<The mayor and the bishop> *accuse* the army of {[shelling] the port}.",
      "<The mayor and the bishop> *said* {rebels [shelled] the port}.",
    ],
  ],
  [
    "envoy affirms → claimed",
    [
      "The bloc imposed a fine over what <the envoy> *called* {the “[repression]” of marchers}.",
      "<The envoy> *described* {it as a [massacre]}.",
    ],
  ],
  [
    "author affirms → reported",
    [
      "Villagers wept when the [withdrawal] was announced.",
      "A [withdrawal] was announced on Monday.",
      "The index dropped 9 percent to [reach] a new low.",
      "The party won ten seats to [become] the largest group.",
      "The [attacks] were masterminded by a cleric.",
      "The envoy called the [attack] a disgrace.",
      "The two islands kept a policy of [expelling] migrants which <the envoys> have *criticised*.",
      "The two islands kept a policy of [expelling] migrants which, *according to* <an agency>, has ended.",
      "The army maintained a policy of [expelling] migrants.",
      // beside a statement, not in it
      "After the [attack], <the army> *said* {it was ready}.",
      "<The army>, which [shelled] the port, *said* {it was ready}.",
      "<The army> *said* {it was ready} after rebels [attacked] the port.",
      "Rebels [attacked] the port, <the army> having *said* {it was ready}.",
      // passives and nouns
      "Three miners were [killed] in the port.",
      "The port was being [shelled].",
      "The miners [killed] in the port were buried.",
      "The [killing] of three miners shocked the mayor.",
      "The fleet sailed in response to an [attack].",
      "Troops [shelling] the port were filmed.",
      "Rebels started the [shelling] of the port.",
      "The [attack], the third in a week, lasted an hour.",
      "The army [attacked] the port and left.",
      "The army left and [attacked] the port.",
      "The guards helped to [free] the miners.",
      "The army launched a series of [strikes].",
      "The guards let the miners [leave].",
      "The [shelling] continued.",
      "Rebels continued to [shell] the port.",
      "The islanders mourned the [killing] of a miner.",
      "The army [withdrew] rather than fight.",
      "The army [withdrew] without firing a shot.",
    ],
  ],
  [
    "officials affirms → claimed",
    ["<Officials> *allege* {the [attacks] were plotted by two brothers}."],
  ],
  [
    "army affirms → claimed",
    [
      // say, claim, report, confirm, admit
      "<The army> *said* {rebels had [attacked] the port}.",
      "<The army> *says* {it [attacked] the port}.",
      "<The army> *claimed* that {rebels [burned] the mill}.",
      "<The army> *reported* that {rebels had [shelled] the port}.",
      "<The army> *confirmed* {the [attack]}.",
      "<The army> *confirmed* that {it had carried out [strikes]}.",
      "<The army> *admitted* {[shelling] the port}.",
      "<The army> *admitted* that {its troops [shot] a miner}.",
      "<The army> *announced* that {it had [withdrawn]}.",
      "<The army> *claimed* {responsibility for the [attack]}.",
      "{Rebels [attacked] the port}, *according to* <the army>.",
      "{Rebels [attacked] the port}, <the army> *said*.",
      "*According to* <the army>, {rebels [attacked] the port}.",
      // accuse, condemn, praise
      "<The army> *accused* rebels of {[shelling] the port}.",
      "<The army> *blamed* rebels for {[burning] the mill}.",
      "<The army> *accused* rebels of {carrying out an [attack]}.",
      "<The army> *accused* rebels of {failing to prevent the [massacre]}.",
      "<The army> *condemned* {the [attack]}.",
      "<The army> *condemned* rebels for {[shelling] the port}.",
      "<The army> *praised* {the [release] of the miners}.",
      "<The army> *alleged* that {rebels were [arming] gangs}.",
      // quotes
      "“{Rebels [attacked] the port},” <the army> *said*.",
      "“{They have [attacked] us again},” <the army> *said*.",
      "<The army> *said*: “{Rebels [shelled] the port at dawn}.”",
      "<The army> *said* {rebels had “brutally [attacked]” the port}.",
      "“{The port},” <the army> *said*, “{was [attacked] at dawn}.”",
      // passives
      "<The army> *said* {the port had been [attacked]}.",
      "<The army> *said* {the port was [shelled] by rebels}.",
      "{The port was [shelled]}, it *was announced by* <the army>.",
      "<The army> *said* {three miners were [killed]}.",
      // what is certain beneath what is not
      "<The army> *said* {the [attack] may have killed a miner}.",
      "<The army> *said* {it would respond to the [attack]}.",
      "<The army> *said* {rebels managed to [capture] the port}.",
      "<The army> *said* {it was forced to [withdraw]}.",
      "<The army> *warned* that {the guards who [burned] the mill could return}.",
      "<The army> *said* {it would return because rebels had [attacked] the port}.",
      "<The army> *said* {rebels had used the lull to [shell] the port}.",
      "<The army> *put* {the number of [arrests] at 61}.",
      "<The army> *thanked* the mayor for {[freeing] the miners}.",
      // the author's words for the same
      "The army said rebels had [attacked] the port.",
      "The army accused rebels of [shelling] the port.",
      "The army blamed rebels for [burning] the mill.",
      "The army admitted [shelling] the port.",
      "The army confirmed that it had [withdrawn].",
    ],
  ],
  [
    "rebels affirms → claimed",
    [
      "<The army> *said* {rebels claimed that they had [captured] the port}.",
      "<The army> *said* that {⟨the port had been [shelled]⟩, _according to_ «rebels»}.",
      "<The army> *said* {«rebels» _reported_ that ⟨the port was [shelled]⟩}.",
    ],
  ],
  [
    "rebels threatens → threatened",
    [
      "<The army> *said* {rebels had threatened to [attack] the port}.",
      "<The army> *said* {«rebels» _vowed_ ⟨to [attack] the port⟩}.",
    ],
  ],
  ["rebels promises → promised", ["<The army> *said* {rebels had agreed to [free] the miners}."]],
  ["rebels refuses → refused", ["<The army> *said* {rebels had refused to [free] the miners}."]],
  [
    "rebels demands → demanded",
    ["<The army> *said* {rebels had demanded the [release] of a miner}."],
  ],
];

const known: Known = [];

await expectHeld(table, known);
