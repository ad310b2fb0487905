import { grouped } from "../../language/grouped.js";
import { type Context, contextOf } from "../../ledger/incident/context.js";
import type { Link } from "../../ledger/incident/link.js";
import { matrixOf, type Row, type Telling } from "../../ledger/incident/matrix.js";
import { reachOf } from "../../ledger/incident/wording.js";
import {
  decisionsAbout,
  type Listed,
  type Part,
  partsOf,
  type Taken,
} from "../../ledger/relate/listing.js";
import { originsAmong, tellingsOf } from "../../ledger/relate/tellings.js";
import type { Ledger } from "../../ledger/store/open/open.js";

/** Of an incident that thousands of reports tell of, so many are gone through word by word: a person reads no more. */
export const MOST_REPORTS = 100;

/** A sentence with the words for it, and how they put it: "claimed", "contested". */
export interface Passage extends Context {
  readonly record: string;
  readonly statuses: readonly string[];
}

/** What ties a happening of a report to another's, as strongly as anything does. */
export interface Tied extends Pick<Link, "points" | "reasons"> {
  /** The happening that it is tied to. */
  readonly to: string;
}

/** A report of an incident, and why it goes back to another's text, if it does. */
export interface Reporting {
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly tie: Part["tie"];
  /** In the order of the text. */
  readonly passages: readonly Passage[];
  /** Of each of its happenings, the strongest first. */
  readonly links: readonly Tied[];
}

export interface OneIncident extends Listed {
  /** In which each report's words are told; the account is of all. */
  readonly shown: number;
  readonly matrix: readonly Row[];
  /** Reports that go back to one text together. */
  readonly origins: readonly { readonly origin: string; readonly reports: readonly Reporting[] }[];
  readonly decisions: readonly (Taken & { readonly undone: boolean })[];
}

export async function oneIncident({ db }: Ledger, listed: Listed): Promise<OneIncident> {
  const reports = listed.account.reports.slice(0, MOST_REPORTS);
  const parts = await partsOf(db, listed.id, reports);
  const tellings = await tellingsOf(db, listed.id, reports);
  const taken = await decisionsAbout(db, reports);
  const undone = new Set(taken.map(({ undoes }) => undoes));
  return {
    ...listed,
    shown: reports.length,
    matrix: matrixOf(tellings, await originsAmong(db, reports)),
    origins: originsOf(parts, tellings),
    decisions: taken.map((one) => ({ ...one, undone: undone.has(one.id) })),
  };
}

function originsOf(parts: readonly Part[], tellings: readonly Telling[]): OneIncident["origins"] {
  return [...grouped(parts, ({ origin }) => origin)].map(([origin, some]) => ({
    origin,
    reports: [...grouped(some, ({ report }) => report).values()].map((own) =>
      reportingOf(own, tellings),
    ),
  }));
}

function reportingOf(own: readonly Part[], tellings: readonly Telling[]): Reporting {
  const {
    report = "",
    title = null,
    publisher = null,
    published = null,
    tie = null,
  } = own[0] ?? {};
  const told = tellings.filter(({ happening }) => happening.report === report);
  const links = own.flatMap(tiedOf).sort((a, b) => b.points - a.points);
  return { report, title, publisher, published, tie, passages: passagesOf(told), links };
}

function tiedOf({ happening: { id }, link }: Part): Tied[] {
  if (link === null) return [];
  const { one, other, points, reasons } = link;
  return [{ to: one === id ? other : one, points, reasons }];
}

/** Several happenings of one sentence are told at once. */
function passagesOf(tellings: readonly Telling[]): Passage[] {
  const [first] = tellings;
  if (!first) return [];
  const { reading, text } = first;
  const told = tellings.flatMap(({ happening: { events, status } }) =>
    reading.events.flatMap((event) => (events.includes(event.id) ? { event, status } : [])),
  );
  const sentences = [...grouped(told, ({ event }) => event.sentence)].sort(([a], [b]) => a - b);
  return sentences.map(([, some]) => ({
    record: some[0]?.event.id ?? "",
    statuses: [...new Set(some.map(({ status }) => status))],
    ...contextOf(
      some.map(({ event }) => reachOf(event)),
      reading,
      text,
    ),
  }));
}
