import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type {
  Act,
  Actor,
  Event,
  Form,
  Quantity,
  Reading,
  Span,
  Stance,
  Status,
  Time,
} from "../../../reading/format.js";
import type { Account } from "../../incident/account.js";
import type { Pointed } from "../../incident/decision.js";
import type { Happening } from "../../incident/happening.js";
import type { Sought } from "../../incident/sought.js";
import type { Matter } from "../../incident/wording.js";
import type { OriginLink } from "../../origin/same.js";
import type { Decision, Kind, Value } from "../../review/review.js";

/**
 * The tables of a ledger, column by column. A day is YYYY-MM-DD. Records of current readings are laid out in tables of
 * their own, for searching: their ids are those of the reading, `n` is their order in it.
 */
export interface Tables {
  migrations: { version: number; name: string; applied: Generated<Date> };
  reports: ReportRow & { arrival: Generated<number>; arrived: Generated<Date> };
  inputs: InputRow & { arrived: Generated<Date> };
  visits: VisitRow;
  readings: ReadingTable;
  sentences: SentenceRow & { search: GeneratedAlways<string> };
  actors: ActorRow;
  statements: StatementRow & { quoted: GeneratedAlways<string>; search: GeneratedAlways<string> };
  statement_actors: StatementActorRow;
  events: EventRow & { search: GeneratedAlways<string> };
  parties: PartyRow;
  positions: PositionRow;
  quantities: QuantityRow;
  reviews: ReviewTable;
  fingerprints: FingerprintRow;
  unlinked: { readonly report: string };
  stale_reports: { readonly report: string };
  stale_happenings: { readonly alike: string };
  origin_links: OriginLinkRow;
  happenings: HappeningTable;
  incident_links: IncidentLinkTable;
  incidents: IncidentTable;
  mentions: MentionRow & { search: string };
  link_decisions: DecisionTable;
  searches: SearchRow & { arrived: Generated<Date> };
}

/** In the table, `arrival` counts: which report came before which. */
export interface ReportRow {
  readonly id: string;
  readonly text_hash: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly length: number;
  /** How many. */
  readonly words: number;
  /** Of the input it came from first. */
  readonly name: string;
  readonly authors: readonly string[];
}

/** What became of one thing found in a source; what was read before is no outcome of its own. */
export const OUTCOMES = ["read", "copy", "foreign", "failed", "skipped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface InputRow {
  /** The source's name, and the part of it: "crawl.warc.gz, record 12". */
  readonly key: string;
  readonly outcome: Outcome;
  readonly why: string | null;
  readonly report: string | null;
}

/** An address that is watched: how its server called what it sent, and when it may be asked again. */
export interface VisitRow {
  readonly address: string;
  readonly etag: string | null;
  readonly modified: string | null;
  /** How often in a row it could not be fetched. */
  readonly failures: number;
  readonly not_before: Date;
}

interface Versions {
  program: string;
  reader: string;
  /** Empty where the reading was made without one. */
  codebook: string;
}

interface ReadingTable extends Versions {
  report: string;
  body: JSONColumnType<Reading, string, string>;
  current: boolean;
  arrived: Generated<Date>;
}

/** A review, with the versions of the reading that it was made on. */
interface ReviewTable extends Versions {
  arrival: Generated<number>;
  review: string;
  report: string;
  kind: Kind;
  spans: JSONColumnType<readonly Span[]>;
  type: string | null;
  field: string | null;
  old: ColumnType<Value, string, never>;
  new: ColumnType<Value, string, never>;
  decision: Decision;
  undoes: string | null;
  by: string;
  given: string;
  why: string | null;
}

/** A sentence in which a statement or an event stands. */
export interface SentenceRow {
  readonly report: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ActorRow {
  readonly report: string;
  readonly id: string;
  readonly n: number;
  readonly name: string;
  readonly kind: Actor["kind"];
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly role: string | null;
  readonly of: string | null;
  readonly of_name: string | null;
  readonly known: string | null;
  /** How many. */
  readonly mentions: number;
  readonly published: string | null;
  readonly publisher: string | null;
}

/** From the first day a time may mean to the last. */
interface Dated {
  readonly time_from: string | null;
  readonly time_to: string | null;
  readonly time_precision: Time["precision"];
}

export interface StatementRow extends Dated {
  readonly report: string;
  readonly id: string;
  readonly n: number;
  readonly sentence: number;
  readonly published: string | null;
  readonly publisher: string | null;
  /** In the report's words; what stands apart is joined by " … ". */
  readonly source: string | null;
  readonly source_actor: string | null;
  readonly source_name: string | null;
  readonly source_country: string | null;
  readonly source_sectors: readonly string[];
  readonly anonymous: boolean;
  readonly cue: string | null;
  readonly lemma: string | null;
  readonly content: string | null;
  readonly addressee: string | null;
  readonly act: Act;
  readonly form: Form;
  readonly channel: string | null;
  readonly within: string | null;
  readonly answers: string | null;
  readonly rule: string;
}

/** Somebody a statement is said to or is about. */
export interface StatementActorRow {
  readonly report: string;
  readonly statement: string;
  readonly role: "to" | "about";
  readonly n: number;
  readonly actor: string;
  readonly name: string;
  readonly country: string | null;
}

export interface EventRow extends Dated {
  readonly report: string;
  readonly id: string;
  readonly n: number;
  readonly sentence: number;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly trigger: string;
  readonly lemma: string;
  readonly type: Event["type"];
  readonly modes: Event["mode"];
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly quad: number;
  readonly score: number;
  readonly status: Status;
  readonly historical: boolean;
  readonly speech: string | null;
  readonly same: string | null;
  /** Whether the report says who did it. */
  readonly attributed: boolean;
  /** Whether all who affirm it are parties to it. */
  readonly party_only: boolean;
  /** Of its parties, each once, sorted. */
  readonly countries: readonly string[];
  /** Of its parties' countries, "PAK>AFG" where the first acts, "AFG PAK" whichever does; each once, sorted. */
  readonly pairs: readonly string[];
  /** The words of its parties' names, each once, sorted. */
  readonly names: readonly string[];
  readonly time_inferred: boolean | null;
  readonly place: string | null;
  readonly place_country: string | null;
  readonly place_admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly place_precision: string | null;
  readonly place_inferred: boolean | null;
  readonly geonames: number | null;
  readonly rule: string;
  readonly confidence: number | null;
}

export interface PartyRow {
  readonly report: string;
  readonly event: string;
  readonly role: "actor" | "recipient" | "mediator";
  readonly n: number;
  readonly actor: string;
  readonly name: string;
  readonly kind: Actor["kind"];
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly inferred: boolean;
  readonly published: string | null;
}

export interface PositionRow {
  readonly report: string;
  readonly event: string;
  readonly n: number;
  /** "author", or an actor of the report; then its name and what else is known of it. */
  readonly holder: string;
  readonly name: string | null;
  readonly kind: Actor["kind"] | null;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly stance: Stance;
  readonly statement: string | null;
  /** The words that lend the stance. */
  readonly text: string | null;
}

export interface QuantityRow {
  readonly report: string;
  readonly id: string;
  readonly n: number;
  readonly event: string | null;
  readonly kind: Quantity["kind"];
  readonly low: number | null;
  readonly high: number | null;
  readonly of: string | null;
  readonly of_name: string | null;
  readonly holder: string;
  readonly holder_name: string | null;
  readonly statement: string | null;
  readonly text: string;
}

export interface FingerprintRow {
  readonly report: string;
  readonly text_hash: string;
  readonly published: string | null;
  readonly size: number;
  readonly signature: readonly number[];
  readonly bands: readonly number[];
  readonly wire: string | null;
  readonly quoted: readonly string[];
  /** What the report is about; null where it tells of nothing that has happened. */
  readonly matter: Matter | null;
  readonly origin: string;
}

/** Smaller id first. */
export interface OriginLinkRow {
  readonly one: string;
  readonly other: string;
  readonly reason: OriginLink["reason"];
  readonly shared: number;
}

interface HappeningTable {
  id: string;
  report: string;
  published: string | null;
  historical: boolean;
  time_from: string | null;
  time_to: string | null;
  stated: boolean;
  blocks: readonly number[];
  /** Of its mentions. */
  sentences: readonly number[];
  body: JSONColumnType<Happening, string, string>;
  /** Of what exact copies tell, the same; links are between these. */
  alike: string;
  incident: string;
}

/** Smaller id first. */
interface IncidentLinkTable {
  one: string;
  other: string;
  points: number;
}

interface IncidentTable extends IncidentRow {
  account: JSONColumnType<Account, string, string>;
}

/** Beside its account, what an incident is found by. */
export interface IncidentRow extends Sought {
  id: string;
  status: Status;
  type: Event["type"];
  modes: readonly string[];
  time_from: string | null;
  time_to: string | null;
  place: string | null;
  country: string | null;
  /** The earliest. */
  first_report: string;
  /** Of that report; and of the last that tells of it. */
  published: string | null;
  last_published: string | null;
  reports: number;
  origins: number;
  corroboration: number;
  party_only: boolean;
  lat: number | null;
  lon: number | null;
  place_precision: string | null;
  /** Of its reports, in small letters. */
  publishers: readonly string[];
}

/** A sentence in which an incident is told. */
interface MentionRow {
  readonly incident: string;
  readonly report: string;
  readonly sentence: number;
  readonly published: string | null;
}

interface DecisionTable {
  id: number;
  kind: "merge" | "split" | "undo";
  one: JSONColumnType<readonly Pointed[], string, string>;
  other: JSONColumnType<readonly Pointed[], string, string>;
  undoes: number | null;
  by: string;
  reason: string;
  arrived: Generated<Date>;
}

/** A search that somebody named: "kind=events" apart, as the workbench's address has it. */
export interface SearchRow {
  readonly name: string;
  readonly kind: "events" | "statements";
  /** "type=ASSAULT&country=PAK" */
  readonly query: string;
  readonly by: string;
}
