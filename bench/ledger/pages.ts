import type { Ledger } from "../../src/ledger/store/open/open.js";
import { LIMITS } from "../../src/report/limits.js";
import { appOf } from "../../src/server/app.js";
import { doorsOf } from "../../src/server/guard/roles.js";
import { projectKit } from "../golden/samples.js";

/** Asks the API; what is asked for next may follow from what it answers. */
type Ask = <Answer>(path: string) => Promise<Answer>;

/** All that a page of the workbench asks for before anybody does anything, in its order: web/pages. */
interface Loaded {
  readonly page: string;
  readonly load: (ask: Ask) => Promise<void>;
}

const OF_NOTE =
  "act=threaten&act=warn&act=accuse&act=condemn&act=deny&act=admit&act=demand&act=refuse&act=promise&act=agree";
const HAPPENED = "status=reported&status=claimed&status=contested";

interface Overview {
  readonly newest: string;
  readonly since: string;
  readonly pairs: readonly { readonly one: string; readonly other: string }[];
}

const PAGES: readonly Loaded[] = [
  {
    page: "Overview",
    load: async (ask) => {
      const { newest, since, pairs } = await ask<Overview>("/api/overview");
      for (const query of [`status=contested`, `status=claimed&partyOnly=yes`]) {
        await ask(`/api/incidents/counts?${query}&since=${since}`);
        await ask(`/api/incidents?${query}&since=${since}&limit=6`);
      }
      await ask(`/api/statements?${OF_NOTE}&since=${since}&limit=6`);
      const [{ one, other } = { one: "", other: "" }] = pairs;
      const days = `from=${dayBefore(newest, 91)}&to=${newest}&${HAPPENED}`;
      await ask(`/api/events/days?${days}`);
      await ask(`/api/events/days?${days}&pair=${one},${other}`);
    },
  },
  { page: "Overview of all days", load: (ask) => overAll(ask) },
  {
    page: "Incidents",
    load: async (ask) => {
      await ask("/api/incidents?order=contested&offset=0&limit=25");
      await ask("/api/incidents/counts");
    },
  },
  { page: "Ledger, events", load: ledgerOf("events", "") },
  { page: "Ledger, statements", load: ledgerOf("statements", "") },
  { page: "Ledger, events with a word", load: ledgerOf("events", "&q=attack") },
  { page: "Ledger, events of a country", load: ledgerOf("events", "&country=PAK") },
  { page: "Review", load: reviewOf("") },
  { page: "Review, most doubts first", load: reviewOf("?order=doubt") },
  { page: "Map", load: mapOf("") },
  { page: "Map, of a country", load: mapOf("country=PAK") },
  { page: "Actors", load: (ask) => ask("/api/actors?q=") },
  { page: "Actors, by a word", load: (ask) => ask("/api/actors?q=Asif") },
  { page: "Actor", load: (ask) => somebody(ask, "Zabihullah Mujahid") },
  { page: "Pair", load: (ask) => pair(ask, "PAK", "AFG") },
  { page: "Pair, by a name", load: (ask) => pair(ask, "Taliban", "PAK") },
  { page: "Reports", load: (ask) => ask("/api/reports?q=&offset=0&limit=50") },
  { page: "Reports, by a word", load: (ask) => ask("/api/reports?q=outlet+7&offset=0&limit=50") },
  {
    page: "Data",
    load: async (ask) => {
      await ask("/api/inputs");
      await ask("/api/versions");
    },
  },
];

async function overAll(ask: Ask): Promise<void> {
  const { newest, pairs } = await ask<Overview>("/api/overview");
  await ask(`/api/events/days?to=${newest}&${HAPPENED}`);
  const [{ one, other } = { one: "", other: "" }] = pairs;
  await ask(`/api/events/days?to=${newest}&${HAPPENED}&pair=${one},${other}`);
}

function ledgerOf(kind: "events" | "statements", more: string) {
  return async (ask: Ask) => {
    await ask(`/api/${kind}?order=newest${more}&offset=0&limit=100`);
    await ask(`/api/${kind}/counts${more.replace("&", "?")}`);
    await ask("/api/searches");
  };
}

function reviewOf(query: string) {
  return async (ask: Ask) => {
    const { waiting } = await ask<{ waiting: readonly { report: string }[] }>(
      `/api/queue/events${query}`,
    );
    const [{ report } = { report: "" }] = waiting;
    await ask(`/api/reports/${report}/reviewed`);
    await ask(`/api/reports/${report}`);
  };
}

function mapOf(query: string) {
  return async (ask: Ask) => {
    const asked = query === "" ? "" : `?${query}`;
    await ask(`/api/events/places${asked}`);
    await ask(`/api/events/counts${asked}`);
    await ask(`/api/events/days${asked}`);
    await ask(`/api/events?${query}&placed=yes&order=happened&offset=0&limit=100`);
  };
}

async function somebody(ask: Ask, who: string): Promise<void> {
  const name = encodeURIComponent(who);
  await ask(`/api/actors?name=${name}`);
  await ask(`/api/actors/dealings?name=${name}`);
  await ask(`/api/actors/counterparts?name=${name}`);
  await ask(`/api/events/days?named=${name}&as=actor`);
  await ask(`/api/events/days?named=${name}&as=recipient`);
  await ask(`/api/statements?named=${name}&as=by&offset=0&limit=100`);
}

async function pair(ask: Ask, one: string, other: string): Promise<void> {
  const ways = [`${one},${other}`, `${one}>${other}`, `${other}>${one}`];
  for (const way of ways) await ask(`/api/events/counts?pair=${encodeURIComponent(way)}`);
  for (const way of ways.slice(1)) await ask(`/api/events/days?pair=${encodeURIComponent(way)}`);
  await ask(
    `/api/events?pair=${encodeURIComponent(ways[0] ?? "")}&order=happened&offset=0&limit=100`,
  );
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

interface Asked {
  readonly path: string;
  /** Milliseconds: of the processor, and by the clock. */
  readonly processor: number;
  readonly clock: number;
  /** Characters. */
  readonly size: number;
}

/** How often each page is loaded; the first time is not counted. */
const RUNS = 3;

/** What each page of the workbench asks for when it is opened, and how long the server takes; the median of some times. */
export async function pageRows(ledger: Ledger, only = ""): Promise<string[]> {
  const ask = askerOf(ledger);
  const head = ["| page | asks for | processor, ms | clock, ms | kB |", "|---|---|---:|---:|---:|"];
  const rows: string[] = [];
  for (const { page, load } of PAGES.filter((one) => one.page.includes(only))) {
    await timed(load, ask);
    const runs: Asked[][] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timed(load, ask));
    const asked = (runs[0] ?? []).map((one, n) => ({
      path: one.path,
      size: one.size,
      processor: median(runs.map((run) => run[n]?.processor ?? Number.NaN)),
      clock: median(runs.map((run) => run[n]?.clock ?? Number.NaN)),
    }));
    rows.push(
      rowOf(`**${page}**`, "all of it", totalOf(asked)),
      ...asked.map((one) => rowOf("", `\`${one.path.replaceAll("|", "%7C")}\``, one)),
    );
  }
  return [...head, ...rows];
}

function askerOf(ledger: Ledger): (path: string) => Promise<Response> {
  const app = appOf({
    ...{ kit: projectKit, ledger, web: null, doors: doorsOf(null), names: [], isLocal: true },
    ...{ who: () => String(Math.random()), signal: new AbortController().signal, limits: LIMITS },
  });
  return async (path) => app.request(`http://localhost${path}`);
}

async function timed(
  load: Loaded["load"],
  answered: (path: string) => Promise<Response>,
): Promise<Asked[]> {
  const all: Asked[] = [];
  await load(async <Answer>(path: string) => {
    const [cpu, begun] = [process.cpuUsage(), performance.now()];
    const answer = await answered(path);
    const text = await answer.text();
    const { user, system } = process.cpuUsage(cpu);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    const clock = performance.now() - begun;
    all.push({ path, processor: (user + system) / 1000, clock, size: text.length });
    return JSON.parse(text) as Answer;
  });
  return all;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Times = Omit<Asked, "path">;

function totalOf(asked: readonly Times[]): Times {
  const sum = (of: (one: Times) => number) => asked.reduce((all, one) => all + of(one), 0);
  return {
    processor: sum((one) => one.processor),
    clock: sum((one) => one.clock),
    size: sum((one) => one.size),
  };
}

function rowOf(page: string, what: string, { processor, clock, size }: Times): string {
  return `| ${page} | ${what} | ${processor.toFixed(0)} | ${clock.toFixed(0)} | ${(size / 1000).toFixed(0)} |`;
}
