import { isDeepStrictEqual } from "node:util";
import { sql, type Transaction } from "kysely";
import { type Happening, happeningsOf } from "../../incident/happening.js";
import { earlier, type Incident } from "../../incident/incidents.js";
import { linkBetween } from "../../incident/link.js";
import { fingerprintOf } from "../../origin/fingerprint.js";
import { type Alike, asTexts } from "../../relate/happenings.js";
import { incidentRows, originsFor } from "../../relate/incidents.js";
import { mattersIn } from "../../relate/matters.js";
import { fingerprintRow, happeningRows, reportOf } from "../../relate/rows.js";
import { cursorOver } from "../cursor.js";
import type { Tables } from "../schema/tables.js";
import type { ReadText } from "../write/laid-out.js";
import type { LedgerProblem } from "./check.js";

type Trx = Transaction<Tables>;

/** Fingerprints and happenings that are not those of these reports' current readings, as people have corrected them. */
export async function toldProblems(trx: Trx, read: readonly ReadText[]): Promise<LedgerProblem[]> {
  if (read.length === 0) return [];
  const reports = read.map(({ reading }) => reading.report.id);
  const prints = await printsOf(trx, reports);
  const happenings = await happeningsIn(trx, reports);
  return read.flatMap(({ reading, text }) => {
    const report = reportOf(reading, text);
    const isOther = (what: string, have: unknown, want: object) =>
      isDeepStrictEqual(have, asKept(want)) ? [] : [{ where: report.id, text: what }];
    const linkable = happeningsOf(report, reading);
    const { origin: _, ...print } = fingerprintRow(fingerprintOf(report, reading), linkable);
    const told = Object.fromEntries(
      happeningRows(linkable).map(({ id, body, alike }) => [id, { body, alike }]),
    );
    return [
      ...isOther("its fingerprint is not that of its text", prints.get(report.id), print),
      ...isOther(
        "its happenings are not those of its reading",
        happenings.get(report.id) ?? {},
        told,
      ),
    ];
  });
}

/** As JSON has it. */
const asKept = (value: object): unknown => JSON.parse(JSON.stringify(value));

async function printsOf(trx: Trx, reports: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ report: string; row: unknown }>`
    select report, to_jsonb(f) - 'origin' as row from fingerprints f
    where report = any(${reports})`.execute(trx);
  return new Map(rows.map(({ report, row }) => [report, row]));
}

async function happeningsIn(trx: Trx, reports: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ report: string; told: unknown }>`
    select report, jsonb_object_agg(id, jsonb_build_object('body', body, 'alike', alike)) as told from happenings
    where report = any(${reports}) group by report`.execute(trx);
  return new Map(rows.map(({ report, told }) => [report, told]));
}

/** Links that do not follow from the two that they join. */
export async function* linkProblems(trx: Trx): AsyncGenerator<LedgerProblem> {
  const told = (key: "one" | "other") => sql`(
    select h.body || jsonb_build_object('alike', h.alike) from happenings h
    where h.alike = ${sql.ref(`l.${key}`)} order by h.id limit 1)`;
  const query = sql<{ points: number; one: string; ours: Alike | null; theirs: Alike | null }>`
    select points, one, ${told("one")} as ours, ${told("other")} as theirs from incident_links l`;
  for await (const rows of cursorOver(trx, query)) {
    const matters = mattersIn(trx);
    await matters.with(rows.flatMap(({ ours, theirs }) => [ours ?? [], theirs ?? []].flat()));
    for (const { points, one, ours, theirs } of rows) {
      const [a, b] = ours && theirs ? asTexts(await matters.with([ours, theirs])) : [];
      if ((a && b && linkBetween(a, b))?.points !== points)
        yield { where: one, text: "its link to another is not what the two have in common" };
    }
  }
}

/** Incidents that are not what their happenings add up to. What waits to be grouped anew has none yet. */
export async function* incidentProblems(trx: Trx): AsyncGenerator<LedgerProblem> {
  if (await isWaiting(trx)) return;
  const { rows: astray } = await sql<{ id: string }>`
    select id from happenings h where not exists (select from incidents i where i.id = h.incident)`.execute(
    trx,
  );
  for (const { id } of astray) yield { where: id, text: "it is in no incident" };
  for (const id of await unfoundIncidents(trx))
    yield { where: id, text: "the words it is found by are not those of its mentions" };
  const query = sql<{ row: { readonly id: string }; members: string[] | null }>`
    select to_jsonb(i) as row, (
      select array_agg(h.id order by h.id) from happenings h where h.incident = i.id
    ) as members from incidents i`;
  for await (const rows of cursorOver(trx, query)) {
    const incidents = rows.map(({ row: { id }, members }) => ({ id, happenings: members ?? [] }));
    const wanted = await wantedRows(trx, incidents);
    for (const { row } of rows)
      if (!isDeepStrictEqual(row, wanted.get(row.id)))
        yield { where: row.id, text: "the incident is not what its reports tell" };
  }
}

/** Incidents whose mentions are not the sentences of their happenings, or have other words than these. */
async function unfoundIncidents(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ incident: string }>`
    with told as (
      select distinct h.incident, s.report, s.sentence, h.published, s.search
      from happenings h join sentences s on s.report = h.report and s.sentence = any(h.sentences)
    )
    select distinct incident from (
      (table told except select incident, report, sentence, published, search from mentions)
      union all (select incident, report, sentence, published, search from mentions except table told)
    ) other order by 1`.execute(trx);
  return rows.map(({ incident }) => incident);
}

async function isWaiting(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from stale_happenings) or exists (select from stale_reports)
      or exists (select from unlinked) as is`.execute(trx);
  return rows[0]?.is ?? false;
}

/** None for one whose id is not its earliest member's. */
async function wantedRows(trx: Trx, incidents: readonly Incident[]): Promise<Map<string, unknown>> {
  const ids = incidents.flatMap(({ happenings }) => happenings);
  const { rows } = await sql<{ body: Happening }>`
    select body from happenings where id = any(${ids})`.execute(trx);
  const bodies = rows.map(({ body }) => body);
  const first = new Map<string, Happening>();
  const incidentOf = new Map(
    incidents.flatMap(({ id, happenings }) => happenings.map((one) => [one, id] as const)),
  );
  for (const body of bodies) {
    const incident = incidentOf.get(body.id) ?? "";
    const known = first.get(incident);
    if (known === undefined || earlier(body, known) < 0) first.set(incident, body);
  }
  const named = incidents.filter(({ id }) => first.get(id)?.id === id);
  const made = await incidentRows(trx, named, await originsFor(trx, bodies));
  return new Map(made.map((row) => [row.id, asKept(row)]));
}
