import type { Filter } from "../ledger/find/filter.js";
import type { IncidentOrder, PageOptions } from "../ledger/find/found.js";
import type { Ground } from "../ledger/relate/decide.js";
import type { Listed } from "../ledger/relate/listing.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { plain } from "../telling/plain.js";
import { askedFilter } from "./asked-filter.js";
import { Fault } from "./fault.js";
import type { FilterOptions } from "./filter-options.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { screenOf } from "./screen.js";
import { incidentLines, incidentView } from "./view/incident.js";
import { type World, write } from "./world.js";

export interface IncidentsOptions extends FilterOptions, LedgerOptions {
  readonly all?: boolean;
  readonly limit?: string;
  readonly json?: boolean;
}

export interface DecisionOptions extends LedgerOptions, Ground {}

/** `dateline incidents`: all of them, or one at length. @returns the exit code; @throws Fault, LedgerFault */
export async function showIncidents(
  name: string | undefined,
  options: IncidentsOptions,
  world: World,
): Promise<number> {
  const page: Page = { limit: limitIn(options), skip: 0, order: "contested" };
  const asked = await askedFilter([], options, world);
  return withLedger(options, world, async (ledger) => {
    const { settle } = await import("../ledger/relate/settle.js");
    await settle(ledger);
    const shown =
      name === undefined
        ? await list(ledger, { filter: await asked(ledger), page }, options, world)
        : await one(ledger, name, options, world);
    await write(world.stdout, shown);
    return 0;
  });
}

/** How many are listed unless --limit says otherwise. */
const LIMIT = 50;

type Page = PageOptions<IncidentOrder>;

/** Reports of an incident that is listed unless --all asks for those of one too. */
const SEVERAL = { atLeast: { reports: 2 } } as const;

async function list(
  ledger: Ledger,
  { filter, page }: { readonly filter: Filter; readonly page: Page },
  { all = false, json }: IncidentsOptions,
  world: World,
): Promise<string> {
  const { incidentsPage } = await import("../ledger/find/incidents.js");
  const wanted = all ? filter : { ...filter, ...SEVERAL };
  const { found } = await incidentsPage(ledger.db, wanted, page);
  if (json) return found.map(({ id, account }) => `${JSON.stringify({ id, account })}\n`).join("");
  if (found.length === 0) return `${NONE[all ? "all" : "several"]}\n`;
  return found
    .map((incident) => `${incidentLines(incident, screenOf(world, undefined)).join("\n")}\n\n`)
    .join("");
}

const NONE = {
  all: "No incidents.",
  several: "No incident that several reports tell of; --all shows those of one.",
};

function limitIn({ limit }: IncidentsOptions): number {
  if (limit === undefined) return LIMIT;
  if (/^[1-9]\d{0,6}$/.test(limit)) return Number(limit);
  throw new Fault("usage", "--limit", `${limit} is no number`, "give a whole number from 1");
}

async function one(
  ledger: Ledger,
  name: string,
  { json }: IncidentsOptions,
  world: World,
): Promise<string> {
  const { decisionsAbout, partsOf } = await import("../ledger/relate/listing.js");
  const incident = await named(ledger, name);
  const [parts, decisions] = [
    await partsOf(ledger.db, incident.id),
    await decisionsAbout(ledger.db, incident.account.reports),
  ];
  if (json) return `${JSON.stringify({ ...incident, parts, decisions })}\n`;
  return incidentView(incident, parts, decisions, screenOf(world, undefined));
}

/** The incident that an id, the beginning of one, or a former one leads to. @throws Fault usage */
async function named({ db }: Ledger, name: string): Promise<Listed> {
  const { incidentsNamed } = await import("../ledger/relate/listing.js");
  const ids = await incidentsNamed(db, name);
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    const why = id === undefined ? "no incident has this id" : "several incidents' ids begin so";
    const advice = "give one that dateline incidents lists";
    throw new Fault("usage", plain(name), why, advice, ids.length > 1 ? ids : []);
  }
  return db
    .selectFrom("incidents")
    .select(["id", "account"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** `dateline incidents merge`. @returns the exit code */
export function mergeIncidents(
  one: string,
  other: string,
  options: DecisionOptions,
  world: World,
): Promise<number> {
  return deciding(options, world, async (ledger, { merge }) => {
    const [ours, theirs] = [await named(ledger, one), await named(ledger, other)];
    if (ours.id !== theirs.id) return merge(ledger, ours.id, theirs.id, options);
    throw new Fault("usage", plain(other), "is the same incident", "give another");
  });
}

/** `dateline incidents split`. @returns the exit code */
export function splitIncident(
  name: string,
  reports: readonly string[],
  options: DecisionOptions,
  world: World,
): Promise<number> {
  return deciding(options, world, async (ledger, { split }) => {
    const { id, account } = await named(ledger, name);
    const out = reports.flatMap((report) =>
      account.reports.filter((one) => one.startsWith(report)),
    );
    if (out.length > 0 && new Set(out).size < account.reports.length)
      return split(ledger, id, out, options);
    const why = out.length === 0 ? "it has no such report" : "nothing would be left of it";
    throw new Fault("usage", plain(name), why, `its reports are ${account.reports.join(", ")}`);
  });
}

/** `dateline incidents undo`. @returns the exit code */
export function undoDecision(
  number: string,
  options: DecisionOptions,
  world: World,
): Promise<number> {
  return deciding(options, world, async (ledger, { undo }) => {
    const { decisionsAbout } = await import("../ledger/relate/listing.js");
    const taken = await decisionsAbout(ledger.db, null);
    const found = taken.find(({ id, kind }) => String(id) === number && kind !== "undo");
    const isUndone = taken.some(({ undoes }) => undoes === found?.id);
    if (found && !isUndone) return undo(ledger, found.id, options);
    const why = found ? "it is undone already" : "there is no such decision";
    throw new Fault("usage", plain(number), why, "give the number that merge or split printed");
  });
}

async function deciding(
  options: DecisionOptions,
  world: World,
  take: (ledger: Ledger, how: typeof import("../ledger/relate/decide.js")) => Promise<number>,
): Promise<number> {
  return withLedger(options, world, async (ledger) => {
    const { settle } = await import("../ledger/relate/settle.js");
    await settle(ledger);
    const number = await take(ledger, await import("../ledger/relate/decide.js"));
    await write(
      world.stdout,
      `decision ${number}; dateline incidents undo ${number} takes it back\n`,
    );
    return 0;
  });
}
