import { castOf } from "../actor/cast.js";
import { loadCodebook } from "../codebook/codebook.js";
import type { Analysis } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import { loadReader } from "../language/reader.js";
import type { Actor, Event, Quantity } from "../reading/format.js";
import { type Report, reportFromText } from "../report/report.js";
import { statementsOf } from "../statement/statements.js";
import { calendarOf } from "../time/calendar.js";
import { quantitiesOf } from "./quantities.js";

/** What was read of one passage. */
export interface Counted {
  readonly quantities: readonly Quantity[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
}

/**
 * Reads each passage as a report of its own: with others around it the reader may see it otherwise. Words in [brackets]
 * are the triggers of events that the author affirms.
 */
export async function countedIn(passages: readonly string[]): Promise<Counted[]> {
  const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
  const counted: Counted[] = [];
  for (const passage of passages) {
    const report = reportFromText(passage.replaceAll(/[[\]]/gu, ""), { published: "2025-10-29" });
    const analysis = await reader.analyse(report);
    const cast = castOf(report, analysis, codebook);
    const calendar = calendarOf(report, analysis, codebook);
    const statements = statementsOf(report, analysis, codebook, cast, calendar);
    const events = eventsIn(passage, report, analysis);
    const told = { cast, statements, events };
    const quantities = quantitiesOf(report, analysis, codebook, told);
    counted.push({ quantities, actors: cast.actors, events });
  }
  return counted;
}

function eventsIn(passage: string, { text }: Report, { sentences }: Analysis): Event[] {
  return [...passage.matchAll(/\[([^[\]]+)\]/gu)].map((match, index) => {
    const start = match.index - 2 * index;
    const end = start + (match[1]?.length ?? 0);
    const span = { start, end, text: text.slice(start, end) };
    return event(index, lastBefore(sentences, start), span);
  });
}

const PROTEST = /^(?:rall|march|protest|demonstrat)/iu;
const SPEECH = /^(?:condemn|accus|den)/iu;

function event(index: number, sentence: number, span: Event["trigger"]["spans"][number]): Event {
  const type = PROTEST.test(span.text) ? "PROTEST" : SPEECH.test(span.text) ? "ACCUSE" : "ASSAULT";
  return {
    ...{ id: `e${index + 1}`, sentence, trigger: { spans: [span], lemma: span.text } },
    ...{ type, mode: [], context: [], cameo: null, quad: type === "ACCUSE" ? 3 : 4, score: 0 },
    ...{ actors: [], recipients: [], mediators: [], place: null, time: null },
    positions: [{ holder: "author", stance: "affirms", statement: null, spans: [] }],
    ...{ status: "reported", historical: false, speech: type === "ACCUSE" ? "s1" : null },
    ...{ same: null, rule: "example", confidence: null },
  };
}

/** "killed 23.. [At least 23 soldiers] army": kind, range, words, and the holder where that is not the author. */
export function shown({ quantities, actors }: Counted): string[] {
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  return quantities.map(({ kind, low, high, spans, holder }) => {
    const by = holder === "author" ? "" : ` ${name(holder)}`;
    return `${kind} ${range(low, high)} [${spans[0]?.text}]${by}`;
  });
}

function range(low: number | null, high: number | null): string {
  return low === high ? `${low}` : `${low ?? ""}..${high ?? ""}`;
}
