/** What a citation needs of a record that was found. */
export interface Citable {
  readonly report: string;
  readonly id: string;
  readonly quote: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/**
 * A record as a paper or a memo cites it:
 * “…” Ostrand Wire, “Talks fail”, 2025-10-12, https://… (Dateline 56bd3c7587e2e5d1:e3).
 */
export function cited(record: Citable): string {
  const { report, id, quote, title, publisher, published, url } = record;
  const where = [
    publisher ?? "publisher unknown",
    ...(title === null ? [] : [`“${title}”`]),
    published ?? "undated",
    ...(url === null ? [] : [url]),
  ];
  return `“${oneLine(quote)}” ${oneLine(where.join(", "))} (Dateline ${report}:${id}).`;
}

/** A sentence may run over lines, and a citation is pasted into one. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
