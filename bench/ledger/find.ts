import { type RawBuilder, sql } from "kysely";
import type { Filter } from "../../src/ledger/find/filter.js";
import type { PageOptions } from "../../src/ledger/find/found.js";
import { incidentsPage, incidentsQuery } from "../../src/ledger/find/incidents.js";
import {
  eventsPage,
  eventsQuery,
  statementsPage,
  statementsQuery,
} from "../../src/ledger/find/page.js";
import { type Rarity, rarityOf } from "../../src/ledger/find/rarity.js";
import type { Ledger } from "../../src/ledger/store/open/open.js";

/** A search that analysts make often, with the values that it is tried with. */
interface Search {
  readonly what: string;
  readonly of: "events" | "statements" | "incidents";
  readonly filters: readonly Filter[];
}

const MONTH = { from: "2025-10-01", to: "2025-10-31" };
const COUNTRIES = ["PAK", "AFG", "RUS", "UKR", "IND", "SDN", "QAT", "SRB"];
const WORDS = [
  "ceasefire",
  "truce",
  "killed",
  "border",
  '"air strikes"',
  "guarantees",
  "cricketers",
  "attack",
];
const country = (code: string) => ({ is: "country", code }) as const;

const PAIRS: readonly Filter[] = [
  { pair: { first: country("PAK"), second: country("AFG"), directed: false } },
  { pair: { first: country("RUS"), second: country("UKR"), directed: true } },
  { pair: { first: country("CHN"), second: country("PHL"), directed: false } },
  { pair: { first: country("IND"), second: country("SRB"), directed: false } },
];
const NEAR: readonly Filter[] = [
  { near: { lat: 34.5, lon: 69.2, km: 50 } },
  { near: { lat: 25.3, lon: 51.5, km: 100 } },
];

export const SEARCHES: readonly Search[] = [
  { what: "the newest", of: "events", filters: [{}] },
  {
    what: "of a type",
    of: "events",
    filters: [{ types: ["ASSAULT"] }, { types: ["SANCTION"] }, { types: ["AID"] }],
  },
  {
    what: "of a status",
    of: "events",
    filters: [{ statuses: ["contested"] }, { statuses: ["denied"] }],
  },
  { what: "of a country", of: "events", filters: COUNTRIES.map((code) => ({ countries: [code] })) },
  {
    what: "attacks of a country in a month",
    of: "events",
    filters: COUNTRIES.map((code) => ({ countries: [code], types: ["ASSAULT"], when: MONTH })),
  },
  {
    what: "between two countries",
    of: "events",
    filters: PAIRS,
  },
  {
    what: "of somebody",
    of: "events",
    filters: [{ actors: ["Asif"] }, { actors: ["Zabihullah Mujahid"] }],
  },
  { what: "by parties alone", of: "events", filters: [{ partyOnly: true }] },
  { what: "unattributed attacks", of: "events", filters: [{ unattributed: true }] },
  { what: "at a place", of: "events", filters: [{ place: "Kabul" }, { place: "Doha" }] },
  {
    what: "in a country",
    of: "events",
    filters: COUNTRIES.map((code) => ({ placeCountries: [code] })),
  },
  {
    what: "near a place",
    of: "events",
    filters: NEAR,
  },
  { what: "in a month", of: "events", filters: [{ when: MONTH }] },
  {
    what: "by a publisher",
    of: "events",
    filters: [{ publishers: ["Erguvan Post"] }, { publishers: ["Outlet 7"] }],
  },
  { what: "with words", of: "events", filters: WORDS.map((words) => ({ words })) },
  {
    what: "with words, of a country",
    of: "events",
    filters: WORDS.map((words, at) => ({ words, countries: [COUNTRIES[at] ?? "PAK"] })),
  },
  { what: "the newest", of: "statements", filters: [{}] },
  {
    what: "of an act",
    of: "statements",
    filters: [{ acts: ["deny"] }, { acts: ["threaten"] }, { acts: ["say"] }],
  },
  {
    what: "of a country",
    of: "statements",
    filters: COUNTRIES.map((code) => ({ countries: [code] })),
  },
  {
    what: "of somebody",
    of: "statements",
    filters: [{ actors: ["Asif"] }, { actors: ["Zabihullah Mujahid"] }],
  },
  { what: "with words", of: "statements", filters: WORDS.map((words) => ({ words })) },
  { what: "contested first", of: "incidents", filters: [{}, { atLeast: { reports: 2 } }] },
  { what: "of a status", of: "incidents", filters: [{ statuses: ["contested"] }] },
  {
    what: "of a type",
    of: "incidents",
    filters: [{ types: ["ASSAULT"] }, { types: ["SANCTION"] }, { types: ["AID"] }],
  },
  {
    what: "of a country",
    of: "incidents",
    filters: COUNTRIES.map((code) => ({ countries: [code] })),
  },
  { what: "between two countries", of: "incidents", filters: PAIRS },
  {
    what: "attacks of a country in a month",
    of: "incidents",
    filters: COUNTRIES.map((code) => ({ countries: [code], types: ["ASSAULT"], when: MONTH })),
  },
  {
    what: "of somebody",
    of: "incidents",
    filters: [{ actors: ["Asif"] }, { actors: ["Zabihullah Mujahid"] }],
  },
  { what: "by parties alone", of: "incidents", filters: [{ partyOnly: true }] },
  { what: "unattributed attacks", of: "incidents", filters: [{ unattributed: true }] },
  { what: "at a place", of: "incidents", filters: [{ place: "Kabul" }, { place: "Doha" }] },
  { what: "near a place", of: "incidents", filters: NEAR },
  { what: "by a publisher", of: "incidents", filters: [{ publishers: ["Outlet 7"] }] },
  { what: "with words", of: "incidents", filters: WORDS.map((words) => ({ words })) },
];

const PAGE: PageOptions = { limit: 20, skip: 0, order: "newest" };

const INCIDENTS = { limit: 20, skip: 0, order: "contested" } as const;

type Db = Ledger["db"];
type Way = readonly [
  (db: Db, filter: Filter) => Promise<unknown>,
  (filter: Filter, rarity: Rarity) => RawBuilder<unknown>,
];

/** How each kind is found, and by which query. */
const WAYS: Readonly<Record<Search["of"], Way>> = {
  events: [(db, filter) => eventsPage(db, filter, PAGE), (filter) => eventsQuery(filter, PAGE)],
  statements: [
    (db, filter) => statementsPage(db, filter, PAGE),
    (filter) => statementsQuery(filter, PAGE),
  ],
  incidents: [
    (db, filter) => incidentsPage(db, filter, INCIDENTS),
    (filter, rarity) => incidentsQuery(filter, INCIDENTS, rarity),
  ],
};

/** Times that each search is made, with one value after another. */
const RUNS = 24;

export interface Timed {
  readonly search: Search;
  /** Milliseconds of processor time: PGlite runs in this process, and what else the machine does takes no part. */
  readonly median: number;
  readonly p95: number;
  readonly plan: string;
}

/** How long each search takes once it has been made, and by which plan. */
export async function timedSearches({ db }: Ledger, searches = SEARCHES): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const search of searches) {
    const [find, queryOf] = WAYS[search.of];
    for (const filter of search.filters) await find(db, filter);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const begun = process.cpuUsage();
      await find(db, search.filters[run % search.filters.length] ?? {});
      const { user, system } = process.cpuUsage(begun);
      times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    const filter = search.filters[0] ?? {};
    const query = queryOf(filter, await rarityOf(db, filter));
    const { rows } = await sql<{ "QUERY PLAN": string }>`explain (costs off) ${query}`.execute(db);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    timed.push({ search, median: at(times, 0.5), p95: at(times, 0.95), plan });
  }
  return timed;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The times as a table, those of pages as another, and the plan of each search. */
export function plansOf(timed: readonly Timed[], pages: readonly string[], about: string): string {
  const rows = timed.map(
    ({ search, median, p95 }) =>
      `| ${search.of} ${search.what} | ${search.filters.length} | ${median.toFixed(0)} | ${p95.toFixed(0)} |`,
  );
  const plans = timed.map(({ search, plan }) => {
    const asked = JSON.stringify(search.filters[0]);
    return `### ${search.of} ${search.what}\n\n\`${asked}\`\n\n\`\`\`\n${plan}\n\`\`\``;
  });
  const head = "| search | values tried | median | 95th percentile |\n|---|---|---|---|";
  return [
    `# Searches, and by which plans\n\n${about}`,
    `## Searches\n\nMilliseconds of processor time for a page of 20, over ${RUNS} runs.\n\n${head}\n${rows.join("\n")}`,
    `## Pages\n\nWhat each page of the workbench asks of the API when it is opened, and what the server takes for it.\n\n${pages.join("\n")}`,
    `## Plans\n\n${plans.join("\n\n")}\n`,
  ].join("\n\n");
}
