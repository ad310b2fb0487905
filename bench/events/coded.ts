import { castOf } from "../../src/actor/cast.js";
import { eventsOf } from "../../src/event/events.js";
import { atlasOf } from "../../src/place/atlas.js";
import type { Actor, Event } from "../../src/reading/format.js";
import { reportFromText } from "../../src/report/report.js";
import { statementsOf } from "../../src/statement/statements.js";
import { calendarOf } from "../../src/time/calendar.js";
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
    const cast = castOf(report, analysis, codebook);
    const atlas = atlasOf(report, analysis, codebook, gazetteer);
    const calendar = calendarOf(report, analysis, codebook);
    const statements = statementsOf(report, analysis, codebook, cast, calendar);
    const { sentences } = analysis;
    const events = eventsOf(
      { text, sentences, statements, cast, codebook },
      { published: report.published, calendar, atlas },
    );
    return { actors: cast.actors, events: events.filter(isCounted), all: events };
  };
}

const HELD = new Set<Event["status"]>(["reported", "claimed", "contested"]);

/** What is held to have happened, and what is itself said: events that are only threatened or demanded do not count. */
export function isCounted({ status, speech }: Pick<Event, "status" | "speech">): boolean {
  return HELD.has(status) || speech !== null;
}
