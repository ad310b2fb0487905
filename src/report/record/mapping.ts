import { dayIn } from "../day.js";
import { type Draft, draftOf } from "../draft.js";
import { ReportFault } from "../fault.js";

/** The parts of a report that a column or a key can hold. */
export const FIELDS = ["text", "title", "date", "publisher", "url", "author"] as const;
export type Field = (typeof FIELDS)[number];

/** Which column or key holds what: `{"text": "body"}`. What it leaves out is looked for by its usual names. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

const USUAL: Readonly<Record<Field, readonly string[]>> = {
  text: [
    "text",
    "body",
    "content",
    "fulltext",
    "articlebody",
    "articletext",
    "maintext",
    "story",
    "article",
  ],
  title: ["title", "headline", "head"],
  date: [
    "published",
    "date",
    "datepublished",
    "pubdate",
    "publisheddate",
    "publishedat",
    "publicationdate",
    "publishdate",
    "datepublish",
  ],
  publisher: [
    "publisher",
    "source",
    "outlet",
    "newspaper",
    "sourcename",
    "publication",
    "sitename",
    "domain",
  ],
  url: ["url", "link", "sourceurl", "permalink", "weburl"],
  author: ["author", "authors", "byline", "creator"],
};

type Row = Readonly<Record<string, unknown>>;

/**
 * The report in a row of a table or an object of JSON.
 * @throws ReportFault damaged, where it has no text
 */
export function rowDraft(row: Row, mapping: Mapping): Draft {
  const value = (field: Field) => text(row[columnOf(field, mapping, Object.keys(row)) ?? ""]);
  const found = value("text");
  if (found === undefined || found.trim() === "") throw textless(row, mapping);
  const published = value("date")?.trim() || undefined;
  const given = {
    text: found,
    title: value("title"),
    publisher: value("publisher"),
    url: value("url"),
    published,
    authors: value("author")?.split(/\s?;\s?/),
  };
  return draftOf(given, published === undefined ? null : dayIn(published));
}

/**
 * The columns that hold something of a report.
 * @throws ReportFault damaged, where none is known to hold its text
 */
export function columnsFor(mapping: Mapping, columns: readonly string[]): string[] {
  const found = FIELDS.map((field) => columnOf(field, mapping, columns));
  if (found[0] === undefined || !columns.includes(found[0]))
    throw textless(Object.fromEntries(columns.map((name) => [name, null])), mapping);
  return [
    ...new Set(found.filter((name) => name !== undefined && columns.includes(name))),
  ] as string[];
}

/** The column of a field: the one named, or the first that has one of its usual names: "Pub Date", "pub_date". */
function columnOf(field: Field, mapping: Mapping, columns: readonly string[]): string | undefined {
  const named = mapping[field];
  if (named !== undefined) return named;
  const bare = columns.map((column) => column.toLowerCase().replace(/[^a-z]/g, ""));
  const index = USUAL[field].map((name) => bare.indexOf(name)).find((at) => at !== -1);
  return index === undefined ? undefined : columns[index];
}

/** A list is one text, and `{"name": "The Post"}` is what some exports write for a publisher. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => plain(one) ?? []).join("; ") || undefined;
  return plain(value);
}

function plain(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || !("name" in value)) return undefined;
  return typeof value.name === "string" ? value.name : undefined;
}

function textless(row: Row, mapping: Mapping): ReportFault {
  const columns = Object.keys(row);
  const column = columnOf("text", mapping, columns);
  const listed = columns.slice(0, 20).join(", ").slice(0, 200);
  if (column !== undefined && columns.includes(column))
    return new ReportFault("damaged", `its ${column} is empty`, "leave it out, or fill it in");
  const why = `no column is known to hold the text; it has: ${listed}`;
  return new ReportFault("damaged", why, "say which it is: --map text=COLUMN");
}
