import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settle } from "../relate/settle.js";
import { emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import type { Filter, Who } from "./filter.js";
import { type FoundIncident, INCIDENT_ORDERS, type IncidentOrder } from "./found.js";
import { incidentCounts } from "./incident-counts.js";
import { incidentsPage } from "./incidents.js";
import { eventsPage } from "./page.js";
import { samplesStored } from "./samples.example.js";

const page = (order: IncidentOrder, limit = 10_000) => ({ limit, skip: 0, order });
const state = (code: string): Who => ({ is: "country", code });
const called = (words: string): Who => ({ is: "name", words });

/** What the accounts themselves say must fit; the filter may go by more than these tell. */
const ACCOUNTS: readonly { filter: Filter; fits: (found: FoundIncident) => boolean }[] = [
  { filter: {}, fits: () => true },
  { filter: { types: ["ASSAULT"] }, fits: ({ account }) => account.type === "ASSAULT" },
  { filter: { modes: ["aerial"] }, fits: ({ account }) => account.modes.includes("aerial") },
  { filter: { statuses: ["contested"] }, fits: ({ account }) => account.status === "contested" },
  { filter: { partyOnly: true }, fits: ({ account }) => account.partyOnly },
  { filter: { atLeast: { reports: 3 } }, fits: ({ account }) => account.reports.length >= 3 },
  { filter: { atLeast: { origins: 2 } }, fits: ({ account }) => account.origins.length >= 2 },
  { filter: { atLeast: { corroboration: 3 } }, fits: ({ account }) => account.corroboration >= 3 },
  {
    filter: { published: { from: "2025-10-12", to: "2025-10-12" }, atLeast: { reports: 1 } },
    fits: ({ published, last_published: last }) =>
      published === "2025-10-12" || last === "2025-10-12",
  },
  { filter: { acts: ["deny"] }, fits: () => false },
];

describe.each(engines)("finding incidents in a ledger on $name", (engine) => {
  let ledger: Ledger;
  let everything: readonly FoundIncident[];
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await samplesStored(ledger);
    await settle(ledger);
    everything = await found({});
  });
  afterAll(() => ledger.close());

  const found = async (filter: Filter, order: IncidentOrder = "contested") =>
    (await incidentsPage(ledger.db, filter, page(order))).found;
  const ids = async (filter: Filter) => (await found(filter)).map(({ id }) => id).sort();
  const idsWhere = (fits: (one: FoundIncident) => boolean) =>
    everything
      .filter(fits)
      .map(({ id }) => id)
      .sort();

  test("there are some", () => expect(everything.length).toBeGreaterThan(50));

  test.each(ACCOUNTS)("by account: $filter", async ({ filter, fits }) => {
    const which = await ids(filter);
    expect(which).toEqual(expect.arrayContaining(filter.published ? idsWhere(fits) : which));
    if (!filter.published) expect(which).toEqual(idsWhere(fits));
  });

  /** What fits as events do, some mention of it does. */
  test.each<Filter>([
    { countries: ["PAK"] },
    { countries: ["QAT", "TUR"] },
    { sectors: ["CVL"] },
    { actors: ["asif"] },
    { actors: ["Zabihullah Mujahid"] },
    { place: "kabul" },
    { placeCountries: ["TUR"] },
    { publishers: ["ostrand wire"] },
    { pair: { first: state("PAK"), second: state("AFG"), directed: true } },
    { pair: { first: state("AFG"), second: state("PAK"), directed: false } },
    { pair: { first: called("Asif"), second: state("AFG"), directed: false } },
    { pair: { first: state("PAK"), second: called("Taliban"), directed: true } },
    { words: "ceasefire" },
    { words: '"cross-border" or guarantees' },
  ])("by mentions: %j", async (filter) => {
    const { found: events } = await eventsPage(ledger.db, filter, {
      ...page("newest"),
      order: "newest",
    });
    const mentions = new Set(events.map(({ report, id }) => `${report}:${id}`));
    const rows = await ledger.db.selectFrom("happenings").select(["incident", "body"]).execute();
    const told = rows.filter(({ body }) =>
      body.events.some((id) => mentions.has(`${body.report}:${id}`)),
    );
    const wanted = [...new Set(told.map(({ incident }) => incident))].sort();
    expect(wanted.length).toBeGreaterThan(0);
    expect(await ids(filter)).toEqual(wanted);
  });

  test("words show the sentence that has them", async () => {
    for (const one of await found({ words: "ceasefire" }))
      expect([one.quote, one.marked]).toEqual([
        expect.stringMatching(/ceasefire/i),
        expect.stringContaining("\uE000"),
      ]);
  });

  test("a name is not put together from two", async () => {
    expect(await ids({ actors: ["Mujahid Asif"] })).toEqual([]);
    expect(await ids({ actors: ["'); drop table incidents; --"] })).toEqual([]);
  });

  test("near a place", async () => {
    const near = await found({ near: { lat: 34.53, lon: 69.17, km: 20 } });
    expect(near.length).toBeGreaterThan(0);
    expect(new Set(near.map(({ place }) => place))).toEqual(new Set(["Kabul"]));
  });

  test("unattributed attacks, and the days that it was on", async () => {
    for (const { account } of await found({ unattributed: true }))
      expect([account.type, account.actors]).toEqual(["ASSAULT", []]);
    const days = { from: "2025-10-11", to: "2025-10-12" };
    for (const one of await found({ when: days })) {
      expect((one.time_from ?? one.published ?? "") <= days.to).toBe(true);
      expect((one.time_to ?? one.published ?? "") >= days.from).toBe(true);
    }
  });

  test("of a report", async () => {
    const [first] = everything;
    const report = first?.account.reports[0] ?? "";
    const of = await found({ reports: [report] });
    expect(of.length).toBeGreaterThan(0);
    expect(of.every(({ account }) => account.reports.includes(report))).toBe(true);
  });

  test("orders", async () => {
    const byOrder = new Map<string, readonly FoundIncident[]>();
    for (const order of INCIDENT_ORDERS) byOrder.set(order, await found({}, order));
    const contested = (byOrder.get("contested") ?? []).map(({ status }) => status === "contested");
    expect(contested.lastIndexOf(true)).toBeLessThan(contested.indexOf(false));
    const counts = (byOrder.get("reports") ?? []).map(({ reports }) => reports);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const newest = (byOrder.get("newest") ?? []).map(({ published }) => published ?? "");
    expect(newest).toEqual([...newest].sort().reverse());
    const pages = await Promise.all(
      [0, 7].map((skip) => incidentsPage(ledger.db, {}, { ...page("contested", 7), skip })),
    );
    expect(pages.flatMap((one) => one.found)).toEqual(everything.slice(0, 14));
    expect(pages[0]?.more).toBe(true);
  });

  test("counts", async () => {
    const counts = await incidentCounts(ledger.db, { types: ["ASSAULT"] });
    expect(counts).toMatchObject({
      total: (await ids({ types: ["ASSAULT"] })).length,
      more: false,
    });
    expect(counts.types).toEqual([{ value: "ASSAULT", many: counts.total }]);
    const sum = counts.statuses.reduce((all, { many }) => all + many, 0);
    expect(sum).toBe(counts.total);
    expect(counts.countries[0]?.many).toBeGreaterThan(1);
    expect(await incidentCounts(ledger.db, { acts: ["deny"] })).toMatchObject({ total: 0 });
  });
});
