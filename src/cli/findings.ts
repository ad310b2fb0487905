import type { Kysely } from "kysely";
import { type Cell, type Column, decimal, flag, text } from "../export/table/column.js";
import type { Filter } from "../ledger/find/filter.js";
import {
  type FoundEvent,
  type FoundParty,
  type FoundStatement,
  ORDERS,
  type Order,
  type Page,
  type PageOptions,
} from "../ledger/find/found.js";
import type { Tables } from "../ledger/store/schema/tables.js";
import { incidentFinding } from "./incident-finding.js";
import { foundEvents } from "./view/found-event.js";
import { foundStatements } from "./view/found-statement.js";
import type { Style } from "./view/style.js";

/** A kind of record that can be found, and the three ways to print it. */
export interface Finding<Found, By extends string = string> {
  readonly name: string;
  /** Ways to sort; the first where none is asked for. */
  readonly orders: readonly By[];
  page(db: Kysely<Tables>, filter: Filter, options: PageOptions<By>): Promise<Page<Found>>;
  readonly view: (found: readonly Found[], style: Style) => string;
  readonly plain: (found: Found) => object;
  readonly columns: readonly Column<Found>[];
}

const events: Finding<FoundEvent, Order> = {
  name: "events",
  orders: ORDERS,
  page: async (...asked) => (await import("../ledger/find/page.js")).eventsPage(...asked),
  view: foundEvents,
  plain: ({ n: _n, marked: _marked, id, report, ...rest }) => ({
    id: `${report}:${id}`,
    report,
    ...rest,
  }),
  columns: [
    text("event", ({ report, id }) => `${report}:${id}`),
    ...cited<FoundEvent>(),
    text("type", ({ type }) => type),
    text("mode", ({ modes }) => modes.join("; ") || null),
    text("cameo", ({ cameo }) => cameo),
    text("status", ({ status }) => status),
    text("actors", (found) => sideOf(found, "actor")),
    text("recipients", (found) => sideOf(found, "recipient")),
    text("affirmed_by", (found) => holdersOf(found, "affirms")),
    text("denied_by", (found) => holdersOf(found, "denies")),
    flag("party_only", ({ party_only }) => party_only),
    text("figures", (found) => found.figures.map(figureOf).join("; ") || null),
    ...dated<FoundEvent>(),
    text("place", ({ place }) => place),
    text("place_country", ({ place_country }) => place_country),
    decimal("lat", ({ lat }) => lat),
    decimal("lon", ({ lon }) => lon),
    text("place_precision", ({ place_precision }) => place_precision),
  ],
};

const statements: Finding<FoundStatement, Order> = {
  name: "statements",
  orders: ORDERS,
  page: async (...asked) => (await import("../ledger/find/page.js")).statementsPage(...asked),
  view: foundStatements,
  plain: ({ n: _n, marked: _marked, id, report, ...rest }) => ({
    id: `${report}:${id}`,
    report,
    ...rest,
  }),
  columns: [
    text("statement", ({ report, id }) => `${report}:${id}`),
    ...cited<FoundStatement>(),
    text("source", ({ source_name, source }) => source_name ?? source),
    text("source_country", ({ source_country }) => source_country),
    flag("anonymous", ({ anonymous }) => anonymous),
    text("act", ({ act }) => act),
    text("cue", ({ cue }) => cue),
    text("content", ({ content }) => content),
    text("addressee", ({ addressee }) => addressee),
    text("channel", ({ channel }) => channel),
    ...dated<FoundStatement>(),
  ],
};

/** By the word of the command line. */
export const FINDINGS: ReadonlyMap<string, Finding<unknown>> = new Map<string, Finding<unknown>>([
  ["events", events as Finding<unknown>],
  ["statements", statements as Finding<unknown>],
  ["incidents", incidentFinding as Finding<unknown>],
]);

interface Cited {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly quote: string;
}

function cited<Found extends Cited>(): Column<Found>[] {
  const of = (name: keyof Cited, title: string = name): Column<Found> =>
    text(title, (found) => found[name]);
  return [of("quote"), of("publisher", "outlet"), of("published"), of("title"), of("url")];
}

interface Dated {
  readonly time_from: string | null;
  readonly time_to: string | null;
  readonly time_precision: string | null;
}

function dated<Found extends Dated>(): Column<Found>[] {
  return [
    text("from", ({ time_from }: Found): Cell & (string | null) => time_from),
    text("to", ({ time_to }: Found) => time_to),
    text("date_precision", ({ time_precision }: Found) => time_precision),
  ];
}

function sideOf({ parties }: FoundEvent, role: FoundParty["role"]): string | null {
  const names = parties.filter((party) => party.role === role).map(({ name }) => name);
  return names.join("; ") || null;
}

function holdersOf({ positions }: FoundEvent, stance: string): string | null {
  const holders = positions.filter((one) => one.stance === stance);
  return holders.map(({ name }) => name ?? "the report").join("; ") || null;
}

function figureOf({ kind, low, high, by }: FoundEvent["figures"][number]): string {
  return `${kind} ${low ?? ""}-${high ?? ""} by ${by ?? "the report"}`;
}
