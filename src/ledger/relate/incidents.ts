import { sql, type Transaction } from "kysely";
import { grouped } from "../../language/grouped.js";
import { type Account, accountOf } from "../incident/account.js";
import type { Happening } from "../incident/happening.js";
import type { Incident, Member } from "../incident/incidents.js";
import { soughtIn } from "../incident/sought.js";
import { packed } from "../store/packed.js";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import { any } from "./any.js";
import { incidentsWithCopies } from "./copies.js";
import { decisionsOf } from "./decisions.js";
import { decidedTogether, type Settled, staleAmong, tiesIn } from "./ties.js";

/** Stale happenings that are settled in one transaction, if no more are tied to them. */
const STALE_AT_ONCE = 500;

/** Groups some stale happenings, and what changes with them. @returns how many stale ones, by their keys */
export async function settleIncidents(trx: Transaction<Tables>): Promise<number> {
  const stale = await trx
    .selectFrom("stale_happenings")
    .select("alike")
    .orderBy("alike")
    .limit(STALE_AT_ONCE)
    .execute();
  if (stale.length === 0) return 0;
  const touched = new Set(stale.map(({ alike }) => alike));
  return keep(trx, touched, await regrouped(trx, touched));
}

/** What is touched, with the incidents that it makes. */
interface Regrouped {
  readonly members: readonly Settled[];
  readonly incidents: readonly Incident[];
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * The incidents of what is touched, the same as if all happenings of the ledger were grouped anew. Incidents that are linked
 * to it, but to which it is not joined, are grouped with it: one that comes out as it was would be in the whole as it was,
 * since whether two groups are joined depends on them alone; one that does not is touched, too.
 * @param touched keys; those that turn out to be touched are added
 */
async function regrouped(trx: Transaction<Tables>, touched: Set<string>): Promise<Regrouped> {
  const decisions = await decisionsOf(trx);
  const ties = tiesIn(trx, await decidedTogether(trx, decisions));
  for (;;) {
    const core = await ties.membersWith(touched);
    for (const { alike } of core) touched.add(alike);
    const linked = new Set(await ties.linkedTo(touched));
    for (const key of touched) linked.delete(key);
    const around = await ties.membersWith(linked);
    const members = [...core, ...around];
    const stale = await staleAmong(trx, keysOf(around));
    for (const key of stale) touched.add(key);
    if (stale.length > 0) continue;
    const origins = await originsFor(trx, members);
    const links = await ties.linksAmong(new Set(keysOf(members)));
    const incidents = incidentsWithCopies({ members, links, decisions, origins });
    const changed = changedOf(around, incidents);
    for (const { alike } of changed) touched.add(alike);
    if (changed.length > 0) continue;
    const ours = new Set(core.map(({ id }) => id));
    return { members: core, incidents: incidents.filter(({ id }) => ours.has(id)), origins };
  }
}

const keysOf = (members: readonly Settled[]): string[] => members.map(({ alike }) => alike);

/** Members that are not with those, and those alone, that they were with. */
function changedOf(around: readonly Settled[], incidents: readonly Incident[]): Settled[] {
  const were = grouped(around, ({ incident }) => incident);
  const now = new Map(
    incidents.flatMap((incident) => incident.happenings.map((id) => [id, incident] as const)),
  );
  return [...were.values()].flatMap((members) => {
    const ours = new Set(members.map(({ id }) => now.get(id)));
    const [one] = ours;
    return ours.size === 1 && one?.happenings.length === members.length ? [] : members;
  });
}

/** @returns how many of what is touched were stale */
async function keep(
  trx: Transaction<Tables>,
  touched: ReadonlySet<string>,
  { members, incidents, origins }: Regrouped,
): Promise<number> {
  const rows = incidents.flatMap(({ id, happenings }) =>
    happenings.map((happening) => ({ id: happening, incident: id })),
  );
  await sql`
    update happenings h set incident = r.incident
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, incident text)
    where h.id = r.id and h.incident <> r.incident`.execute(trx);
  const settled = await trx
    .deleteFrom("stale_happenings")
    .where("alike", "=", any([...touched]))
    .executeTakeFirstOrThrow();
  const were = [...new Set(members.flatMap(({ id, incident }) => [id, incident]))];
  await trx.deleteFrom("incidents").where("id", "=", any(were)).execute();
  for (const some of packed(incidents, ({ happenings }) => happenings.length, BODIES)) {
    await insertRows(trx, "incidents", await incidentRows(trx, some, origins));
    await keepMentions(
      trx,
      some.map(({ id }) => id),
    );
  }
  return Number(settled.numDeletedRows);
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
