import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleFiled } from "../../export/filed.example.js";
import type { Event, Reading } from "../../reading/format.js";
import { emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import type { Filter } from "./filter.js";
import { eventsPage, statementsPage } from "./page.js";
import { placeNamed } from "./place.js";
import { samplesStored } from "./samples.example.js";

const all = { limit: 10_000, skip: 0, order: "newest" } as const;
const readings = sampleFiled().map(({ reading }) => reading);

/** What the samples themselves say fits, without a database. */
function told(fits: (event: Event, reading: Reading) => boolean): string[] {
  return readings.flatMap((reading) =>
    reading.events
      .filter((event) => fits(event, reading))
      .map(({ id }) => `${reading.report.id}:${id}`),
  );
}

const partiesOf = ({ actors, recipients, mediators }: Event, reading: Reading) =>
  [...actors, ...recipients, ...mediators].flatMap(({ actor }) =>
    reading.actors.filter(({ id }) => id === actor),
  );
const placeOf = ({ place }: Event, { places }: Reading) =>
  places.find(({ id }) => id === place?.place);

const EVENTS: readonly { filter: Filter; fits: (event: Event, reading: Reading) => boolean }[] = [
  { filter: {}, fits: () => true },
  { filter: { types: ["ASSAULT"] }, fits: ({ type }) => type === "ASSAULT" },
  {
    filter: { types: ["ASSAULT", "COERCE"], modes: ["aerial"] },
    fits: ({ mode }) => mode.includes("aerial"),
  },
  { filter: { statuses: ["denied"] }, fits: ({ status }) => status === "denied" },
  {
    filter: { unattributed: true },
    fits: ({ type, actors }) => type === "ASSAULT" && actors.length === 0,
  },
  {
    filter: { countries: ["PAK"] },
    fits: (event, reading) => partiesOf(event, reading).some(({ country }) => country === "PAK"),
  },
  {
    filter: { countries: ["QAT", "TUR"] },
    fits: (event, reading) =>
      partiesOf(event, reading).some(({ country }) => country === "QAT" || country === "TUR"),
  },
  {
    filter: { sectors: ["CVL"] },
    fits: (event, reading) =>
      partiesOf(event, reading).some(({ sectors }) => sectors.includes("CVL")),
  },
  {
    filter: { actors: ["asif"] },
    fits: (event, reading) => partiesOf(event, reading).some(({ name }) => /\basif\b/i.test(name)),
  },
  {
    filter: { place: "kabul" },
    fits: (event, reading) => {
      const place = placeOf(event, reading);
      return place?.name === "Kabul" || place?.admin1 === "Kabul";
    },
  },
  {
    filter: { placeCountries: ["TUR"] },
    fits: (event, reading) => placeOf(event, reading)?.country === "TUR",
  },
  {
    filter: { publishers: ["ostrand wire"] },
    fits: (_, { report }) => report.publisher === "Ostrand Wire",
  },
  {
    filter: { published: { from: "2025-10-12", to: "2025-10-13" } },
    fits: (_, { report: { published } }) =>
      published === "2025-10-12" || published === "2025-10-13",
  },
  { filter: { acts: ["deny"] }, fits: () => false },
];

describe.each(engines)("finding in a ledger on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await samplesStored(ledger);
  });
  afterAll(() => ledger.close());

  const events = async (filter: Filter) => (await eventsPage(ledger.db, filter, all)).found;
  const statements = async (filter: Filter) => (await statementsPage(ledger.db, filter, all)).found;

  test.each(EVENTS)("events: $filter", async ({ filter, fits }) => {
    const found = (await events(filter)).map(({ report, id }) => `${report}:${id}`);
    expect(found.sort()).toEqual(told(fits).sort());
  });

  test("between two countries, whichever acts, and with a direction", async () => {
    const between = async (first: string, second: string, directed: boolean) => {
      const who = (code: string) => ({ is: "country", code }) as const;
      return (await events({ pair: { first: who(first), second: who(second), directed } })).length;
    };
    const [there, back] = [await between("PAK", "AFG", true), await between("AFG", "PAK", true)];
    expect(there).toBeGreaterThan(0);
    expect(await between("PAK", "AFG", false)).toBe(await between("AFG", "PAK", false));
    expect(await between("PAK", "AFG", false)).toBeGreaterThanOrEqual(Math.max(there, back));
  });

  test("claimed by parties to it alone", async () => {
    const found = await events({ partyOnly: true });
    expect(found.length).toBeGreaterThan(0);
    for (const { positions } of found)
      expect(positions.filter(({ stance, name }) => stance === "affirms" && name === null)).toEqual(
        [],
      );
  });

  test("within so many kilometres, by points and cities alone", async () => {
    const kabul = await placeNamed(ledger.db, "Kabul");
    if (kabul === null) throw new Error("Kabul is in the samples");
    const near = await events({ near: { ...kabul, km: 1 } });
    expect(new Set(near.map(({ place }) => place))).toEqual(new Set(["Kabul"]));
    const wider = await events({ near: { ...kabul, km: 400 } });
    expect(new Set(wider.map(({ place }) => place)).size).toBeGreaterThan(1);
    expect(wider.every(({ place_precision }) => place_precision !== "country")).toBe(true);
    expect(await placeNamed(ledger.db, "Atlantis")).toBeNull();
  });

  test("by the days that it happened, or else was published", async () => {
    const found = await events({ when: { from: "2025-10-18", to: "2025-10-19" } });
    expect(found.length).toBeGreaterThan(0);
    for (const { time_from, time_to, published } of found) {
      expect((time_from ?? published ?? "") <= "2025-10-19").toBe(true);
      expect((time_to ?? published ?? "") >= "2025-10-18").toBe(true);
    }
  });

  test.each(["ceasefire", '"cross-border" or guarantees', "ceasefire -Doha"])(
    "words: %s",
    async (words) => {
      const found = await events({ words });
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ marked }) => marked?.includes("\uE000"))).toBe(true);
    },
  );

  test("words without what must not be there", async () => {
    const found = await events({ words: "ceasefire -Doha" });
    expect(found.some(({ quote }) => quote.includes("Doha"))).toBe(false);
  });

  test("words that mean something to a database are words", async () => {
    for (const words of ["'); drop table events; --", "& | ! ( :*", "\\", "%"]) {
      expect(await events({ words, place: words, actors: [words], publishers: [words] })).toEqual(
        [],
      );
    }
    expect((await events({})).length).toBe(told(() => true).length);
  });

  test("statements by act, source and words", async () => {
    const denials = await statements({ acts: ["deny"] });
    expect(denials.length).toBeGreaterThan(0);
    expect(denials.every(({ act }) => act === "deny")).toBe(true);
    const asif = await statements({ actors: ["Khawaja Asif"] });
    expect(asif.length).toBeGreaterThan(0);
    expect(asif.every(({ source_name }) => source_name?.includes("Asif"))).toBe(true);
    const anonymous = await statements({ anonymous: true, words: "delegation" });
    expect(anonymous.every(({ anonymous }) => anonymous)).toBe(true);
    expect(await statements({ types: ["ASSAULT"] })).toEqual([]);
  });

  test("a page, and that there is more", async () => {
    const [first, second] = [0, 5].map((skip) =>
      eventsPage(ledger.db, {}, { limit: 5, skip, order: "newest" }),
    );
    const pages = [...((await first)?.found ?? []), ...((await second)?.found ?? [])];
    expect(await first).toMatchObject({ more: true });
    expect(new Set(pages.map(({ report, id }) => report + id)).size).toBe(10);
    expect(pages.map(({ published }) => published ?? "").every(isNewestFirst)).toBe(true);
  });

  test("orders", async () => {
    const published = async (order: "newest" | "oldest") =>
      (await eventsPage(ledger.db, {}, { ...all, order })).found.map((one) => one.published);
    expect(await published("oldest")).toEqual((await published("newest")).toReversed());
    const { found } = await eventsPage(ledger.db, {}, { ...all, order: "happened" });
    const days = found.map(({ time_from, published }) => time_from ?? published ?? "");
    expect(days.every(isNewestFirst)).toBe(true);
  });

  test("an event with all that is told of it", async () => {
    const all = await events({ statuses: ["claimed"], words: "killed 58" });
    const found = all.find(({ parties, figures }) => parties.length > 0 && figures.length > 0);
    expect(found).toMatchObject({
      parties: expect.arrayContaining([expect.objectContaining({ role: "actor" })]),
      positions: [expect.objectContaining({ stance: "affirms" })],
      figures: [expect.objectContaining({ kind: "killed", low: 58, high: 58 })],
    });
  });
});

function isNewestFirst(day: string, at: number, days: readonly string[]): boolean {
  return at === 0 || day <= (days[at - 1] ?? "");
}
