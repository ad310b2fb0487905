import type { Actor, Event } from "../../src/reading/format.js";
import { readingOf } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook, projectGazetteer } from "../bench.js";

/** What a sentence is coded as. */
export interface Coded {
  readonly actors: readonly Actor[];
  /** Those that count: held to have happened, or themselves said. */
  readonly events: readonly Event[];
  /** Those that are only threatened, demanded or supposed as well. */
  readonly all: readonly Event[];
}

/** Codes single sentences, each as a report of its own without a date. */
export async function coderOf({ reader }: Bench): Promise<(text: string) => Promise<Coded>> {
  const [known, codebook, gazetteer] = await Promise.all([
    reader(),
    projectCodebook(),
    projectGazetteer(),
  ]);
  return async (text) => {
    const report = reportFromText(text);
    const analysis = await known.analyse(report);
    const kit = { reader: known, codebook, gazetteer };
    const { actors, events } = readingOf(report, analysis, kit);
    return { actors, events: events.filter(isCounted), all: events };
  };
}

const HELD = new Set<Event["status"]>(["reported", "claimed", "contested"]);

/** What is held to have happened, and what is itself said: events that are only threatened or demanded do not count. */
export function isCounted({ status, speech }: Pick<Event, "status" | "speech">): boolean {
  return HELD.has(status) || speech !== null;
}
