import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { grouped } from "../../language/grouped.js";
import { reportFromText } from "../../report/report.js";
import { before, day, happened } from "../incident/happening.example.js";
import type { Linkable } from "../incident/happening.js";
import { incidentsOf } from "../incident/incidents.js";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { insertRows } from "../store/write/insert.js";
import { reportRow } from "../store/write/report.js";
import { writing } from "../store/write/writing.js";
import type { Link } from "./copies.js";
import { settleIncidents } from "./incidents.js";
import { happeningRows } from "./rows.js";
import { staleHappenings } from "./stale.js";

const days = ["2025-03-01", "2025-03-02", "2025-03-09"];

/** What each of some reports tells, and when; a day that it does not say is any of the week before. */
const told = fc.array(fc.record({ on: fc.constantFrom(...days), stated: fc.boolean() }), {
  minLength: 25,
  maxLength: 40,
});
/** By the places of those that are linked: near ones mostly. */
const linked = fc.array(
  fc.record({
    from: fc.nat(39),
    by: fc.integer({ min: 1, max: 6 }),
    points: fc.integer({ min: 6, max: 9 }),
  }),
  { minLength: 40, maxLength: 90 },
);

interface Stored {
  readonly report: ReturnType<typeof reportFromText>;
  readonly row: ReturnType<typeof happeningRows>[number];
}

describe.each(engines)("incidents settled part by part on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  beforeEach(() => emptied(ledger));
  afterAll(() => ledger.close());

  const store = (fresh: readonly Stored[], links: readonly Link[]) =>
    writing(ledger, async (trx) => {
      const reports = fresh.map(({ report }) =>
        reportRow(report, { name: report.id, authors: [] }),
      );
      await insertRows(trx, "reports", reports);
      await insertRows(
        trx,
        "happenings",
        fresh.map(({ row }) => row),
      );
      await insertRows(trx, "incident_links", links);
      await staleHappenings(
        trx,
        fresh.map(({ row }) => row.alike),
      );
    });

  test("are those of all happenings grouped at once", async () => {
    let [joined, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(told, linked, fc.integer({ min: 1, max: 9 }), async (all, pairs, atOnce) => {
        await emptied(ledger);
        const stored = all.map(storedAs);
        const links = pairs.flatMap(({ from, by, points }) =>
          linkOf(stored[from], stored[from + by], points),
        );
        const own = [...new Map(links.map((link) => [`${link.one} ${link.other}`, link])).values()];
        const there = new Set<string>();
        for (let at = 0; at < stored.length; at += atOnce) {
          const fresh = stored.slice(at, at + atOnce);
          for (const { row } of fresh) there.add(row.alike);
          const isNew = (key: string) => fresh.some(({ row }) => row.alike === key);
          const news = own.filter(
            ({ one, other }) => there.has(one) && there.has(other) && (isNew(one) || isNew(other)),
          );
          await store(fresh, news);
          while ((await writing(ledger, settleIncidents)) > 0);
        }
        const whole = wholeOf(stored, own);
        expect(await incidentsIn(ledger)).toEqual(whole);
        const incident = new Map(whole.flatMap((ids) => ids.map((id) => [id, ids[0]])));
        const idOf = new Map(stored.map(({ row }) => [row.alike, row.id]));
        const isOne = ({ one, other }: Link) =>
          incident.get(idOf.get(one) ?? "") === incident.get(idOf.get(other) ?? "");
        joined += own.filter(isOne).length;
        refused += own.filter((link) => !isOne(link)).length;
      }),
      { numRuns: 12, seed: 7 },
    );
    expect(joined).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});

function storedAs(
  { on, stated }: { readonly on: string; readonly stated: boolean },
  at: number,
): Stored {
  const report = reportFromText(`Report ${at}.`, { publisher: "A", published: on });
  const when = stated ? day(on) : before(on, days[0] as string);
  const one: Linkable = happened(`${report.id}-0`, { report: report.id, published: on, when });
  const [row] = happeningRows([one]) as [Stored["row"]];
  return { report, row: { ...row, alike: `${String(at).padStart(3, "0")}-0` } };
}

function linkOf(one: Stored | undefined, other: Stored | undefined, points: number): Link[] {
  return one && other ? [{ one: one.row.alike, other: other.row.alike, points }] : [];
}

function wholeOf(stored: readonly Stored[], links: readonly Link[]): string[][] {
  const idOf = new Map(stored.map(({ row }) => [row.alike, row.id]));
  const named = links.map(({ one, other, points }) => {
    const [ours, theirs] = [idOf.get(one) ?? "", idOf.get(other) ?? ""].sort() as [string, string];
    return { one: ours, other: theirs, points };
  });
  const incidents = incidentsOf({ happenings: stored.map(({ row }) => row.body), links: named });
  return incidents.map(({ happenings }) => [...happenings]).sort();
}

async function incidentsIn({ db }: Ledger): Promise<string[][]> {
  const rows = await db
    .selectFrom("happenings")
    .select(["id", "incident"])
    .orderBy("published")
    .orderBy("report")
    .execute();
  const listed = await db.selectFrom("incidents").select("id").execute();
  const groups = grouped(rows, ({ incident }) => incident);
  expect(listed.map(({ id }) => id).sort()).toEqual([...groups.keys()].sort());
  return [...groups.values()].map((group) => group.map(({ id }) => id)).sort();
}
