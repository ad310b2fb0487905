import { type RawBuilder, sql } from "kysely";
import {
  all,
  type Condition,
  happenedIn,
  inSentence,
  isWho,
  named,
  oneOf,
  oneOfNames,
  publishedIn,
  query,
  someOf,
} from "./condition.js";
import type { Filter, Pair, Spot } from "./filter.js";
import { nameWords } from "./name.js";
import { isNamedOf, isNamedParty } from "./named.js";
import { isNear } from "./near.js";
import { pairKey } from "./pair.js";

/** What an event must be; it is called `e`. */
export function eventConditions(filter: Filter): Condition[] {
  const { words, pair, near, place, placed, spots, named: who, partyOnly, unattributed } = filter;
  return [
    ...oneOf("e.report", filter.reports),
    ...oneOf("e.type", filter.types),
    ...someOf("e.modes", filter.modes),
    ...oneOf("e.status", filter.statuses),
    ...(partyOnly ? [sql<boolean>`e.party_only`] : []),
    ...(unattributed ? [sql<boolean>`e.type = 'ASSAULT' and not e.attributed`] : []),
    ...(filter.actors ?? []).flatMap(isParty),
    ...(who === undefined ? [] : isNamedParty(who)),
    ...someOf("e.countries", filter.countries),
    ...(filter.sectors ? [hasParty(someOf("p.sectors", filter.sectors))] : []),
    ...(pair ? isBetween(pair) : []),
    ...(place === undefined ? [] : [isAt(place)]),
    ...oneOf("e.place_country", filter.placeCountries),
    ...(near ? isNear("e", near) : []),
    ...(placed === undefined ? [] : [isPlaced(placed)]),
    ...(spots === undefined ? [] : [isAtSpot(spots)]),
    ...oneOfNames("e.publisher", filter.publishers),
    ...happenedIn("e", filter.when),
    ...publishedIn("e", filter.published),
    ...(words === undefined ? [] : [inSentence("e", words)]),
  ];
}

/** What a statement must be; it is called `s`. */
export function statementConditions(filter: Filter): Condition[] {
  const { words, named: who, anonymous } = filter;
  return [
    ...oneOf("s.report", filter.reports),
    ...oneOf("s.act", filter.acts),
    ...(anonymous ? [sql<boolean>`s.anonymous`] : []),
    ...(filter.actors ?? []).map((name) => named(sql`coalesce(s.source_name, '')`, name)),
    ...(who === undefined ? [] : [isNamedOf(who)]),
    ...oneOf("s.source_country", filter.countries),
    ...someOf("s.source_sectors", filter.sectors),
    ...oneOfNames("s.publisher", filter.publishers),
    ...happenedIn("s", filter.when),
    ...publishedIn("s", filter.published),
    ...(words === undefined ? [] : [isSaid(words)]),
  ];
}

/** In the sentence, or in what was said, which may go on over several. */
function isSaid(words: string): Condition {
  return sql<boolean>`(s.quoted @@ ${query(words)} or ${inSentence("s", words)})`;
}

/** On either side, or between them. */
function hasParty(conditions: readonly Condition[]): Condition {
  return sql<boolean>`exists (
    select from parties p where p.report = e.report and p.event = e.id and ${all(conditions)})`;
}

/** "Khawaja Asif": the last word is looked up in the event's own row, the whole name among its parties. */
function isParty(name: string): Condition[] {
  const words = nameWords(name);
  const among = hasName(words);
  return words.length > 1
    ? [
        among,
        holds(sql`parties p
    where p.report = e.report and p.event = e.id and ${named(sql`p.name`, name)}`),
      ]
    : [among];
}

/**
 * Whether there are such rows, as a last check of what an index has found. By `exists` the database would take it for a filter that
 * lets next to nothing through, and look up all that the index has, in place of the newest.
 */
function holds(from: RawBuilder<unknown>): Condition {
  return sql<boolean>`coalesce((select true from ${from} limit 1), false)`;
}

/** One word is enough for the index: of several, the database would take the names that have all for far fewer than they are. */
function hasName(words: readonly string[]): Condition {
  return sql<boolean>`e.names @> ${words.slice(-1)}::text[]`;
}

/** One on the one side and the other on the other; without a direction, both may be on the same, as in talks. */
function isBetween(pair: Pair): Condition[] {
  const { first, second, directed } = pair;
  if (first.is === "country" && second.is === "country")
    return [sql<boolean>`e.pairs @> ${[pairKey(first.code, second.code, directed)]}::text[]`];
  const both = [first, second];
  const codes = both.flatMap((who) => (who.is === "country" ? who.code : []));
  const names = both.flatMap((who) => (who.is === "name" ? who.words : []));
  return [
    ...(codes.length > 0 ? [sql<boolean>`e.countries @> ${codes}::text[]`] : []),
    ...names.map((words) => hasName(nameWords(words))),
    directed ? haveBoth(pair) : haveTwo(pair),
  ];
}

/** Nobody is on both sides: one look at the parties is enough. */
function haveBoth({ first, second }: Pair): Condition {
  return sql<boolean>`coalesce((
    select bool_or(p.role = 'actor' and ${isWho("p", first)})
      and bool_or(p.role = 'recipient' and ${isWho("p", second)})
    from parties p where p.report = e.report and p.event = e.id), false)`;
}

/** "Asif" and Pakistan are to be two parties, not one. */
function haveTwo({ first, second }: Pair): Condition {
  return holds(sql`parties p join parties o
    on o.report = p.report and o.event = p.event and (o.role, o.n) <> (p.role, p.n)
    where p.report = e.report and p.event = e.id and p.role <> 'mediator' and o.role <> 'mediator'
      and ${isWho("p", first)} and ${isWho("o", second)}`);
}

/** The place itself, or the province that it is in. */
function isAt(place: string): Condition {
  const name = place.toLowerCase();
  return sql<boolean>`(lower(e.place) = ${name} or lower(e.place_admin1) = ${name})`;
}

const isPlaced = (placed: boolean): Condition =>
  placed ? sql<boolean>`e.lat is not null` : sql<boolean>`e.lat is null`;

function isAtSpot(spots: readonly Spot[]): Condition {
  const rows = spots.map(({ lat, lon }) => sql`(${lat}::float8, ${lon}::float8)`);
  return sql<boolean>`(e.lat, e.lon) in (${sql.join(rows)})`;
}
