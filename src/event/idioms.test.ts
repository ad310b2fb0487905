import { expect, test } from "vitest";
import { eventsIn } from "./table.example.js";

/** Idioms, and words whose other senses say nothing. Each row is "TYPE/mode trigger: actors > recipients". */
const table: readonly (readonly [text: string, want: readonly string[]])[] = [
  // a passive keeps an object
  ["Two envoys were denied entry by Norway.", ["REJECT/change denied: Norway > Two envoys"]],
  // particles are no nouns
  ["Veterans turned their backs on the general.", []],
  // called off is not denied
  [
    "Norway called off a planned meeting with the rebels after a dispute over fish.",
    ["REJECT/meet called off: Norway > the rebels"],
  ],
  ["The court denied a request from the union.", ["REJECT/change denied: The court > the union"]],
  // what is said to come is itself the threat
  [
    "The general said that the rebels would pay a heavy price.",
    ["THREATEN/violence pay … heavy price: - > the rebels"],
  ],
  ["The mayor said that the rebels paid a heavy price.", []],
  // it is whose predicate the phrase is
  [
    "Riot police were out in force in the port on Friday, with dogs on every corner.",
    ["MOBILIZE/police were out in force: Riot police > -"],
  ],
  // words around a hyphen hang together
  ["The navy test-fired a rocket off the coast.", ["MOBILIZE/weapons test … fired: The navy > -"]],
  ["A typhoon slammed into the coast.", []],
  ["The cold snap killed eleven sheep.", []],
  ["The striker was ruled out for the season.", []],
  ["The engine refused to start.", []],
  ["The garden is a riot of colour.", []],
  // what a verb acts on parts it from another phrase's preposition
  ["The minister gave a speech in parliament on Sunday.", []],
  // whom somebody had seized was held
  [
    "Norway sent home eight fishermen it had seized in March.",
    ["RETREAT/release sent home: Norway > -"],
  ],
  ["Police scaled back checks on the coast road.", ["CONCEDE scaled back: Police > -"]],
  // the verb of a headline
  ["Junta jails three editors over river story", ["COERCE/arrest jails: Junta > three editors"]],
  ["Farmers block highway near port", ["PROTEST/obstruct block: Farmers > -"]],
];

const found = await eventsIn(table.map(([text]) => text));

test.each(table.map(([text, want], index) => [text, want, found[index]] as const))(
  "%s",
  (_, want, got) => expect(got).toEqual(want),
);
