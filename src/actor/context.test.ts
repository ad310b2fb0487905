import { test } from "vitest";
import { expectCast } from "./cast.example.js";

/** What a dateline says of those whose country the report does not tell. */
test.each<{ text: string; want: string[]; only?: RegExp }>([
  {
    text: 'Rivals cry "ransom"\n\nNAIROBI — Chile freed two men. Kenya wept. Chile slept. Chile left. Police came.',
    want: ["Police (KEN COP): Police"],
    only: /^Police/u,
  },
  // a headline and a first sentence on one land, written where others meet
  {
    text: "Chile signs truce\n\nNAIROBI — Chile freed two men. Kenya wept. Police came.",
    want: ["Police (CHL COP): Police"],
    only: /^Police/u,
  },
  // a dateline on a line of its own, and a day that is none
  {
    text: "Truce signed\n\nNAIROBI, AUGUST 19\nChile slept. Chile left. Police came. Kenya wept.",
    want: ["Police (KEN COP): Police"],
    only: /^Police/u,
  },
  {
    text: "Truce signed\n\nMon, Nov 6, 2023\nChile slept. Chile left. Police came.",
    want: ["Police (CHL COP): Police"],
    only: /^Police/u,
  },
  // a place in what officials say is not theirs
  {
    text: "NAIROBI: The plane landed in Chile, two administration officials said. Kenya wept.",
    want: ["administration officials (KEN GOV): two administration officials"],
    only: /officials/u,
  },
  // who wrote it from where is no party
  {
    text: "Army denies raid\n\nNAIROBI (AP) -- Police held two men. The interior minister left.",
    want: ["Police (KEN COP): Police", "interior minister (KEN GOV): The interior minister"],
    only: /Police|minister|AP/u,
  },
  // a country behind the town of a dateline
  {
    text: "CUSCO, Peru (CNN) - Villagers fled to Chile. Villagers of Chile fled. Police left.",
    want: [
      "Villagers (PER CVL): Villagers",
      "Chile (CHL): Chile, Chile",
      "Villagers of Chile (CHL CVL): Villagers of Chile",
      "Police (PER COP): Police",
    ],
  },
  // a bureau writes of another country; two mentions of it are no more than a guest
  {
    text: "NAIROBI: Chile sent aid. Chilean soldiers left Chile. The army said so.",
    want: ["army (CHL MIL): The army"],
    only: /^army/u,
  },
  {
    text: "NAIROBI: Peru was blamed. Chile sent aid to Chile. Chilean tents came. Peru slept. A police officer fled.",
    want: ["police officer (PER COP): A police officer"],
    only: /^police/u,
  },
  {
    text: "NAIROBI: Chile sent aid. Chilean tents came. The army said so.",
    want: ["army (KEN MIL): The army"],
    only: /^army/u,
  },
  // where others meet is nobody's home
  {
    text: "BRUSSELS: Kenya and Chile talked for an hour. Kenya sent soldiers home.",
    want: [
      "Kenya (KEN): Kenya, Kenya",
      "Chile (CHL): Chile",
      "soldiers (KEN MIL): soldiers",
      "European Union (EUR): ",
    ],
  },
  {
    text: "LIMA: Peru's rulers rejected it. Leaders meeting in Nairobi on Tuesday gave the officers a month. Peru wept.",
    want: ["officers (PER MIL): the officers"],
    only: /^officers/u,
  },
  // a ministry is that of the state that the sentence before is about
  {
    text: "LIMA: Peru rejected it.\n\nKenya suspended its aid last week. Foreign ministry spokeswoman Claire Vasseur said it was a pause.\n\nPeru wept.",
    want: ["Claire Vasseur (KEN GOV): Foreign ministry spokeswoman, Claire Vasseur"],
    only: /^Claire/u,
  },
  // nor is where they only talk
  {
    text: "DOHA: Kenya and Chile held talks in Qatar. Kenyan police freed two men. Kenya wept. Police left.",
    want: ["Police (KEN COP): Police"],
    only: /^Police/u,
  },
])("$text", expectCast);
