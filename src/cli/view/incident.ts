import type { Account } from "../../ledger/incident/account.js";
import type { Party } from "../../ledger/incident/party.js";
import type { Listed, Part, Taken } from "../../ledger/relate/listing.js";
import { kindOf } from "../../telling/kinds.js";
import { moment } from "../../telling/moment.js";
import { plainLine } from "../../telling/plain.js";
import { claimantName, figureLine, many } from "./figure.js";
import type { Style } from "./style.js";

/** An incident in a list: what, on whose word, with which figures, from how many reports. */
export function incidentLines({ id, account }: Listed, style: Style): string[] {
  const { status, reports, origins, affirms, denies, figures } = account;
  const counted = `${many(reports.length, "report")}, ${many(origins.length, "origin")}`;
  return [
    `${style.paint[status](status.padEnd(10))} ${sentenceOf(account)}`,
    `  ${style.dim(`${counted} · ${id}`)}`,
    ...line("affirmed by", [...ownWord(account), ...affirms.map(claimantName)]),
    ...line("denied by", denies.map(claimantName)),
    ...figures.map((figure) => `  ${figureLine(figure)}`),
    ...(account.partyOnly ? ["  claimed only by a party to it"] : []),
  ];
}

/** The same, with what each report tells and why it belongs there. */
export function incidentView(
  listed: Listed,
  parts: readonly Part[],
  decisions: readonly Taken[],
  style: Style,
): string {
  const [first] = parts;
  const from = first ? [`  first told by ${sourceOf(first)}`] : [];
  const taken = decisions.length > 0 ? ["", "Decided by people:", ...decisions.map(takenLine)] : [];
  return [
    ...incidentLines(listed, style),
    ...from,
    "",
    "Reports:",
    ...parts.flatMap((part) => partLines(part, parts, style)),
    ...taken,
    "",
  ].join("\n");
}

/** "Air strike by Pakistan against civilians, Paktika, Fri 17 – Sat 18 Oct 2025." */
function sentenceOf(account: Account): string {
  const { type, modes, actors, recipients, mediators, place } = account;
  const kind = kindOf({ type, mode: [...modes] });
  const sides = [
    ...side("by", actors),
    ...side(type === "ASSAULT" ? "against" : "toward", recipients),
    ...side("mediated by", mediators),
  ];
  const what = [kind, ...sides].join(" ");
  const parts = [what, ...(place ? [place.name] : []), ...whenOf(account)];
  return `${plainLine(parts.join(", "))}.`;
}

const side = (word: string, parties: readonly Party[]): string[] =>
  parties.length > 0 ? [`${word} ${parties.map(({ name }) => name).join(" and ")}`] : [];

function whenOf({ from, to, dated }: Account): string[] {
  if (from === null || to === null) return [];
  const precision = "day" as const;
  const time = { id: "t1" as const, value: from, end: to, precision, basis: "stated" as const };
  const text = moment({ ...time, spans: [] }, null);
  return [dated || from === to ? text : `some time from ${text}`];
}

function ownWord({ own }: Account): string[] {
  return own.reports.length > 0 ? [`${many(own.origins.length, "origin")} in its own word`] : [];
}

const line = (word: string, names: readonly string[]): string[] =>
  names.length > 0 ? [`  ${word} ${names.join("; ")}`] : [];

function partLines(part: Part, parts: readonly Part[], style: Style): string[] {
  const { happening, words, origin, report, tie } = part;
  const isFirst = parts.find((one) => one.report === report) === part;
  const same = tie === null ? "" : ` · ${tie}, same origin as ${origin}`;
  const told = `    ${happening.status}: “${words.map(plainLine).join("”, “")}”`;
  const why = part.link ? [`      ${style.dim(whyLine(part))}`] : [];
  return [...(isFirst ? [`  ${sourceOf(part)} · ${report}${same}`] : []), told, ...why];
}

/** "linked to 3f2a…-166 by what: kill; figures: killed 58" */
function whyLine({ link, happening }: Part): string {
  const other = link?.one === happening.id ? link.other : link?.one;
  const reasons = (link?.reasons ?? []).filter(({ points }) => points > 0);
  const told = reasons.map(({ why, words }) => `${why}: ${plainLine(shortened(words))}`);
  return `linked to ${other} by ${told.join("; ")}`;
}

const shortened = (words: string): string =>
  words.split(", ").length > 3 ? `${words.split(", ").slice(0, 3).join(", ")}, …` : words;

function sourceOf({ publisher, published, title }: Part): string {
  const known = [publisher, published, title].flatMap((one) => (one === null ? [] : [one]));
  return plainLine(known.join(" · ")) || "a report without publisher, date and title";
}

function takenLine({ id, kind, undoes, by, reason }: Taken): string {
  const what = kind === "undo" ? `undid ${undoes}` : kind;
  return `  ${id}  ${what} · ${plainLine(by)} · ${plainLine(reason)}`;
}
