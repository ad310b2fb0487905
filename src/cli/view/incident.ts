import type { Account } from "../../ledger/incident/account.js";
import type { Listed, Part, Taken } from "../../ledger/relate/listing.js";
import {
  claimantName,
  countedOrigins,
  incidentSentence,
  linkReasons,
  many,
  toldFigure,
} from "../../telling/incident.js";
import { plainLine } from "../../telling/plain.js";
import type { Style } from "./style.js";

/** An incident in a list: what, on whose word, with which figures, from how many reports. */
export function incidentLines({ id, account }: Listed, style: Style): string[] {
  const { status, reports, origins, affirms, denies, figures } = account;
  const counted = countedOrigins(reports.length, origins.length);
  return [
    `${style.paint[status](status.padEnd(10))} ${incidentSentence(account)}`,
    `  ${style.dim(`${counted} · ${id}`)}`,
    ...line("affirmed by", [...ownWord(account), ...affirms.map(claimantName)]),
    ...line("denied by", denies.map(claimantName)),
    ...figures.map((figure) => `  ${toldFigure(figure)}`),
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
  return `linked to ${other} by ${linkReasons(link ?? { reasons: [] })}`;
}

function sourceOf({ publisher, published, title }: Part): string {
  const known = [publisher, published, title].flatMap((one) => (one === null ? [] : [one]));
  return plainLine(known.join(" · ")) || "a report without publisher, date and title";
}

function takenLine({ id, kind, undoes, by, reason }: Taken): string {
  const what = kind === "undo" ? `undid ${undoes}` : kind;
  return `  ${id}  ${what} · ${plainLine(by)} · ${plainLine(reason)}`;
}
