import { expect, test } from "vitest";
import { readTold } from "./calendar.example.js";

/**
 * A sentence, and the time that belongs to each of some of its words; null for none. A star where it must be inferred:
 * elsewhere that hangs on where the reader attaches a phrase.
 */
type Row = readonly [text: string, times: Readonly<Record<string, string | null>>];

const rows: Row[] = [
  ["Rebels attacked the town on Sunday.", { attacked: "Sunday" }],
  ["On Sunday rebels attacked the town.", { attacked: "Sunday" }],
  ["Clashes erupted on Sunday near the border.", { Clashes: "Sunday", erupted: "Sunday" }],
  ["The army carried out air strikes on Sunday.", { strikes: "Sunday", carried: "Sunday" }],
  ["Sunday's explosions killed nine people.", { explosions: "Sunday", killed: "Sunday*" }],
  ["The 1998 bombing shook the capital.", { bombing: "1998" }],
  [
    "Officials said on Monday that troops had crossed the river on Sunday.",
    { said: "Monday", crossed: "Sunday" },
  ],
  ["Officials said Monday that troops had crossed the river.", { said: "Monday", crossed: null }],
  ["Officials said troops crossed the river on Sunday.", { said: null, crossed: "Sunday" }],
  ["Troops crossed the river on Sunday, officials said.", { said: null, crossed: "Sunday" }],
  ["Troops crossed the river, officials said on Monday.", { said: "Monday", crossed: null }],
  ["“We will not leave the town,” the general said on Monday.", { said: "Monday", leave: null }],
  ["The minister condemned Sunday's attack.", { condemned: null, attack: "Sunday" }],
  ["On Monday the minister condemned the attack.", { condemned: "Monday", attack: null }],
  ["Three soldiers were killed in an attack on Sunday.", { killed: "Sunday", attack: "Sunday" }],
  ["Three soldiers were killed in Sunday's attack.", { killed: "Sunday*", attack: "Sunday" }],
  [
    "Police arrested two men on Monday and charged a third on Tuesday.",
    { arrested: "Monday", charged: "Tuesday" },
  ],
  ["Gunmen stormed the station on Sunday, killing nine officers.", { killing: "Sunday*" }],
  ["Gunmen stormed the station on Sunday and killed nine officers.", { stormed: "Sunday" }],
  ["The army began to withdraw on Monday.", { withdraw: "Monday" }],
  ["The president vowed on Friday to end the siege.", { vowed: "Friday", end: null }],
  ["The president vowed to end the siege by Friday.", { end: "Friday" }],
  ["The truce signed on Friday broke down on Sunday.", { signed: "Friday", broke: "Sunday" }],
  [
    "The talks followed clashes earlier this month.",
    { clashes: "earlier this month", talks: null },
  ],
  ["The group returned to power in 2021 after the withdrawal.", { withdrawal: "2021*" }],
  ["The minister spoke on Sunday after the attack.", { spoke: "Sunday", attack: null }],
  ["The fort fell in 2001, when many fighters fled.", { fell: "2001", fled: "2001*" }],
  ["The truce held until Friday.", { held: null }],
  ["The group ruled the province before 2001.", { ruled: null }],
  ["The governor fled on the night of 3 March.", { fled: "3 March" }],
  ["Militants have killed dozens in recent months.", { killed: "recent months" }],
  ["The border has been closed since March.", { closed: "March" }],
  [
    "He told a local channel on Tuesday that the talks had failed.",
    { told: "Tuesday", failed: null },
  ],
  ["Rebels attacked the town.", { attacked: null }],
  ["The law passed after the September 11 attacks.", { attacks: "September 11", passed: null }],
  [
    "In a statement on Monday, the ministry denied the charge.",
    { statement: "Monday", denied: "Monday*" },
  ],
  [
    "On Monday the president met the envoys and on Tuesday he flew home.",
    { met: "Monday", flew: "Tuesday" },
  ],
  [
    "The ministry accused the rebels on Monday of shelling the town on Sunday.",
    { accused: "Monday", shelling: "Sunday" },
  ],
  [
    "Fighters who were captured in 2019 were released on Monday.",
    { captured: "2019", released: "Monday" },
  ],
  ["Rebels shelled the port on Saturday. The army answered with rockets.", { answered: null }],
];

/** Each in a report of its own. */
const alone: [text: string, times: Record<string, string | null>][] = [
  [
    "Nine people were killed when shells fell on the camp on Sunday.",
    { killed: "Sunday*", fell: "Sunday" },
  ],
  ["GOMA, Velland, March 14 - Rebels shelled the port.", { shelled: null }],
];

const published = "2025-10-29";
const found = await readTold(rows.map(([text]) => ({ text, published })));
for (const [text] of alone) found.push(...(await readTold([{ text, published }])));

test.each([...rows, ...alone].map(([text, times], index) => [text, times, found[index]] as const))(
  "%s",
  (_, times, got) => {
    const found = Object.entries(times).map(([word, want]) => {
      const time = got?.timeOf(word) ?? null;
      return [word, want?.endsWith("*") ? time : (time?.replace("*", "") ?? null)];
    });
    expect(Object.fromEntries(found)).toEqual(times);
  },
);
