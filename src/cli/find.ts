import { csvLine } from "../export/csv.js";
import { jsonText } from "../export/json.js";
import type { Column } from "../export/table/column.js";
import type { AtLeast, Filter } from "../ledger/find/filter.js";
import type { Page, PageOptions } from "../ledger/find/found.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { askedFilter } from "./asked-filter.js";
import { type AtLeastOptions, atLeastOf } from "./at-least.js";
import { Fault } from "./fault.js";
import type { FilterOptions } from "./filter-options.js";
import { FINDINGS, type Finding } from "./findings.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { screenOf } from "./screen.js";
import { type World, write } from "./world.js";

export interface FindOptions extends FilterOptions, AtLeastOptions, LedgerOptions {
  readonly sort?: string;
  readonly limit?: string;
  readonly skip?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly color?: boolean;
}

/** A screenful for people; for programs, enough that they seldom ask again. */
const SHOWN = 20;
const HANDED = 1_000;

/** What is kept in memory at once. All of a ledger is for `dateline export`. */
const MOST = 10_000;

/**
 * `dateline find`: what of a ledger fits, the newest first.
 * @returns the exit code
 * @throws Fault, LedgerFault
 */
export async function find(
  what: string,
  words: readonly string[],
  options: FindOptions,
  world: World,
): Promise<number> {
  const finding = FINDINGS.get(what);
  if (finding === undefined)
    throw usage("find", `there are no ${what}`, `find ${[...FINDINGS.keys()].join(" or ")}`);
  const page = pageOptions(options, finding.orders);
  const atLeast = atLeastFor(what, options);
  const asked = await askedFilter(words, options, world);
  return withLedger(options, world, async (ledger) => {
    if (what === "incidents") await settled(ledger);
    const filter = { ...(await asked(ledger)), ...(atLeast && { atLeast }) };
    await tell(finding, { ledger, filter, page }, options, world);
    return 0;
  });
}

/** Incidents are grouped at the end of an ingest; of one that was killed, now. */
async function settled(ledger: Ledger): Promise<void> {
  const { settle } = await import("../ledger/relate/settle.js");
  await settle(ledger);
}

/** @throws Fault usage where these are asked of what has none */
function atLeastFor(what: string, options: AtLeastOptions): AtLeast | undefined {
  const atLeast = atLeastOf(options);
  if (atLeast === undefined || what === "incidents") return atLeast;
  const [name] = Object.keys(atLeast);
  throw usage(`--${name}`, `only incidents have ${name}`, "use dateline find incidents");
}

interface Search {
  readonly ledger: Ledger;
  readonly filter: Filter;
  readonly page: PageOptions<string>;
}

async function tell<Found>(
  finding: Finding<Found>,
  { ledger, filter, page }: Search,
  options: FindOptions,
  world: World,
): Promise<void> {
  const { found, more } = await finding.page(ledger.db, filter, page);
  const { stdout, stderr } = world;
  if (options.json)
    for (const one of found) await write(stdout, `${jsonText(finding.plain(one))}\n`);
  else if (options.csv) await write(stdout, csvOf(finding.columns, found));
  else await write(stdout, finding.view(found, screenOf(world, options.color)));
  stderr.write(countLine({ found, more }, page, finding.name));
}

function csvOf<Found>(columns: readonly Column<Found>[], found: readonly Found[]): string {
  const rows = found.map((one) => csvLine(columns.map(({ of }) => of(one))));
  return [csvLine(columns.map(({ name }) => name)), ...rows].join("");
}

function countLine(
  { found, more }: Page<unknown>,
  { skip, limit }: PageOptions<string>,
  name: string,
): string {
  if (found.length === 0) return `dateline: no ${name} fit\n`;
  const first = `dateline: ${name} ${skip + 1} to ${skip + found.length}`;
  return more ? `${first}; --skip ${skip + limit} goes on\n` : `${first}, which are all that fit\n`;
}

function pageOptions(
  { sort, limit, skip, json, csv }: FindOptions,
  orders: readonly string[],
): PageOptions<string> {
  const order = sort === undefined ? orders[0] : orders.find((one) => one === sort);
  if (order === undefined)
    throw usage("--sort", `there is no ${sort}`, `use one of: ${orders.join(", ")}`);
  const most = json || csv ? HANDED : SHOWN;
  return paged(order, number("--limit", limit, most), number("--skip", skip, 0));
}

function paged(order: string, limit: number, skip: number): PageOptions<string> {
  if (limit > MOST)
    throw usage("--limit", `${limit} is too many`, `take up to ${MOST}, or use dateline export`);
  return { order, limit, skip };
}

function number(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw usage(option, `${text} is no number`, "give a whole number");
  return Number(text);
}

function usage(option: string, why: string, advice: string): Fault {
  return new Fault("usage", option, why, advice);
}
