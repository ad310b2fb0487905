/** What reports can come in, once unpacked. */
export const KINDS = ["text", "html", "feed", "json", "jsonl", "csv", "warc", "parquet"] as const;
export type Kind = (typeof KINDS)[number];

/** How much of an input is looked at to see what it is. In bytes: a page's doctype, comments and all. */
export const HEAD = 16_384;

const BY_ENDING: Readonly<Record<string, Kind>> = {
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  xml: "feed",
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
  tsv: "csv",
  warc: "warc",
  parquet: "parquet",
};

const PACKED = new Set(["gz", "zip"]);

/** Whether a file found in a folder or a ZIP may hold reports, by its name: pictures and style sheets do not. */
export function isLikely(name: string): boolean {
  const ending = endingOf(name);
  return ending === "" || ending in BY_ENDING || PACKED.has(ending);
}

/** What an input is: by what it begins with; where that says nothing, by its name; else text. */
export function kindOf(head: Uint8Array, name: string, type?: string): Kind {
  const start = Buffer.from(head)
    .toString("latin1")
    .replace(/^(\u00EF\u00BB\u00BF|\s)+/, "");
  const named = BY_ENDING[endingOf(name)] ?? byType(type);
  if (/^WARC\/[01]\./.test(start)) return "warc";
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith("<")) return markup(start) ?? named ?? "text";
  if (/^\{\s*["}]|^\[\s*[{\]]/.test(start)) return named === "text" ? "text" : json(start, named);
  return named === "csv" || named === "jsonl" ? named : "text";
}

/** What a server calls it. */
function byType(type: string | undefined): Kind | undefined {
  if (type === undefined) return undefined;
  if (/ndjson|jsonl|json-seq/.test(type)) return "jsonl";
  if (/json/.test(type)) return "json";
  return /csv|tab-separated/.test(type) ? "csv" : undefined;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The first element of each kind of page or feed; a note in <angle brackets> is text. */
function markup(start: string): Kind | undefined {
  const first = /<([a-z!][\w:-]*)/i
    .exec(start.replace(/<!--[\s\S]*?(-->|$)/g, ""))?.[1]
    ?.toLowerCase();
  if (first === undefined) return undefined;
  if (["rss", "feed", "rdf:rdf"].includes(first)) return "feed";
  if (first === "!doctype") return /<!doctype\s{1,9}(rss|rdf)/i.test(start) ? "feed" : "html";
  const pages =
    "html head body title meta link script style main article section header div p h1 h2 table span a b i";
  return pages.split(" ").includes(first) ? "html" : undefined;
}

/** Every JSON Feed says that it is one; it may stand on one line. */
const FEED = /"version"\s?:\s?"https?:\/\/(www\.)?jsonfeed\.org\//;

/** A list or one object is JSON; an object a line is JSON lines, though the first be broken. */
function json(start: string, named: Kind | undefined): Kind {
  if (start.startsWith("[") || FEED.test(start)) return "json";
  if (named === "jsonl") return "jsonl";
  const [first = "", second = ""] = start.split(/\r?\n/, 2);
  return isJson(first) || second.startsWith("{") ? "jsonl" : "json";
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
