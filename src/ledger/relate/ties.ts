import { sql, type Transaction } from "kysely";
import { grouped } from "../../language/grouped.js";
import { type Decision, findMentions } from "../incident/decision.js";
import type { Tables } from "../store/schema/tables.js";
import { any } from "./any.js";
import type { Copied, Link } from "./copies.js";

/** A happening as it was settled last; by itself, if it has not been. Without its body: an incident may have thousands. */
export type Settled = Copied & { readonly incident: string };

/** What the ledger has around some happenings, by their keys; each is fetched once. */
export interface Ties {
  /** All that is in an incident with these, and what people decided about together with any of that. */
  readonly membersWith: (keys: ReadonlySet<string>) => Promise<readonly Settled[]>;
  /** The keys that links tie to these; some may be among these. */
  readonly linkedTo: (keys: ReadonlySet<string>) => Promise<readonly string[]>;
  /** All links that these have among each other, and some that they have to others. */
  readonly linksAmong: (keys: ReadonlySet<string>) => Promise<readonly Link[]>;
}

/** @param decided the keys that people decided about together, by each of them */
export function tiesIn(
  trx: Transaction<Tables>,
  decided: ReadonlyMap<string, readonly string[]>,
): Ties {
  const incidents = onceEach(trx, incidentsWith, ({ alike }) => alike);
  const members = onceEach(trx, membersOf, ({ incident }) => incident);
  const linksFrom = onceEach(trx, linksWith("one"), ({ one }) => one);
  const linksTo = onceEach(trx, linksWith("other"), ({ other }) => other);
  const membersWith = async (keys: ReadonlySet<string>): Promise<readonly Settled[]> => {
    const found = await members(new Set((await incidents(keys)).map(({ incident }) => incident)));
    const theirs = found.flatMap(({ alike }) => [alike, ...(decided.get(alike) ?? [])]);
    const all = new Set([...keys, ...theirs]);
    return all.size > keys.size ? membersWith(all) : found;
  };
  return {
    membersWith,
    linkedTo: async (keys) => [
      ...(await linksFrom(keys)).map(({ other }) => other),
      ...(await linksTo(keys)).map(({ one }) => one),
    ],
    linksAmong: linksFrom,
  };
}

/** Fetches rows by keys, those of each key once. */
function onceEach<Row>(
  trx: Transaction<Tables>,
  fetch: (trx: Transaction<Tables>, keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): (keys: ReadonlySet<string>) => Promise<Row[]> {
  const known = new Map<string, readonly Row[]>();
  return async (keys) => {
    const missing = [...keys].filter((key) => !known.has(key));
    const rows = missing.length > 0 ? grouped(await fetch(trx, missing), keyOf) : new Map();
    for (const key of missing) known.set(key, rows.get(key) ?? []);
    return [...keys].flatMap((key) => known.get(key) ?? []);
  };
}

async function incidentsWith(trx: Transaction<Tables>, keys: readonly string[]) {
  const { rows } = await sql<Pick<Settled, "alike" | "incident">>`
    select distinct alike, incident from happenings where alike = ${any(keys)}`.execute(trx);
  return rows;
}

async function membersOf(trx: Transaction<Tables>, incidents: readonly string[]) {
  const { rows } = await sql<Settled>`
    select id, report, published, incident, alike, body->'when' as "when", body->'spans' as spans
    from happenings where incident = ${any(incidents)}`.execute(trx);
  return rows;
}

/** Keys whose links are fetched at once: an incident of 1,000 tellings has half a million links. */
const KEYS_AT_ONCE = 100;

/** Links by the keys of one side. A key is long, and in hundreds of links: each is held once. */
function linksWith(side: "one" | "other") {
  const own = new Map<string, string>();
  const once = (key: string): string => own.get(key) ?? (own.set(key, key) && key);
  return async (trx: Transaction<Tables>, keys: readonly string[]): Promise<Link[]> => {
    const links: Link[] = [];
    for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
      const some = keys.slice(at, at + KEYS_AT_ONCE);
      const { rows } = await sql<Link>`
        select one, other, points from incident_links where ${sql.ref(side)} = ${any(some)}`.execute(
        trx,
      );
      for (const { one, other, points } of rows)
        links.push({ one: once(one), other: once(other), points });
    }
    return links;
  };
}

/** Those of these keys that wait to be settled. */
export async function staleAmong(
  trx: Transaction<Tables>,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom("stale_happenings")
    .select("alike")
    .where("alike", "=", any(keys))
    .execute();
  return rows.map(({ alike }) => alike);
}

/** The keys of happenings that people decided about together, by each of them. */
export async function decidedTogether(
  trx: Transaction<Tables>,
  decisions: readonly Decision[],
): Promise<Map<string, string[]>> {
  const pointed = decisions.flatMap(({ one, other }) => [...one, ...other]);
  const members = await toldBy(trx, [...new Set(pointed.map(({ report }) => report))]);
  const find = findMentions(members);
  const keyOf = new Map(members.map(({ id, alike }) => [id, alike]));
  const together = new Map<string, string[]>();
  for (const { one, other } of decisions) {
    const keys = [...one, ...other].flatMap(find).flatMap((id) => keyOf.get(id) ?? []);
    for (const key of keys) together.set(key, [...(together.get(key) ?? []), ...keys]);
  }
  return together;
}

async function toldBy(trx: Transaction<Tables>, reports: readonly string[]): Promise<Copied[]> {
  if (reports.length === 0) return [];
  const { rows } = await sql<Copied>`
    select id, report, published, alike, body->'when' as "when", body->'spans' as spans
    from happenings where report = ${any(reports)}`.execute(trx);
  return rows;
}
