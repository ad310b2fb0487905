import { type Table, tableTest } from "./table.example.js";

/** Sentences in which nobody says anything, or nobody has said it yet. */
const table: Table = [
  ["The ministry did not respond to a request for comment.", []],
  ["The general did not say when the troops would leave.", []],
  ["Under the plan, the army will leave in May.", []],
  ["The convoy left the town at noon on Friday.", []],
  ["The rebels took the airport after two days of fighting.", []],
  ["The two ministers met in Lima for an hour.", []],
  ["The army shelled the camp for two hours.", []],
  ["The dam supplies water to half of the city.", []],
  ["The price of bread has doubled since March.", []],
  ["The protesters attacked the police with rocks and flares.", []],
  ["Haddad was elected in 2019 and lost his seat in 2023.", []],
  ["The ship carried grain to three ports.", []],
  ["Protesters carried signs and sang in the square.", []],
  ["The army may accuse the rebels of breaking the truce.", []],
  ["It is not clear who fired first.", []],
  ["The president did not rule out a strike.", []],
  ["The so-called “peace corridor” was shut on Monday.", []],
  [
    "The two officials spoke on condition of anonymity because they were not allowed to talk to the press.",
    [],
  ],
  ["The speaker apologised to the families.", []],
  ["The measures freeze assets and ban imports of timber.", []],
  ["The ministry summoned Chad's chargé d'affaires over the raid.", []],
  ["Neither side has commented on the report.", []],
  ["There was no immediate comment from the army.", []],
  ["The army has not commented.", []],
  ["No group has claimed responsibility for the attack.", []],
  ["The ministry could not be reached for comment.", []],
  ["It was not possible to verify the claim.", []],
  ["The two sides traded accusations after the truce broke down.", []],
  ["The rebels' spokesman, Idris Vale, could not be reached.", []],
  ["Thousands of people turned out to support the mayor.", []],
  ["Some supporters sang as the mayor entered the courtroom.", []],
  ["He turned, smiling, to acknowledge them.", []],
  ["The kingdom recalled its ambassador.", []],
  ["The army shot down 98 of the drones.", []],
];

await tableTest(table);
