import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Reading } from "../../reading/format.js";
import { reportFromText } from "../../report/report.js";
import { fingerprintOf } from "../origin/fingerprint.js";
import { originsOf } from "../origin/origins.js";
import { type Account, accountOf } from "./account.js";
import type { Claimant } from "./claimant.js";
import { type Happening, happeningsOf, type Linkable } from "./happening.js";
import { incidentsOf } from "./incidents.js";
import { linkBetween } from "./link.js";

const SAMPLES = new URL("../../../samples/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, SAMPLES), "utf8");

/** The sample reports with what is read from them, by number: "04". */
const told = JSON.parse(read("index.json")).map(({ file, ...meta }: { file: string }) => {
  const report = reportFromText(read(file), meta);
  const reading: Reading = JSON.parse(read(file.replace(".txt", ".golden.json")));
  return { number: file.slice(0, 2), report, reading };
});

const numbers = new Map<string, string>(
  told.map(({ number, report }: (typeof told)[number]) => [report.id, number]),
);
const happenings: Linkable[] = told.flatMap(({ report, reading }: (typeof told)[number]) =>
  happeningsOf(report, reading),
);
const origins = originsOf(
  told.map(({ report, reading }: (typeof told)[number]) => fingerprintOf(report, reading)),
);
const originOf = new Map(origins.flatMap(({ id, reports }) => reports.map((one) => [one, id])));
const links = happenings.flatMap((one, n) =>
  happenings.slice(0, n).flatMap((other) => linkBetween(one, other) ?? []),
);
const incidents = incidentsOf({ happenings, links, origins: originOf });

/** The happening with a mention that has a word, the first after a phrase of the report. */
function mentionOf(number: string, phrase: string, word: string): Happening | undefined {
  const { report } = told.find((one: (typeof told)[number]) => one.number === number);
  const at = report.text.indexOf(word, report.text.indexOf(phrase));
  return happenings.find(
    (one) =>
      one.report === report.id && one.spans.some(({ start, end }) => start <= at && at < end),
  );
}

type Mention = readonly [number: string, phrase: string, word: string];

function incidentOf([number, phrase, word]: Mention): string | undefined {
  const id = mentionOf(number, phrase, word)?.id;
  return incidents.find((one) => id !== undefined && one.happenings.includes(id))?.id;
}

function accountFor(mention: Mention): Account {
  const id = incidentOf(mention);
  const own = incidents.find((one) => one.id === id)?.happenings ?? [];
  return accountOf(
    happenings.filter((one) => own.includes(one.id)),
    originOf,
  );
}

const RAIDS: Mention[] = [
  ["01", "Two loud blasts", "blasts"],
  ["02", "Pakistani aircraft that struck", "struck"],
  ["02", "of bombing the capital", "bombing"],
  ["03", "KABUL ACCUSED PAKISTAN", "BOMBING"],
  ["04", "Pakistani aircraft had bombed", "bombed"],
  ["05", "Pakistani aircraft had bombed", "bombed"],
  ["07", "On Friday Pakistan was accused", "bombing"],
];
const NIGHT: Mention[] = [
  ["03", "SPOKESMAN MUJAHID SAYS 58", "KILLED"],
  ["03", "PAKISTAN'S MILITARY SAYS 23", "KILLED"],
  ["03", "CLASHES REPORTED", "CLASHES"],
  ["04", "Afghan forces had killed", "killed"],
  ["04", "Fighting was reported", "Fighting"],
  ["05", "Afghan forces had killed", "killed"],
  ["06", "It said 23 soldiers", "killed"],
  ["06", "that 58 Pakistani soldiers", "killed"],
  ["07", "speaks of an unprovoked attack", "attack"],
  ["08", "The agreement followed the clashes", "clashes"],
  ["08", "Kabul says 58 were killed", "killed"],
];
const PAKTIKA: Mention[] = [
  ["09", "overnight Pakistani air strikes", "air strikes"],
  ["10", "killing at least 10 civilians", "killing"],
  ["11", "At least 10 civilians were killed", "killed"],
];
const WEEKEND: Mention[] = [["12", "five soldiers and 25 fighters had been killed", "killed"]];
const MIR_ALI: Mention[] = [["10", "a suicide bombing of a compound", "suicide bombing"]];
const MEDIATION: Mention[] = [
  ["03", "AFTER QATAR AND SAUDI", "MEDIATED"],
  ["04", "Qatar and Saudi Arabia stepped in", "mediate"],
  ["05", "Qatar and Saudi Arabia stepped in", "mediate"],
  ["07", "Qatar and Saudi Arabia had mediated", "mediated"],
];
const ACCUSATION: Mention[] = [
  ["02", "on Friday accused Pakistan", "accused"],
  ["03", "KABUL ACCUSED PAKISTAN", "ACCUSED"],
  ["07", "On Friday Pakistan was accused", "accused"],
];
const SHELTER: Mention[] = [
  ["01", "of sheltering the Tehreek", "sheltering"],
  ["04", "stop harbouring the Tehreek", "harbouring"],
  ["05", "stop harbouring the Tehreek", "harbouring"],
  ["08", "of giving sanctuary", "giving"],
];
const DOHA: Mention[] = [
  ["11", "make sure that the ceasefire holds", "ceasefire"],
  ["12", "the ceasefire reached in Doha", "ceasefire"],
];
const ISTANBUL: Mention[] = [
  ["12", "met for a third day", "met"],
  ["13", "four days of talks in Istanbul", "talks"],
];
const THIRD_ROUND: Mention[] = [["14", "A third round of talks", "talks"]];
const TRUCE: Mention[] = [["08", "agreed on Wednesday to hold", "agreed"]];

const facts = {
  "the blasts and raids of 9 October": RAIDS,
  "the night of 11 October": NIGHT,
  "the strikes in Paktika": PAKTIKA,
  "the skirmishes of the weekend": WEEKEND,
  "the attack at Mir Ali": MIR_ALI,
  "mediation by Qatar and Saudi Arabia": MEDIATION,
  "Kabul's accusation": ACCUSATION,
  "shelter for the TTP": SHELTER,
  "the ceasefire of Doha": DOHA,
  "the talks in Istanbul": ISTANBUL,
  "the third round": THIRD_ROUND,
  "the two-day truce": TRUCE,
};

test.each(Object.entries(facts))("%s is one incident", (_, mentions) => {
  const ids = mentions.map((mention) => [...mention, incidentOf(mention)]);
  expect(ids).toEqual(mentions.map((mention) => [...mention, incidentOf(mentions[0] as Mention)]));
  expect(incidentOf(mentions[0] as Mention)).toBeDefined();
});

test("none of these is another", () => {
  const ids = Object.values(facts).map(([mention]) => incidentOf(mention as Mention));
  expect(new Set(ids).size).toBe(ids.length);
});

test("three reports of one night have one origin: a wire's flash, its story and a reprint of that", () => {
  const several = origins.filter(({ reports }) => reports.length > 1);
  expect(several.map(({ reports }) => reports.map((one) => numbers.get(one)))).toEqual([
    ["03", "04", "05"],
  ]);
  expect(several[0]?.ties.map(({ reason }) => reason)).toEqual(["wire credit", "near copy"]);
});

const has = (claimants: readonly Claimant[], name: RegExp) =>
  claimants.some(({ names }) => names.some((one) => name.test(one)));
const figures = (account: Account, name: RegExp) =>
  account.figures
    .filter(({ by }) => by?.names.some((one) => name.test(one)))
    .map(({ kind, low }) => `${kind} ${low}`);

test.each([
  { what: "the night", mention: NIGHT[0], status: "contested", reports: 6, origins: 4 },
  { what: "shelter", mention: SHELTER[0], status: "contested", reports: 7, origins: 5 },
  { what: "the mediation", mention: MEDIATION[0], status: "reported", reports: 4, origins: 2 },
])("$what: $status in $reports reports or more, of $origins origins or more", (row) => {
  const account = accountFor(row.mention as Mention);
  expect(account.status).toBe(row.status);
  expect(account.reports.length).toBeGreaterThanOrEqual(row.reports);
  expect(account.origins.length).toBeGreaterThanOrEqual(row.origins);
  expect(account.origins.length).toBeLessThan(account.reports.length);
});

test("figures stay with those who give them, and parties are marked", () => {
  const account = accountFor(NIGHT[0] as Mention);
  expect(figures(account, /Mujahid/u)).toEqual(
    expect.arrayContaining(["killed 58", "injured 30", "killed 9", "injured 16"]),
  );
  expect(figures(account, /military/iu)).toEqual(
    expect.arrayContaining(["killed 23", "injured 29", "killed 200"]),
  );
  const kabul = account.affirms.find(({ names }) => names.some((name) => /Mujahid/u.test(name)));
  expect(kabul?.isParty).toBe(true);
});

test("a flash that has no more than his surname means the spokesman whom others name in full", () => {
  const { figures: all } = accountFor(NIGHT[0] as Mention);
  const told = all.filter(({ by }) => by?.names.some((name) => /Mujahid/iu.test(name)));
  expect(told.map(({ low, reports }) => [low, reports.length])).toEqual([
    [58, 6],
    [30, 4],
    [9, 5],
    [16, 5],
  ]);
});

test("who affirms and who denies", () => {
  const shelter = accountFor(SHELTER[0] as Mention);
  expect([has(shelter.affirms, /^Pakistan$/u), has(shelter.denies, /Afghanistan/u)]).toEqual([
    true,
    true,
  ]);
  const raids = accountFor(RAIDS[1] as Mention);
  expect([has(raids.affirms, /defence ministry/u), has(raids.affirms, /intelligence/u)]).toEqual([
    true,
    true,
  ]);
  const strikes = accountFor(PAKTIKA[0] as Mention);
  expect(has(strikes.affirms, /provincial officials/u)).toBe(true);
});
