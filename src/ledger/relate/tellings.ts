import { type Kysely, sql } from "kysely";
import type { Happening } from "../incident/happening.js";
import type { Telling } from "../incident/matrix.js";
import { correctedReadings } from "../review/corrected.js";
import type { Tables } from "../store/schema/tables.js";
import type { ReadText } from "../store/write/laid-out.js";
import { any } from "./any.js";

type Db = Kysely<Tables>;

/** What reports tell of an incident, with their readings as people corrected them; the earliest first. */
export async function tellingsOf(
  db: Db,
  incident: string,
  reports: readonly string[],
): Promise<Telling[]> {
  const read = await readingsOf(db, reports);
  const { rows } = await sql<{ body: Happening }>`
    select body from happenings where incident = ${incident} and report = ${any(reports)}
    order by published nulls last, report, (body->'spans'->0->>'start')::integer`.execute(db);
  return rows.flatMap(({ body: happening }) => {
    const found = read.get(happening.report);
    return found ? [{ happening, ...found }] : [];
  });
}

async function readingsOf(db: Db, reports: readonly string[]): Promise<Map<string, ReadText>> {
  const { rows } = await sql<ReadText>`
    select b.body as reading, r.text from reports r join readings b on b.report = r.id and b.current
    where r.id = ${any(reports)}`.execute(db);
  const corrected = await correctedReadings(db, rows);
  return new Map(corrected.map((one) => [one.reading.report.id, one]));
}

/** Of each report, the one that it goes back to. */
export async function originsAmong(
  db: Db,
  reports: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("fingerprints")
    .select(["report", "origin"])
    .where("report", "=", any(reports))
    .execute();
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}
