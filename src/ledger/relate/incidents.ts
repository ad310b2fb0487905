import { sql, type Transaction } from "kysely";
import { type Account, accountOf } from "../incident/account.js";
import { type Decision, findMentions } from "../incident/decision.js";
import type { Happening } from "../incident/happening.js";
import type { Incident, Member } from "../incident/incidents.js";
import { soughtIn } from "../incident/sought.js";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import { incidentsWithCopies } from "./copies.js";
import { decisionsOf } from "./decisions.js";
import { any } from "./fingerprints.js";
import { reachedFrom } from "./reached.js";

/** Happenings that are settled in one transaction, if no more are tied to them. */
export const HAPPENINGS_AT_ONCE = 500;

type Pair = { readonly one: string; readonly other: string; readonly points: number };

/** Groups stale happenings, and all that is linked to them. @returns whether there was anything to do */
export async function settleIncidents(trx: Transaction<Tables>): Promise<boolean> {
  const stale = await trx
    .selectFrom("stale_happenings")
    .select("alike")
    .orderBy("alike")
    .limit(HAPPENINGS_AT_ONCE)
    .execute();
  if (stale.length === 0) return false;
  const decisions = await decisionsOf(trx);
  const joined = await joinedBy(trx, decisions);
  const links = new Map<string, Pair>();
  const reached = await reachedFrom(
    stale.map(({ alike }) => alike),
    async (from) => {
      const found = await linksFrom(trx, from);
      for (const link of found) links.set(`${link.one} ${link.other}`, link);
      const near = found.flatMap(({ one, other }) => [one, other]);
      return [...near, ...from.flatMap((key) => joined.get(key) ?? [])];
    },
  );
  await regroup(trx, [...reached], [...links.values()], decisions);
  return true;
}

async function linksFrom(trx: Transaction<Tables>, from: readonly string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select one, other, points from incident_links where one = ${any(from)}
    union select one, other, points from incident_links where other = ${any(from)}`.execute(trx);
  return rows;
}

/** Keys of happenings that people decided about together, by each of them. */
async function joinedBy(
  trx: Transaction<Tables>,
  decisions: readonly Decision[],
): Promise<Map<string, string[]>> {
  const pointed = decisions.flatMap(({ one, other }) => [...one, ...other]);
  const members = await membersOf(trx, "report", [...new Set(pointed.map(({ report }) => report))]);
  const find = findMentions(members);
  const keyOf = new Map(members.map(({ id, alike }) => [id, alike]));
  const joined = new Map<string, string[]>();
  for (const { one, other } of decisions) {
    const keys = [...one, ...other].flatMap(find).flatMap((id) => keyOf.get(id) ?? []);
    for (const key of keys) joined.set(key, [...(joined.get(key) ?? []), ...keys]);
  }
  return joined;
}

type Settled = Member & { readonly incident: string; readonly alike: string };

/** Without their bodies: an incident may have thousands. */
async function membersOf(
  trx: Transaction<Tables>,
  by: "alike" | "report",
  keys: readonly string[],
): Promise<Settled[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<Settled>`
    select id, report, published, incident, alike, body->'when' as "when", body->'spans' as spans
    from happenings where ${sql.ref(by)} = ${any(keys)}`.execute(trx);
  return rows;
}

async function regroup(
  trx: Transaction<Tables>,
  keys: readonly string[],
  links: readonly Pair[],
  decisions: readonly Decision[],
): Promise<void> {
  const members = await membersOf(trx, "alike", keys);
  const origins = await originsFor(trx, members);
  const incidents = incidentsWithCopies({ members, links, decisions, origins });
  const rows = incidents.flatMap(({ id, happenings }) =>
    happenings.map((happening) => ({ id: happening, incident: id })),
  );
  await sql`
    update happenings h set incident = r.incident
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, incident text)
    where h.id = r.id and h.incident <> r.incident`.execute(trx);
  await trx.deleteFrom("stale_happenings").where("alike", "=", any(keys)).execute();
  const were = [...new Set(members.flatMap(({ id, incident }) => [id, incident]))];
  await trx.deleteFrom("incidents").where("id", "=", any(were)).execute();
  for (const some of chunked(incidents)) {
    await insertRows(trx, "incidents", await incidentRows(trx, some, origins));
    await keepMentions(
      trx,
      some.map(({ id }) => id),
    );
  }
}

/** The words that incidents are told in; they go with their incidents. */
async function keepMentions(trx: Transaction<Tables>, incidents: readonly string[]): Promise<void> {
  await sql`
    insert into mentions (incident, report, sentence, published, search)
    select distinct on (h.incident, s.report, s.sentence) h.incident, s.report, s.sentence, h.published, s.search
    from happenings h join sentences s on s.report = h.report and s.sentence = any(h.sentences)
    where h.incident = ${any(incidents)}
    order by h.incident, s.report, s.sentence`.execute(trx);
}

/** Incidents that together have so many happenings that their bodies are a few megabytes; or one that has more. */
const BODIES = 1_000;

function* chunked(incidents: readonly Incident[]): Generator<Incident[]> {
  let chunk: Incident[] = [];
  let size = 0;
  for (const incident of incidents) {
    if (size > 0 && size + incident.happenings.length > BODIES) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(incident);
    size += incident.happenings.length;
  }
  if (size > 0) yield chunk;
}

export async function originsFor(
  trx: Transaction<Tables>,
  members: readonly Member[],
): Promise<Map<string, string>> {
  const reports = [...new Set(members.map(({ report }) => report))];
  const rows = await trx
    .selectFrom("fingerprints")
    .select(["report", "origin"])
    .where("report", "=", any(reports))
    .execute();
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}

/** What their happenings add up to. */
export async function incidentRows(
  trx: Transaction<Tables>,
  incidents: readonly Incident[],
  origins: ReadonlyMap<string, string>,
) {
  const ids = incidents.flatMap(({ happenings }) => happenings);
  const { rows } = await sql<{ body: Happening }>`
    select body from happenings where id = ${any(ids)}`.execute(trx);
  const bodies = new Map(rows.map(({ body }) => [body.id, body]));
  const publishers = await publishersOf(trx, [...new Set(rows.map(({ body }) => body.report))]);
  return incidents.map(({ id, happenings }) => {
    const told = happenings.flatMap((one) => bodies.get(one) ?? []);
    return { ...incidentRow(id, told, accountOf(told, origins)), ...publishedBy(told, publishers) };
  });
}

/** In small letters. */
async function publishersOf(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; publisher: string }>`
    select id, lower(publisher) as publisher from reports
    where id = ${any(reports)} and publisher is not null`.execute(trx);
  return new Map(rows.map(({ id, publisher }) => [id, publisher]));
}

function publishedBy(told: readonly Happening[], publishers: ReadonlyMap<string, string>) {
  const days = told.flatMap(({ published }) => published ?? []).sort();
  const names = new Set(told.flatMap(({ report }) => publishers.get(report) ?? []));
  return {
    published: days[0] ?? null,
    last_published: days.at(-1) ?? null,
    publishers: [...names].sort(),
  };
}

function incidentRow(id: string, told: readonly Happening[], account: Account) {
  const { status, type, modes, from, to, place, reports, origins } = account;
  return {
    ...{ id, status, type, modes, time_from: from, time_to: to },
    ...{ place: place?.name ?? null, country: place?.country ?? null },
    ...{ lat: place?.lat ?? null, lon: place?.lon ?? null },
    ...{ place_precision: place?.precision ?? null, ...soughtIn(told) },
    first_report: reports[0] ?? "",
    ...{ reports: reports.length, origins: origins.length },
    ...{ corroboration: account.corroboration, party_only: account.partyOnly, account },
  };
}
