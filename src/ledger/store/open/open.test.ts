import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleReading } from "../../../reading/reading.example.js";
import { engines, type Place } from "../ledger.example.js";
import { LATEST, versionOf } from "../schema/migrate.js";
import { stored } from "../store.example.js";
import { openLedger } from "./open.js";

describe.each(engines)("on $name", (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await engine.place();
  });
  afterAll(() => place.remove());

  test("a ledger is made, and opened again as it is", async () => {
    for (const create of [true, false]) {
      const ledger = await openLedger(place.address, { create });
      expect(await versionOf(ledger.db)).toBe(LATEST);
      await ledger.close();
    }
  });

  test("readings of a ledger of before are as they were", async () => {
    const ledger = await openLedger(place.address);
    await stored(ledger, exampleReading);
    await sql`alter table readings alter body type jsonb using body::jsonb`.execute(ledger.db);
    await sql`delete from migrations where version > 14`.execute(ledger.db);
    await ledger.close();
    const after = await openLedger(place.address);
    expect(await versionOf(after.db)).toBe(LATEST);
    const [row] = await after.db.selectFrom("readings").select("body").execute();
    expect(row?.body).toEqual(exampleReading);
    await after.close();
  });

  test("one of a newer program is refused", async () => {
    const ledger = await openLedger(place.address);
    await sql`insert into migrations (version, name) values (${LATEST + 1}, 'x')`.execute(
      ledger.db,
    );
    await ledger.close();
    await expect(openLedger(place.address)).rejects.toThrow(
      `it was made by a newer Dateline (tables of version ${LATEST + 1}; this one knows ${LATEST}); install`,
    );
  });
});

const [embedded, ...servers] = engines;

describe("a folder", () => {
  let place: Place;
  beforeAll(async () => {
    place = await (embedded as (typeof engines)[number]).place();
  });
  afterAll(() => place.remove());

  test("two cannot have it open", async () => {
    const ledger = await openLedger(place.address, { create: true });
    await expect(openLedger(place.address)).rejects.toMatchObject({ kind: "locked" });
    await ledger.close();
    await (await openLedger(place.address)).close();
  });

  test("that was being made when the program was stopped is made anew", async () => {
    await rm(join(place.address, "ledger.json"));
    await writeFile(join(place.address, "pg", "PG_VERSION"), "");
    const ledger = await openLedger(place.address, { create: true });
    expect(await versionOf(ledger.db)).toBe(LATEST);
    await ledger.close();
  });

  test("whose database does not open says what to do, and can be locked again", async () => {
    await writeFile(join(place.address, "pg", "PG_VERSION"), "9\n");
    const opening = openLedger(place.address);
    await expect(opening).rejects.toMatchObject({ kind: "damaged-ledger" });
    await expect(opening).rejects.toThrow(/PostgreSQL 9\) does not open.*restore a backup/s);
    expect(existsSync(join(place.address, "lock.json"))).toBe(false);
  });

  test("without a ledger stays without", async () => {
    const none = join(place.address, "none");
    await expect(openLedger(none)).rejects.toThrow("there is no ledger here; make one with");
    expect(existsSync(none)).toBe(false);
    await mkdir(none);
    await writeFile(join(none, "letter.txt"), "");
    await expect(openLedger(none, { create: true })).rejects.toThrow(
      "it holds letter.txt, and is no ledger; name a folder that is new or empty",
    );
  });
});

describe.each(servers)("a server", ({ place: made }) => {
  test("without a ledger stays without", async () => {
    const place = await made();
    await expect(openLedger(place.address)).rejects.toThrow("the database holds no ledger");
    await place.remove();
  });

  test("is open to several at once, and is one of those that are supported", async () => {
    const place = await made();
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => openLedger(place.address, { create: true })),
    );
    for (const { db } of all) {
      const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(
        db,
      );
      expect(Number(rows[0]?.server_version_num)).toBeGreaterThanOrEqual(140_000);
    }
    for (const ledger of all) await ledger.close();
    await place.remove();
  });
});
