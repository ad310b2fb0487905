import type { Account, Told } from "../ledger/incident/account.js";
import type { Claimant } from "../ledger/incident/claimant.js";
import type { Link } from "../ledger/incident/link.js";
import { range } from "./event.js";
import { kindOf } from "./kinds.js";
import { listed } from "./listed.js";
import { moment } from "./moment.js";
import { plainLine } from "./plain.js";

type Happened = Pick<
  Account,
  "type" | "modes" | "actors" | "recipients" | "mediators" | "place" | "from" | "to" | "dated"
>;

/** "air strike by Pakistan against civilians, Paktika, Fri 17 – Sat 18 Oct 2025." */
export function incidentSentence(account: Happened): string {
  const { type, modes, actors, recipients, mediators, place } = account;
  const kind = kindOf({ type, mode: [...modes] });
  const sides = [
    ...side("by", actors),
    ...side(type === "ASSAULT" ? "against" : "toward", recipients),
    ...side("mediated by", mediators),
  ];
  const what = [kind, ...sides].join(" ");
  const parts = [what, ...(place ? [place.name] : []), ...daysOf(account)];
  return `${plainLine(parts.join(", "))}.`;
}

/** The same where it stands alone. */
export function incidentHeadline(account: Happened): string {
  return incidentSentence(account).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const side = (word: string, parties: readonly { readonly name: string }[]): string[] =>
  parties.length > 0 ? [`${word} ${listed(parties.map(({ name }) => name))}`] : [];

function daysOf({ from, to, dated }: Happened): string[] {
  if (from === null || to === null) return [];
  const precision = "day" as const;
  const time = { id: "t1" as const, value: from, end: to, precision, basis: "stated" as const };
  const text = moment({ ...time, spans: [] }, null);
  return [dated || from === to ? text : `some time from ${text}`];
}

/** "Zabihullah Mujahid, Afghanistan (a party)" */
export function claimantName({ names, isParty }: Pick<Claimant, "names" | "isParty">): string {
  const name = names.slice(0, 3).map(plainLine).join(", ");
  return isParty ? `${name} (a party)` : name;
}

/** "killed 58 of Pakistani soldiers, says Zabihullah Mujahid (a party) [5 reports]" */
export function toldFigure({ kind, low, high, of, by, reports }: Told): string {
  const whose = of ? ` of ${plainLine(of)}` : "";
  const says = by ? `, says ${claimantName(by)}` : "";
  return `${kind} ${range(low, high)}${whose}${says} [${many(reports.length, "report")}]`;
}

/** Of a reason no more words are told than tell it. */
const MOST_WORDS = 3;

/** What speaks for a link: "what: kill; figures: killed 58". */
export function linkReasons({ reasons }: Pick<Link, "reasons">): string {
  const told = reasons.filter(({ points }) => points > 0);
  return told.map(({ why, words }) => `${why}: ${plainLine(shortened(words))}`).join("; ");
}

function shortened(words: string): string {
  const all = words.split(", ");
  return all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(", ")}, …` : words;
}

/** "3 reports, 1 origin" */
export function countedOrigins(reports: number, origins: number): string {
  return `${many(reports, "report")}, ${many(origins, "origin")}`;
}

/** "1 report", "2 reports" */
export function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
