import { type RawBuilder, sql } from "kysely";
import type { Days, Who } from "./filter.js";

/** A condition in SQL on the rows of one table, which has a name of one letter. */
export type Condition = RawBuilder<boolean>;

/** One of several values; no condition where none is asked for. */
export function oneOf(column: string, values: readonly string[] | undefined): Condition[] {
  if (values === undefined) return [];
  return [sql<boolean>`${sql.ref(column)} = ${anyOf(values)}`];
}

/** A single value by `=`, which an index in the order asked for can serve; several by `any`. */
function anyOf(values: readonly string[]) {
  return values.length === 1 ? sql`${values[0]}` : sql`any(${values})`;
}

/** The same whatever the case of the letters. */
export function oneOfNames(column: string, names: readonly string[] | undefined): Condition[] {
  if (names === undefined) return [];
  return [
    sql<boolean>`lower(${sql.ref(column)}) = ${anyOf(names.map((name) => name.toLowerCase()))}`,
  ];
}

/** Some of a list's values. */
export function someOf(column: string, values: readonly string[] | undefined): Condition[] {
  return values === undefined ? [] : [sql<boolean>`${sql.ref(column)} && ${values}::text[]`];
}

/** The words of a name, one after the other: "Asif" in "Khawaja Asif". */
export function named(column: RawBuilder<string>, words: string): Condition {
  return sql<boolean>`to_tsvector('simple', ${column}) @@ phraseto_tsquery('simple', ${words})`;
}

/** @param table with columns `name` and `country` */
export function isWho(table: string, who: Who): Condition {
  return who.is === "country"
    ? sql<boolean>`${sql.ref(`${table}.country`)} = ${who.code}`
    : named(sql<string>`${sql.ref(`${table}.name`)}`, who.words);
}

/** In days, both included. */
export function publishedIn(table: string, days: Days | undefined): Condition[] {
  const column = sql.ref(`${table}.published`);
  return [
    ...(days?.from ? [sql<boolean>`${column} >= ${days.from}::date`] : []),
    ...(days?.to ? [sql<boolean>`${column} <= ${days.to}::date`] : []),
  ];
}

/** What lasted from one day to another fits where any of its days does. */
export function happenedIn(table: string, days: Days | undefined): Condition[] {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const day = (name: string) => sql`coalesce(${column(name)}, ${column("published")})`;
  return [
    ...(days?.from ? [sql<boolean>`${day("time_to")} >= ${days.from}::date`] : []),
    ...(days?.to ? [sql<boolean>`${day("time_from")} <= ${days.to}::date`] : []),
  ];
}

/** In its sentence, the words of which stand in its own row. */
export function inSentence(table: string, words: string): Condition {
  return sql<boolean>`${sql.ref(`${table}.search`)} @@ ${query(words)}`;
}

/** As in a search box: words, "phrases", or, -without. */
export const query = (words: string) => sql`websearch_to_tsquery('english', ${words})`;

/** All of them. */
export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
