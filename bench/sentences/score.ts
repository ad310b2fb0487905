import type { Event, Reading } from "../../src/reading/format.js";
import { type Counts, NONE } from "../counts.js";
import { paired, shared } from "../reports/spans.js";
import type { LabelledEvent, LabelledSentence } from "./label.js";

/** `gold` are the events that must be found, `system` all that were; each is right or not by its type, its doer's country, the other side's. */
export interface Score {
  readonly type: Counts;
  readonly source: Counts;
  readonly target: Counts;
  /** Recall of the same, of the events that must be found. */
  readonly found: { readonly type: Counts; readonly source: Counts; readonly target: Counts };
  /** Of the events found: whether it happened. */
  readonly happened: Counts;
}

/** Words of an event that is said: whether what it says happened is another matter. */
const SAID = /^(?:ACCUSE|REQUEST|REJECT|THREATEN|AGREE|CONCEDE|SUPPORT)$/u;
const REAL = /^(?:reported|claimed|contested)$/u;

export function scoreOf(label: LabelledSentence, reading: Reading): Score {
  const pairs = paired(
    label.events,
    reading.events,
    (one, event) => nearness(one, event, label),
    1,
  );
  const all = [...pairs].map(([one, event]) => ({ one, event, ...verdictOf(one, event, reading) }));
  const needed = label.events.filter(({ optional }) => !optional);
  const system = reading.events.length;
  const counts = (is: (verdict: (typeof all)[number]) => boolean) => ({
    precise: { gold: system, system, correct: all.filter(is).length },
    found: {
      gold: needed.length,
      system: needed.length,
      correct: all.filter((verdict) => !verdict.one.optional && is(verdict)).length,
    },
  });
  const [type, source, target] = [
    counts(({ hasType }) => hasType),
    counts(({ hasSource }) => hasSource),
    counts(({ hasTarget }) => hasTarget),
  ];
  const told = all.filter(({ one }) => !SAID.test(one.type));
  const right = told.filter(({ one, event }) => REAL.test(event.status) === one.happened);
  return {
    ...{ type: type.precise, source: source.precise, target: target.precise },
    found: { type: type.found, source: source.found, target: target.found },
    happened:
      told.length === 0 ? NONE : { gold: told.length, system: told.length, correct: right.length },
  };
}

/** Above 1 where one is at the other's words, or of its type in the same sentence; best where both. */
function nearness(one: LabelledEvent, event: Event, { text }: LabelledSentence): number {
  const start = text.indexOf(one.trigger);
  const own = [{ start, end: start + one.trigger.length }];
  const isThere = shared(own, event.trigger.spans) > 0;
  return (isThere ? 2 : 0) + (hasType(one, event) ? 1.5 : 0) - (one.optional ? 0.2 : 0);
}

const hasType = ({ type, typeOr }: LabelledEvent, event: Event): boolean =>
  [type, ...typeOr].includes(event.type);

function verdictOf({ source, target, ...one }: LabelledEvent, event: Event, reading: Reading) {
  const countryOf = new Map(
    reading.actors.map(({ id, country, sectors }) => [id, country ?? sectors[0] ?? ""]),
  );
  const [doers, others] = [event.actors, event.recipients].map((parties) =>
    parties.map(({ actor }) => countryOf.get(actor) ?? ""),
  ) as [string[], string[]];
  const isMutual = source.length > 1 && target.length === 0;
  const has = (wanted: readonly string[], have: readonly string[]) =>
    wanted.some((country) => have.includes(country));
  return {
    hasType: hasType({ source, target, ...one }, event),
    hasSource:
      source.length === 0
        ? doers.length === 0
        : has(source, isMutual ? [...doers, ...others] : doers),
    hasTarget: target.length === 0 || has(target, others),
  };
}
