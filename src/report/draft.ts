import type { ReportMeta } from "./report.js";

/** What an input did not say, or said in a way that a reader of the report should know of. */
export type NoteKind =
  | "no-title"
  | "no-publisher"
  | "date-unclear"
  | "date-of-change"
  | "summary"
  | "from-markup"
  | "encoding";

export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
}

/** A report as an input gives it, before anything that the user says of it. */
export interface Draft extends ReportMeta {
  readonly text: string;
  /** As the input names them; format 1 has no place for them. */
  readonly authors: readonly string[];
  readonly notes: readonly Note[];
}

const TEXTS: Readonly<Record<NoteKind, string>> = {
  "no-title": "the input gives no title",
  "no-publisher": "the input does not say who published it",
  "date-unclear": "the published date it gives cannot be read as one day",
  "date-of-change":
    "it gives only the day it was last changed, which is not taken for the day it was published",
  summary: "this is only the summary of the report: the feed does not hold the whole",
  "from-markup": "the page shows no main text: this is what its markup gives for search engines",
  encoding: "the text is not in the encoding that it declares",
};

export function note(kind: NoteKind, detail?: string): Note {
  return { kind, text: detail === undefined ? TEXTS[kind] : `${TEXTS[kind]}: ${detail}` };
}

/** What markup, a feed or a table gives of a report, as it stands there. */
export interface Given {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly authors?: readonly string[] | undefined;
}

/** The report that an input gives, and what is missing in it. */
export function draftOf(given: Given, day: string | null, more: readonly Note[] = []): Draft {
  const title = known(given.title);
  const publisher = known(given.publisher);
  const notes = [
    ...more,
    ...(title === null ? [note("no-title")] : []),
    ...(publisher === null ? [note("no-publisher")] : []),
    ...(given.published !== undefined && day === null ? [unclear(given.published)] : []),
  ];
  const authors = [...new Set((given.authors ?? []).map((name) => name.trim()).filter(Boolean))];
  const { text } = given;
  return { text, title, publisher, url: address(given.url), published: day, authors, notes };
}

function unclear(published: string): Note {
  return note("date-unclear", JSON.stringify(published.slice(0, 60)));
}

/** On one line, or null. */
function known(text: string | undefined): string | null {
  const tidy = text?.replace(/\s+/g, " ").trim();
  return tidy ? tidy : null;
}

/** Only what a browser would fetch: no script, no file. */
function address(url: string | undefined): string | null {
  const trimmed = url?.trim() ?? "";
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}
