import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { alikeKeys } from "../incident/alike.js";
import { happeningsOf, type Linkable } from "../incident/happening.js";
import { type Fingerprint, fingerprintOf } from "../origin/fingerprint.js";
import type { FingerprintRow } from "../store/schema/tables.js";
import { type Written, written } from "../store/write/written.js";

/** What ties a report to others, as rows. */
export interface Ties {
  readonly report: string;
  readonly fingerprint: Written;
  readonly happenings: Written;
}

/** Pure. */
export function tiesOf(reading: Reading, text: string): Ties {
  const report = reportOf(reading, text);
  const happenings = happeningsOf(report, reading);
  return {
    report: report.id,
    fingerprint: written([fingerprintRow(fingerprintOf(report, reading), happenings)]),
    happenings: written(happeningRows(happenings)),
  };
}

/** A reading has all of its report but the text. */
export function reportOf({ report }: Reading, text: string): Report {
  const { id, textHash, title, publisher, url, published } = report;
  return { id, textHash, title, publisher, url, published, text };
}

/** @param happenings those of its report */
export function fingerprintRow(
  { report, textHash, published, size, signature, bands, wire, quoted }: Fingerprint,
  happenings: readonly Linkable[],
): FingerprintRow {
  const fixed = { report, text_hash: textHash, published, size };
  const matter = happenings[0]?.matter ?? null;
  return { ...fixed, signature, bands, wire, quoted, matter, origin: report };
}

/** @param happenings of one report */
export function happeningRows(happenings: readonly Linkable[]) {
  const keys = alikeKeys(happenings);
  return happenings.map(({ matter: _, ...body }, at) => {
    const { id, report, published, historical, when, blocks, sentences } = body;
    const time = { time_from: when.from, time_to: when.to, stated: when.stated };
    const own = { id, report, published, historical, ...time, blocks, sentences };
    return { ...own, body, alike: keys[at] ?? "", incident: id };
  });
}
