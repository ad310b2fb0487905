import { test } from "vitest";
import { expectCast } from "./cast.example.js";

/** Bodies, missions, local governments and people that the report gives no country of their own: whose they are. */
test.each([
  // a body in a capital is that country's, and its men are of it
  {
    text: "The Border Service in Tashkent said its men had burned two Peruvian trucks and killed at least 20 soldiers.",
    want: [
      "Border Service (UZB MIL): The Border Service, its",
      "its men (UZB MIL): its men",
      "soldiers (PER MIL): at least 20 soldiers",
    ],
    only: /Service|men|soldiers/u,
  },
  {
    text: "The Council of Rivers in Lima closed its gates.",
    want: ["Council of Rivers (PER GOV): The Council of Rivers, its"],
    only: /Rivers/u,
  },
  // missions of bodies of many states, near and far
  {
    text: "The head of the UN peacekeeping mission in Mali left. Malian soldiers fled Mali. The mission's human rights division said 40 had died. Peacekeepers closed the road. Special Representative Rana Aziz wept.",
    want: [
      "UN peacekeeping mission (UNO MIL): the UN peacekeeping mission, The mission's",
      "head of the UN peacekeeping mission (UNO MIL): The head of the UN peacekeeping mission",
      "mission's human rights division (UNO MIL): The mission's human rights division",
      "Peacekeepers (UNO MIL): Peacekeepers",
      "Rana Aziz (UNO GOV): Special Representative Rana Aziz",
    ],
    only: /UNO \w/u,
  },
  {
    text: "The AU mission in Somalia left. Peacekeepers were shot at.",
    want: ["Peacekeepers (IGO MIL): Peacekeepers"],
    only: /^Peace/u,
  },
  {
    text: "UNIFIL said shells hit its base. The mission left. Force Commander Maj. Gen. Luis Ortega stayed.",
    want: [
      "UNIFIL (UNO MIL): UNIFIL, its, The mission",
      "Luis Ortega (UNO MIL): Force Commander Maj. Gen. Luis Ortega",
    ],
  },
  {
    text: "EU observers arrived in Kinshasa. The mission will stay until May, its head, Pia Holm, said.",
    want: ["mission (EUR GOV): The mission, its", "Pia Holm (EUR GOV): its head, Pia Holm"],
    only: /^mission|Pia/u,
  },
  {
    text: "NAIROBI: Kenya slept. Peacekeepers closed the road.",
    want: ["Peacekeepers (- MIL): Peacekeepers"],
    only: /^Peace/u,
  },
  // the head of whom the report names nearest
  {
    text: "The UN left. NATO met in Oslo. A general, Maj. Gen. Omar Ali, spoke. The Secretary-General deplored it.",
    want: ["Secretary-General (IGO): The Secretary-General"],
    only: /^Secretary/u,
  },
  // ordinary people by an age alone, and those who live where no map shows
  {
    text: "TBILISI: Residents of Khurvalo heard shots. “We ran,” said Nino Beridze, 64, who was hurt. “It was dark,” said Ana Torres, 38.",
    want: [
      "Residents of Khurvalo (GEO CVL): Residents of Khurvalo",
      "Nino Beridze (GEO CVL): We, Nino Beridze",
      "Ana Torres (GEO CVL): Ana Torres",
    ],
    only: /Residents|Nino|Ana/u,
  },
  {
    text: "BOGOTA: Luis Ortega, 51, a colonel, denied it.",
    want: ["Luis Ortega (COL MIL): Luis Ortega, a colonel"],
    only: /Luis/u,
  },
  // a local government is that of the land written about
  {
    text: "NIAMEY: In Benin, farmers fled. The local authorities opened a school. Niger slept.",
    want: ["local authorities (BEN GOV): The local authorities"],
    only: /^local/u,
  },
  // what both peoples have is each one's own
  {
    text: "Uzbek and Tajik border guards fought.",
    want: ["Uzbek (UZB MIL): Uzbek", "Tajik border guards (TJK MIL): Tajik border guards"],
    only: /MIL/u,
  },
  // whoever is sent to a state is not of it
  {
    text: "The EU mission to Armenia left. The UN envoy to Yemen, Omar Ali, stayed.",
    want: [
      "EU mission to Armenia (EUR GOV): The EU mission to Armenia",
      "Omar Ali (UNO GOV): The UN envoy to Yemen, Omar Ali",
    ],
    only: /^EU|Omar/u,
  },
  // the police are one body in their sentence
  {
    text: "Kenya slept. The border police in Nairobi said its officers had fired.",
    want: ["its officers (KEN COP): its officers"],
    only: /^its/u,
  },
  // a body's name may hold the other state's
  {
    text: "Kenyan forces burned two Pakistani military posts and killed nine soldiers.",
    want: ["soldiers (PAK MIL): nine soldiers"],
    only: /^soldiers/u,
  },
  // officers after the police
  {
    text: "Police in Lagos fired gas. Officers beat two students.",
    want: ["Officers (- COP): Officers"],
    only: /^Officers/u,
  },
  // a section of a digest is at home where its heading says
  {
    text: "Weekly digest\n\nMALI / Gao. 13 May: Kenya called. The police left.\n\nNIGER / Tera. 14 May: The police came. Mali slept.",
    want: ["police (MLI COP): The police", "police (NER COP): The police"],
    only: /^police/u,
  },
  {
    text: "Kenya slept. Kenya sang.\n\nIn Chad, where Kenyans work, the interior ministry said so.",
    want: ["interior ministry (TCD GOV): the interior ministry"],
    only: /ministry/u,
  },
  {
    text: "NAIROBI: Kenya slept. Kenya sang. In Bamako, the foreign ministry wept. The interior ministry left.",
    want: [
      "foreign ministry (MLI GOV): the foreign ministry",
      "interior ministry (KEN GOV): The interior ministry",
    ],
    only: /ministry/u,
  },
  // a headline heads nothing
  {
    text: "Mali: no talks now\n\nNAIROBI — Kenya slept. Police came.\n\nThe army left. Kenya sang.",
    want: ["Police (KEN COP): Police", "army (KEN MIL): The army"],
    only: /^Police|^army/u,
  },
  // bodies and people in a report of one land
  {
    text: "The River Farmers' Council met in Kenya. Kenya slept. Teachers and aid workers left.",
    want: [
      "River Farmers' Council (KEN AGR): The River Farmers' Council",
      "Teachers (KEN EDU): Teachers",
    ],
    only: /Council|Teachers/u,
  },
  // a language is nobody's
  {
    text: "The English-speaking villages of Kenya burned.",
    want: ["Kenya (KEN): Kenya"],
    only: /GBR|^Kenya/u,
  },
  // whose minister, where nothing tells where the report was written
  {
    text: "Chad gave Kenya ten days to leave or face what the foreign minister called war. Kenya slept. Kenya sang.",
    want: ["foreign minister (TCD GOV): the foreign minister"],
    only: /minister/u,
  },
  // who speaks is somebody
  { text: "A bomb exploded, police said.", want: ["police (- COP): police"] },
])("$text", expectCast);
