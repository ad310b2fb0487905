import { type RawBuilder, sql } from "kysely";

/** A reason to look at a record before others. */
interface Doubt {
  /** For people: "a side is inferred". */
  readonly why: string;
  readonly holds: RawBuilder<boolean>;
}

/**
 * The reader gives no confidence yet. What can be seen is where it had to go beyond the words: each of these is a step that the
 * text does not spell out. How often each goes wrong has not been measured, so that they count alike: this is an order to
 * look in, no probability.
 */
const EVENT_DOUBTS: readonly Doubt[] = [
  { why: "it has no side", holds: sql`e.names = '{}'` },
  {
    why: "a side is inferred",
    holds: sql`exists (
      select from parties p where p.report = e.report and p.event = e.id and p.inferred)`,
  },
  { why: "its place is inferred", holds: sql`coalesce(e.place_inferred, false)` },
  { why: "it is only expected or supposed", holds: sql`e.status in ('expected', 'supposed')` },
  {
    why: "it is denied, and by nobody affirmed",
    holds: sql`e.status = 'denied'`,
  },
  { why: "it is told as history", holds: sql`e.historical` },
];

const STATEMENT_DOUBTS: readonly Doubt[] = [
  {
    why: "it is not known who speaks",
    holds: sql`(s.source_actor is null and not s.anonymous)`,
  },
  { why: "no word says that somebody speaks", holds: sql`s.cue is null` },
  { why: "what kind of act it is stays open", holds: sql`s.act is null` },
  { why: "it stands in what somebody else says", holds: sql`s.within is not null` },
];

/** The reasons that hold of a row, as a list of texts in SQL; events are called `e`, statements `s`. */
export function doubtsOf(kind: "events" | "statements"): RawBuilder<string[]> {
  const doubts = kind === "events" ? EVENT_DOUBTS : STATEMENT_DOUBTS;
  const cases = doubts.map(({ why, holds }) => sql`case when ${holds} then ${sql.lit(why)} end`);
  return sql<string[]>`array_remove(array[${sql.join(cases)}]::text[], null)`;
}
