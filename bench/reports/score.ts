import type { Actor, Event, Reading, Statement } from "../../src/reading/format.js";
import { added, type Counts, NONE } from "../counts.js";
import type { Labelled, LabelledEvent, LabelledStatement, Quote } from "./label.js";
import { alike, locate, paired, type Stretch, shared } from "./spans.js";

/** What of a labelled report was read right; optional records count neither way. */
export interface Score {
  readonly statements: Counts;
  /** Of the statements found: whose they are. */
  readonly speakers: Counts;
  /** At the trigger, with the type. */
  readonly events: Counts;
  /** Actors, recipients and mediators of the events found, by country and sector. */
  readonly sides: Counts;
  readonly positions: Counts;
  /** Of the events found. */
  readonly statuses: Counts;
}

export function scoreOf(label: Labelled, reading: Reading): Score {
  const actors = new Map<string, Actor>(reading.actors.map((actor) => [actor.id, actor]));
  return { ...statementScore(label, reading, actors), ...eventScore(label, reading, actors) };
}

type Actors = ReadonlyMap<string, Actor>;

const listed = (quotes: Quote | readonly Quote[]): readonly Quote[] =>
  Array.isArray(quotes) ? quotes : [quotes as Quote];

const counted = (gold: number, system: number, correct: number): Counts => ({
  gold,
  system,
  correct,
});

const share = (verdicts: readonly boolean[]): Counts =>
  counted(verdicts.length, verdicts.length, verdicts.filter(Boolean).length);

function statementScore({ text, statements }: Labelled, reading: Reading, actors: Actors) {
  const score = (one: LabelledStatement, { content }: Statement) =>
    Math.max(
      ...[one.content, ...one.contentOr].map((quotes) =>
        alike(
          listed(quotes).map((quote) => locate(quote, text)),
          content.spans,
        ),
      ),
    );
  const pairs = paired(statements, reading.statements, score, 0.5);
  const needed = statements.filter(({ optional }) => !optional);
  const found = needed.flatMap((one) => {
    const statement = pairs.get(one);
    return statement ? [{ one, statement }] : [];
  });
  const system = reading.statements.length - (pairs.size - found.length);
  const speakers = found
    .filter(({ one }) => one.code !== undefined)
    .map(({ one, statement }) => isOf(actors.get(statement.source.actor ?? ""), one.code ?? ""));
  return {
    statements: counted(needed.length, system, found.length),
    speakers: share(speakers),
  };
}

function eventScore({ text, events }: Labelled, reading: Reading, actors: Actors) {
  const places = new Map(
    events.map((one) => [one, listed(one.trigger).map((quote) => locate(quote, text))]),
  );
  const score = (one: LabelledEvent, event: Event) => {
    const own = places.get(one) as readonly Stretch[];
    const { spans } = event.trigger;
    if (shared(own, spans) === 0) return 0;
    const best = Math.max(...own.map((stretch) => alike([stretch], spans)));
    return 1 + best + (hasType(one, event) ? 1 : 0) + (one.optional ? 0 : 0.5);
  };
  const pairs = paired(events, reading.events, score, 1);
  const needed = events.filter(({ optional }) => !optional);
  const system =
    reading.events.length - (pairs.size - needed.filter((one) => pairs.has(one)).length);
  const typed = needed.filter((one) => {
    const event = pairs.get(one);
    return event !== undefined && hasType(one, event);
  });
  return {
    events: counted(needed.length, system, typed.length),
    sides: added(needed.map((one) => sidesOf(one, pairs.get(one), actors))),
    positions: added(needed.map((one) => positionsOf(one, pairs.get(one), actors))),
    statuses: share(
      needed.flatMap((one) => {
        const event = pairs.get(one);
        return event && one.status ? [one.status.includes(event.status)] : [];
      }),
    ),
  };
}

const hasType = ({ type }: LabelledEvent, event: Event): boolean =>
  type?.includes(event.type) ?? false;

const ROLES = ["actor", "recipient", "mediator"] as const;

function sidesOf(one: LabelledEvent, event: Event | undefined, actors: Actors): Counts {
  return added(
    ROLES.map((role) => {
      const wanted = one[role];
      if (!wanted) return NONE;
      const have = (event?.[`${role}s`] ?? []).map(({ actor }) => actors.get(actor));
      const right = wanted.filter((code) => have.some((actor) => isOf(actor, code)));
      return counted(wanted.length, have.length, right.length);
    }),
  );
}

/** Where none are listed and the event is reported, it is the author's word alone. */
function positionsOf(one: LabelledEvent, event: Event | undefined, actors: Actors): Counts {
  const isPlain = one.status?.length === 1 && one.status[0] === "reported";
  const wanted =
    one.positions ?? (isPlain ? [{ holder: "author", stance: ["affirms" as const] }] : null);
  if (wanted === null) return NONE;
  const have = event?.positions ?? [];
  const right = wanted.filter(({ holder, stance }) =>
    have.some(
      (position) =>
        stance.some((name) => name === position.stance) &&
        (holder === "author"
          ? position.holder === "author"
          : isOf(actors.get(position.holder), holder)),
    ),
  );
  return counted(wanted.length, have.length, right.length);
}

/**
 * "PAK MIL" is somebody of that country and sector, "PAK" of the country and no sector, "PAK *" anybody of it, "REB" somebody of that sector
 * and no country; "|" parts answers that are all right.
 */
export function isOf(
  actor: Pick<Actor, "country" | "sectors"> | undefined,
  codes: string,
): boolean {
  if (!actor) return false;
  const { country, sectors } = actor;
  const has = (sector: string) => sectors.some((own) => own === sector);
  return codes.split("|").some((code) => {
    const [land = "", sector] = code.split(" ");
    if (country !== land) return country === null && sector === undefined && has(land);
    return sector === "*" || (sector === undefined ? sectors.length === 0 : has(sector));
  });
}
