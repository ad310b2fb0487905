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
import { grouped } from "../../telling/scene.js";

/** Of an incident that thousands of reports tell of, so many are gone through word by word: a person reads no more. */
export const MOST_REPORTS = 100;

/** One mention or several of one happening, as a report tells it. */
export interface Mentioned {
  readonly happening: string;
  readonly status: string;
  readonly words: readonly (Context & { readonly record: string })[];
  /** What ties it most to another's. */
  readonly link: (Pick<Link, "points" | "reasons"> & { readonly to: string }) | null;
}

/** A report of an incident, and why it goes back to another's text, if it does. */
export interface Reporting {
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly tie: Part["tie"];
  readonly mentions: readonly Mentioned[];
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
  const mentions = own.map((part) => mentionedIn(part, tellings));
  return { report, title, publisher, published, tie, mentions };
}

function mentionedIn(
  { happening: { id, status }, link }: Part,
  tellings: readonly Telling[],
): Mentioned {
  const telling = tellings.find(({ happening }) => happening.id === id);
  return {
    happening: id,
    status,
    words: telling ? wordsOf(telling) : [],
    link: link && {
      ...{ points: link.points, reasons: link.reasons },
      to: link.one === id ? link.other : link.one,
    },
  };
}

function wordsOf({ happening, reading, text }: Telling): Mentioned["words"] {
  return reading.events
    .filter(({ id }) => happening.events.includes(id))
    .map((event) => ({ record: event.id, ...contextOf([reachOf(event)], reading, text) }));
}
