import type { Cell, Question, Row, Said } from "../ledger/incident/matrix.js";
import { range } from "./event.js";
import { many } from "./incident.js";
import { listed } from "./listed.js";
import { plainLine } from "./plain.js";

export const QUESTION_NAMES: Readonly<Record<Question, string>> = {
  happened: "Happened",
  actor: "Who did it",
  killed: "Killed",
  injured: "Injured",
  place: "Where",
};

/** "Pakistan and Qatar"; each number once, with whom it counts where anybody says so: "58 of Pakistani soldiers". */
function valuesOf(said: readonly Said[]): string[] {
  const names = said.map((one) => plainLine(listed(one.names)));
  const figures = new Map<string, string>();
  for (const { figure } of said) {
    if (!figure) continue;
    const [number, of] = [range(figure.low, figure.high), plainLine(figure.of ?? "")];
    if (of.length >= (figures.get(number) ?? "").length) figures.set(number, of);
  }
  const counted = [...figures].map(([number, of]) => (of === "" ? number : `${number} of ${of}`));
  return [...new Set([...names, ...counted])].filter((value) => value !== "");
}

/** What one says to a question: each answer once. */
export interface Answer {
  readonly stance: "affirms" | "denies";
  readonly values: readonly string[];
}

/** None is silence. */
export function answersOf({ affirms, denies }: Cell): Answer[] {
  const answer = (stance: Answer["stance"], said: readonly Said[]): Answer[] =>
    said.length === 0 ? [] : [{ stance, values: valuesOf(said) }];
  return [...answer("affirms", affirms), ...answer("denies", denies)];
}

/** Whether the reports of an origin tell it on others' word alone. */
export function isSilent({ cells }: Pick<Row, "cells">): boolean {
  return Object.values(cells).every(
    ({ affirms, denies }) => affirms.length === 0 && denies.length === 0,
  );
}

/** What one said on one day, in however many reports. */
export interface Moment {
  readonly day: string | null;
  readonly who: Row;
  readonly stance: Answer["stance"];
  /** "killed 58" */
  readonly figures: readonly string[];
  /** The first of the words for it. */
  readonly said: Said;
  readonly reports: number;
}

/** Who said what when, the earliest first; what has no day comes last. */
export function timelineOf(rows: readonly Row[]): Moment[] {
  const moments = rows.flatMap((who) =>
    (["affirms", "denies"] as const).flatMap((stance) => momentsOf(who, stance)),
  );
  return moments.sort((one, other) => compare(one.day ?? "9999", other.day ?? "9999"));
}

const TOLD = ["happened", "killed", "injured"] as const;

function momentsOf(who: Row, stance: Answer["stance"]): Moment[] {
  const told = TOLD.flatMap((question) =>
    who.cells[question][stance].map((said) => ({ question, said })),
  );
  const days = new Set(told.map(({ said }) => said.day));
  return [...days].flatMap((day): Moment[] => {
    const own = told.filter(({ said }) => said.day === day);
    const [first] = own;
    if (!first) return [];
    const figures = TOLD.flatMap((question) =>
      valuesOf(own.flatMap((one) => (one.question === question ? one.said : []))).map(
        (value) => `${question} ${value}`,
      ),
    );
    const reports = new Set(own.map(({ said }) => said.report)).size;
    return [{ day, who, stance, figures, said: first.said, reports }];
  });
}

/** "affirms it: killed 58, injured 30 · in 4 reports" */
export function momentTold({ who, stance, figures, reports }: Moment): string {
  const verb =
    who.is === "origin" ? (stance === "affirms" ? "tells it" : "denies it") : `${stance} it`;
  const counted = figures.length > 0 ? `: ${figures.join(", ")}` : "";
  return `${verb}${counted}${reports > 1 ? ` · in ${many(reports, "report")}` : ""}`;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
