import { sql } from "kysely";
import type { Condition } from "./condition.js";
import type { Named } from "./filter.js";
import { nameWords } from "./name.js";

/** Somebody of just this name on a side of the event `e`; the index of words finds the candidates. */
export function isNamedParty({ name, as }: Named): Condition[] {
  const [word] = nameWords(name).slice(-1);
  return [
    ...(word === undefined ? [] : [sql<boolean>`e.names @> ${[word]}::text[]`]),
    sql<boolean>`(e.report, e.id) in (
      select p.report, p.event from parties p where lower(p.name) = ${name.toLowerCase()} and p.role = ${as})`,
  ];
}

/** Somebody of just this name says the statement `s`, or it is said to or about them. */
export function isNamedOf({ name, as }: Named): Condition {
  if (as === "by") return sql<boolean>`lower(s.source_name) = ${name.toLowerCase()}`;
  return sql<boolean>`(s.report, s.id) in (
    select a.report, a.statement from statement_actors a
    where lower(a.name) = ${name.toLowerCase()} and a.role = ${as})`;
}
