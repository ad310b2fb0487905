import { sql } from "kysely";
import { all, type Condition, isWho, named, oneOf, query, someOf } from "./condition.js";
import type { AtLeast, Days, Filter, Pair, Who } from "./filter.js";
import { nameWords } from "./name.js";
import { isNear } from "./near.js";
import { pairKey } from "./pair.js";
import type { Rarity } from "./rarity.js";

/**
 * What an incident must be; it is called `i`. Kind, status, day and where it is near are those of its account; who, where, by whom
 * published and in which words hold where any of its reports says so, and a pair where one report names both.
 */
export function incidentConditions(filter: Filter, rarity: Rarity = "frequent"): Condition[] {
  const { words, pair, near, place, partyOnly, unattributed, atLeast } = filter;
  return [
    ...(filter.reports === undefined ? [] : [ofReports(filter.reports)]),
    ...oneOf("i.type", filter.types),
    ...someOf("i.modes", filter.modes),
    ...oneOf("i.status", filter.statuses),
    ...(partyOnly ? [sql<boolean>`i.party_only`] : []),
    ...(unattributed ? [sql<boolean>`i.type = 'ASSAULT' and not i.attributed`] : []),
    ...(atLeast === undefined ? [] : hasAtLeast(atLeast)),
    ...(filter.actors ?? []).flatMap(hasParty),
    ...someOf("i.countries", filter.countries),
    ...someOf("i.sectors", filter.sectors),
    ...(pair ? isBetween(pair) : []),
    ...someOf("i.places", place === undefined ? undefined : [place.toLowerCase()]),
    ...someOf("i.place_countries", filter.placeCountries),
    ...(near ? isNear("i", near) : []),
    ...someOf(
      "i.publishers",
      filter.publishers?.map((one) => one.toLowerCase()),
    ),
    ...happenedIn(filter.when),
    ...publishedIn(filter.published),
    ...(words === undefined ? [] : [rarity === "rare" ? isHit(words) : isToldWith(words)]),
  ];
}

function ofReports(reports: readonly string[]): Condition {
  return sql<boolean>`i.id in (select incident from happenings where report = any(${reports}))`;
}

function hasAtLeast({ reports, origins, corroboration }: AtLeast): Condition[] {
  const least = (column: string, number: number | undefined) =>
    number === undefined ? [] : [sql<boolean>`${sql.ref(column)} >= ${number}::integer`];
  return [
    ...least("i.reports", reports),
    ...least("i.origins", origins),
    ...least("i.corroboration", corroboration),
  ];
}

/** Its words are looked up by an index; that they stand together, in what that finds. */
function hasParty(name: string): Condition[] {
  const words = nameWords(name);
  const among = sql<boolean>`i.names @> ${words}::text[]`;
  return words.length > 1
    ? [among, named(sql`array_to_string(i.parties, ${APART})`, name)]
    : [among];
}

/** Between names, so that no phrase goes on from one to the next. */
const APART = " 0 ";

function isBetween(pair: Pair): Condition[] {
  const { first, second, directed } = pair;
  if (first.is === "country" && second.is === "country")
    return [sql<boolean>`i.pairs @> ${[pairKey(first.code, second.code, directed)]}::text[]`];
  return [isAmong(first), isAmong(second), isToldBetween(pair)];
}

/** What an index can tell of one of the two. */
function isAmong(who: Who): Condition {
  return who.is === "country"
    ? sql<boolean>`i.countries @> ${[who.code]}::text[]`
    : sql<boolean>`i.names @> ${nameWords(who.words)}::text[]`;
}

function isToldBetween({ first, second, directed }: Pair): Condition {
  const roles = directed
    ? sql<boolean>`p.role = 'actor' and o.role = 'recipient'`
    : sql<boolean>`p.role <> 'mediator' and o.role <> 'mediator' and (o.role, o.n) <> (p.role, p.n)`;
  return sql<boolean>`exists (
    select from happenings h cross join lateral jsonb_array_elements_text(h.body->'events') e (id)
      join parties p on p.report = h.report and p.event = e.id
      join parties o on o.report = h.report and o.event = e.id
    where h.incident = i.id and ${all([roles, isWho("p", first), isWho("o", second)])})`;
}

/** Of its own days, or else of the day it was first told. */
function happenedIn(days: Days | undefined): Condition[] {
  const day = (column: string) => sql`coalesce(${sql.ref(column)}, i.published)`;
  return [
    ...(days?.from ? [sql<boolean>`${day("i.time_to")} >= ${days.from}::date`] : []),
    ...(days?.to ? [sql<boolean>`${day("i.time_from")} <= ${days.to}::date`] : []),
  ];
}

/** A report of that time tells of it; first and last one leave most others out. */
function publishedIn(days: Days | undefined): Condition[] {
  if (days === undefined) return [];
  const { from, to } = days;
  const own = [
    ...(from ? [sql<boolean>`h.published >= ${from}::date`] : []),
    ...(to ? [sql<boolean>`h.published <= ${to}::date`] : []),
  ];
  return [
    ...(from ? [sql<boolean>`i.last_published >= ${from}::date`] : []),
    ...(to ? [sql<boolean>`i.published <= ${to}::date`] : []),
    sql<boolean>`exists (select from happenings h where h.incident = i.id and ${all(own)})`,
  ];
}

/** The sentence of one of its mentions has them; all that have are looked up first. */
function isHit(words: string): Condition {
  return sql<boolean>`i.id in (select m.incident from mentions m where m.search @@ ${query(words)})`;
}

/** By a scalar subquery, as other last checks of what an index has found. */
function isToldWith(words: string): Condition {
  return sql<boolean>`coalesce((
    select true from mentions m where m.incident = i.id and m.search @@ ${query(words)} limit 1), false)`;
}
