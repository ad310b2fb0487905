import type { Writable } from "node:stream";
import type { Reading } from "../reading/format.js";
import type { Report } from "../report/report.js";

/** A report with its reading, and which of its records are to be written: those that the filters let through. */
export interface Filed {
  readonly report: Report;
  readonly reading: Reading;
  /** Ids in the reading. */
  readonly events: readonly string[];
  readonly statements: readonly string[];
  /** From an event's id to the incident that it belongs to. */
  readonly incidents: ReadonlyMap<string, string>;
  /** The text or wire item that the report goes back to. */
  readonly origin: string | null;
  /** From a record's id to what people did to it: "type corrected by Ada; accepted by Ben". */
  readonly reviewed?: ReadonlyMap<string, string>;
}

/** With all records; what ties reports to each other is known to a ledger alone. */
export function filedWhole(report: Report, reading: Reading): Filed {
  return {
    report,
    reading,
    events: reading.events.map(({ id }) => id),
    statements: reading.statements.map(({ id }) => id),
    incidents: new Map(),
    origin: null,
  };
}

/** One format that records can be written in. */
export interface Exporter {
  readonly name: string;
  /** Of files in this format, without the dot. */
  readonly extension: string;
  /** Writes as fast as `out` takes it, and leaves `out` open. */
  write(filed: AsyncIterable<Filed>, out: Writable): Promise<void>;
}
