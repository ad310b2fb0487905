import { sql } from "kysely";
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
import type { Filter, Pair } from "./filter.js";
import { isNear } from "./near.js";

/** What an event must be; it is called `e`. */
export function eventConditions(filter: Filter): Condition[] {
  const { words, pair, near, place, partyOnly, unattributed } = filter;
  return [
    ...oneOf("e.report", filter.reports),
    ...oneOf("e.type", filter.types),
    ...someOf("e.modes", filter.modes),
    ...oneOf("e.status", filter.statuses),
    ...(partyOnly ? [sql<boolean>`e.party_only`] : []),
    ...(unattributed ? [sql<boolean>`e.type = 'ASSAULT' and not e.attributed`] : []),
    ...(filter.actors ?? []).map((name) => hasParty([named(sql`p.name`, name)])),
    ...(filter.countries ? [hasParty(oneOf("p.country", filter.countries))] : []),
    ...(filter.sectors ? [hasParty(someOf("p.sectors", filter.sectors))] : []),
    ...(pair ? [isBetween(pair)] : []),
    ...(place === undefined ? [] : [isAt(place)]),
    ...oneOf("e.place_country", filter.placeCountries),
    ...(near ? isNear("e", near) : []),
    ...oneOfNames("e.publisher", filter.publishers),
    ...happenedIn("e", filter.when),
    ...publishedIn("e", filter.published),
    ...(words === undefined ? [] : [inSentence("e", words)]),
  ];
}

/** What a statement must be; it is called `s`. */
export function statementConditions(filter: Filter): Condition[] {
  const { words, anonymous } = filter;
  return [
    ...oneOf("s.report", filter.reports),
    ...oneOf("s.act", filter.acts),
    ...(anonymous ? [sql<boolean>`s.anonymous`] : []),
    ...(filter.actors ?? []).map((name) => named(sql`coalesce(s.source_name, '')`, name)),
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
  return sql<boolean>`(${inSentence("s", words)} or s.quoted @@ ${query(words)})`;
}

/** On either side, or between them. */
function hasParty(conditions: readonly Condition[]): Condition {
  return sql<boolean>`exists (
    select from parties p where p.report = e.report and p.event = e.id and ${all(conditions)})`;
}

/** One on the one side and the other on the other; without a direction, both may be on the same, as in talks. */
function isBetween({ first, second, directed }: Pair): Condition {
  const sides = directed
    ? sql`p.role = 'actor' and o.role = 'recipient'`
    : sql`p.role <> 'mediator' and o.role <> 'mediator'`;
  return sql<boolean>`exists (
    select from parties p join parties o
      on o.report = p.report and o.event = p.event and (o.role, o.n) <> (p.role, p.n)
    where p.report = e.report and p.event = e.id and ${sides}
      and ${isWho("p", first)} and ${isWho("o", second)})`;
}

/** The place itself, or the province that it is in. */
function isAt(place: string): Condition {
  const name = place.toLowerCase();
  return sql<boolean>`(lower(e.place) = ${name} or lower(e.place_admin1) = ${name})`;
}
