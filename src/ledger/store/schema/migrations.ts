import { reportsAndReadings } from "./0001-reports-and-readings.js";
import { originsAndIncidents } from "./0002-origins-and-incidents.js";
import { reviews } from "./0003-reviews.js";
import { searching } from "./0004-searching.js";
import { incidentsSearched } from "./0005-incidents-searched.js";
import { savedSearches } from "./0006-saved-searches.js";
import { statementActors } from "./0007-statement-actors.js";
import { words } from "./0008-words.js";
import { uncredited } from "./0009-uncredited.js";
import { newestReports } from "./0010-newest-reports.js";
import { unlinked } from "./0011-unlinked.js";
import { stale } from "./0012-stale.js";
import { recalled } from "./0013-recalled.js";
import { unchecked } from "./0014-unchecked.js";
import { asRead } from "./0015-as-read.js";

/** A step from one version of the tables to the next. */
export interface Migration {
  readonly name: string;
  /** In SQL that PostgreSQL 14 has. */
  readonly run: readonly string[];
}

/** In order; the version of a ledger is how many of them it has been through. One that is out is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  reportsAndReadings,
  originsAndIncidents,
  reviews,
  searching,
  incidentsSearched,
  savedSearches,
  statementActors,
  words,
  uncredited,
  newestReports,
  unlinked,
  stale,
  recalled,
  unchecked,
  asRead,
];
