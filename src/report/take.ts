import { isGzip, isZip } from "./archive/magic.js";
import { type Peeked, peek } from "./chunks.js";
import type { Draft, Note } from "./draft.js";
import { ReportFault } from "./fault.js";
import { HEAD, isLikely, type Kind, kindOf } from "./kind.js";
import { foreignTo } from "./language.js";
import { LIMITS, type Limits, limitAdvice, size } from "./limits.js";
import type { Opened, Piece } from "./piece.js";
import type { Mapping } from "./record/mapping.js";
import { textPieces } from "./record/text.js";
import { type Report, type ReportMeta, reportFromText } from "./report.js";
import type { Source } from "./source.js";

/** One thing that was found in an input. Nothing is left out silently. */
export type Taken =
  | {
      readonly is: "report";
      readonly name: string;
      readonly report: Report;
      readonly authors: readonly string[];
      readonly notes: readonly Note[];
    }
  | { readonly is: "fault"; readonly name: string; readonly fault: ReportFault }
  /** In another language than English: an ISO 639 code. */
  | { readonly is: "foreign"; readonly name: string; readonly language: string }
  /** What holds no report by its nature, such as a picture in a folder. */
  | { readonly is: "skipped"; readonly name: string; readonly why: string };

export interface TakeOptions {
  /** What the reports come in, where it shall not be looked for. ZIP and gzip are unpacked all the same. */
  readonly kind?: Kind | undefined;
  /** The encoding, whatever the input declares. */
  readonly encoding?: string | undefined;
  readonly mapping?: Mapping | undefined;
  readonly anyLanguage?: boolean | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Hosts of private networks that may be fetched from, by name. */
  readonly hosts?: readonly string[] | undefined;
  /** What the user says of a report, by its name and those of what it is in; goes before what the input says. */
  readonly known?: ((names: readonly string[]) => Partial<ReportMeta>) | undefined;
}

/** How deep an input stands in others, and what they are called, itself first. */
interface Place {
  readonly names: readonly string[];
  readonly packs: number;
}

/**
 * All that an input holds, one at a time, as it is read: texts, pages, feeds, tables, web archives, packed or
 * not. A fault of one report leaves the others; a fault of the input is told after what came before it.
 */
export async function* take(source: Source, options: TakeOptions = {}): AsyncGenerator<Taken> {
  const limits = { ...LIMITS, ...options.limits };
  yield* opened(source, { names: [source.name], packs: 0 }, { ...options, limits });
}

interface Settings extends TakeOptions {
  readonly limits: Limits;
}

async function* opened(source: Source, place: Place, settings: Settings): AsyncGenerator<Taken> {
  const [name = ""] = place.names;
  let peeked: Peeked | undefined;
  try {
    peeked = await peek(source.open(), HEAD);
    yield* unpacked(source, peeked, place, settings);
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    yield { is: "fault", name, fault: error };
  } finally {
    await peeked?.close();
  }
}

async function* unpacked(
  source: Source,
  { head, whole }: Peeked,
  place: Place,
  settings: Settings,
): AsyncGenerator<Taken> {
  const { limits } = settings;
  const packed = isGzip(head) || isZip(head);
  if (packed && place.packs >= limits.nesting) throw nested(limits);
  const deeper = { ...place, packs: place.packs + 1 };
  if (isGzip(head)) {
    const { gunzipped } = await import("./archive/gzip.js");
    const { path: _, ...rest } = source;
    const inner = {
      ...rest,
      name: source.name.replace(/\.gz$/i, ""),
      open: () => gunzipped(whole, limits),
    };
    yield* opened(inner, deeper, settings);
  } else if (isZip(head)) yield* zipped(source, whole, deeper, settings);
  else yield* reports(source, { head, whole }, place, settings);
}

async function* zipped(
  { path, progress }: Source,
  whole: Peeked["whole"],
  place: Place,
  settings: Settings,
): AsyncGenerator<Taken> {
  const { entriesOf } = await import("./archive/zip.js");
  for await (const entry of entriesOf(path, whole, settings.limits)) {
    const name = `${place.names[0]}/${entry.name}`;
    if (progress) progress.fraction = entry.through;
    if (isLikely(entry.name))
      yield* opened(entry, { ...place, names: [name, ...place.names] }, settings);
    else yield { is: "skipped", name, why: "files of other kinds" };
  }
}

async function* reports(
  source: Source,
  { head, whole }: Pick<Peeked, "head" | "whole">,
  place: Place,
  settings: Settings,
): AsyncGenerator<Taken> {
  const { limits, mapping = {}, encoding } = settings;
  const kind = settings.kind ?? kindOf(head, source.name, source.type);
  if (kind === "warc") return yield* archived(whole, place, settings);
  const charset = encoding ?? source.charset;
  const pieces = await piecesOf(kind, source.path);
  for await (const piece of pieces({ whole, mapping, limits, charset, url: source.url }))
    yield await taken(piece, place, settings);
}

/** Each kind's library is loaded with the first input that needs it: a text needs none. */
async function piecesOf(
  kind: Exclude<Kind, "warc">,
  path: string | undefined,
): Promise<(opened: Opened) => AsyncGenerator<Piece>> {
  switch (kind) {
    case "text":
      return textPieces;
    case "html":
      return (await import("./record/text.js")).htmlPieces;
    case "feed":
      return (await import("./record/feed.js")).feedPieces;
    case "json":
      return (await import("./record/json.js")).jsonPieces;
    case "jsonl":
      return (await import("./record/jsonl.js")).jsonlPieces;
    case "csv":
      return (await import("./record/csv.js")).csvPieces;
    case "parquet": {
      const { parquetPieces } = await import("./record/parquet.js");
      return (opened) => parquetPieces(path, opened);
    }
  }
}

async function* archived(
  whole: Peeked["whole"],
  place: Place,
  settings: Settings,
): AsyncGenerator<Taken> {
  const { recordsOf } = await import("./archive/warc.js");
  for await (const record of recordsOf(whole, settings.limits)) {
    const name = partName(place, `record ${record.number}`);
    if (record.is !== "page") {
      yield record.is === "fault"
        ? { is: "fault", name, fault: record.fault }
        : { is: "skipped", name, why: record.why };
      continue;
    }
    const { body, type, charset } = record.answer;
    const page = { name: "", open: () => only(body), type, charset, url: record.url };
    const inner = { names: [name, record.url, ...place.names], packs: settings.limits.nesting };
    yield* opened(page, inner, { ...settings, kind: undefined });
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function taken(piece: Piece, place: Place, settings: Settings): Promise<Taken> {
  const name = partName(place, piece.part);
  if (piece.is === "fault") return { is: "fault", name, fault: piece.fault };
  if (piece.is === "skipped") return { is: "skipped", name, why: piece.why };
  const { draft } = piece;
  const large = tooLong(draft, settings.limits);
  if (large !== null) return { is: "fault", name, fault: large };
  const language = settings.anyLanguage ? null : await foreignTo(draft.text);
  if (language !== null) return { is: "foreign", name, language };
  const known = settings.known?.([name, ...place.names]) ?? {};
  return { is: "report", name, report: reportOf(draft, known), ...rest(draft, known) };
}

/** One report of a feed or a document of many, in characters, which are never more than its bytes. */
function tooLong({ text }: Draft, { report }: Limits): ReportFault | null {
  if (text.length <= report) return null;
  return new ReportFault("too-large", `its text is over ${size(report)}`, limitAdvice("report"));
}

/** What the user says goes first; what they leave open is the input's. */
function reportOf(draft: Draft, known: Partial<ReportMeta>): Report {
  return reportFromText(draft.text, {
    title: known.title ?? draft.title,
    publisher: known.publisher ?? draft.publisher,
    url: known.url ?? draft.url,
    published: known.published ?? draft.published,
  });
}

/** What the user says is missing no more. */
function rest({ authors, notes }: Draft, known: Partial<ReportMeta>) {
  const settled = new Set([
    ...(known.title ? ["no-title"] : []),
    ...(known.publisher ? ["no-publisher"] : []),
    ...(known.published ? ["date-unclear", "date-of-change"] : []),
  ]);
  return { authors, notes: notes.filter(({ kind }) => !settled.has(kind)) };
}

/** "crawl.warc.gz, record 12" */
function partName({ names: [name = ""] }: Place, part: string | null): string {
  return part === null ? name : `${name}, ${part}`;
}

function nested({ nesting }: Limits): ReportFault {
  const why = `it is packed more than ${nesting} times, one in another`;
  return new ReportFault(
    "too-large",
    why,
    `unpack the outermost first, or ${limitAdvice("nesting")}`,
  );
}
