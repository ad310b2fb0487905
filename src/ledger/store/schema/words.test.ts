import { sql } from "kysely";
import { expect, test } from "vitest";
import { samplesStored } from "../../find/samples.example.js";
import { settle } from "../../relate/settle.js";
import { engines } from "../ledger.example.js";
import { type Ledger, openLedger } from "../open/open.js";

/** Back to the tables before words stood in their records' rows. */
const BACK = [
  "drop table mentions",
  "alter table events drop search",
  "alter table statements drop search",
  "drop function dateline.sentence_words",
  "drop index reports_newest",
  "drop table unlinked, stale_reports, stale_happenings",
  ...["fingerprints", "happenings"].map(
    (table) => `alter table ${table} add stale boolean not null default false`,
  ),
  "alter table fingerprints drop matter",
  "alter table happenings drop alike",
  "delete from incident_links",
  ...["one", "other"].map(
    (side) =>
      `alter table incident_links add foreign key (${side}) references happenings on delete cascade`,
  ),
  "create index sentences_search_idx on sentences using gin (search)",
  "delete from migrations where version >= 8",
];

const wordsIn = async ({ db }: Ledger) => {
  const { rows } = await sql`
    select report, id, search from events union all select report, id, search from statements
    union all select report, incident || ' ' || sentence, search from mentions order by 1, 2`.execute(
    db,
  );
  return rows;
};

test.each(engines)(
  "a ledger that has records is given their words on $name",
  async (engine) => {
    const place = await engine.place();
    const made = await openLedger(place.address, { create: true });
    await samplesStored(made);
    await settle(made);
    const words = await wordsIn(made);
    expect(words.length).toBeGreaterThan(300);
    for (const statement of BACK) await sql.raw(statement).execute(made.db);
    await made.close();
    const ledger = await openLedger(place.address);
    await settle(ledger);
    expect(await wordsIn(ledger)).toEqual(words);
    await ledger.close();
    await place.remove();
  },
  120_000,
);
