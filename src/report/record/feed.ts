import { gather } from "../chunks.js";
import { dayIn } from "../day.js";
import { decodeAs } from "../decode.js";
import { type Draft, draftOf, note } from "../draft.js";
import { ReportFault } from "../fault.js";
import { charsetIn } from "../html/charset.js";
import { fragmentText } from "../html/page.js";
import type { Limits } from "../limits.js";
import { attempt, type Opened, type Piece } from "../piece.js";

/** RSS, RDF, Atom: each item is a report. @throws ReportFault damaged, encoding, too-large */
export async function* feedPieces(opened: Opened): AsyncGenerator<Piece> {
  const { limits } = opened;
  const bytes = await gather(opened.whole, limits.feed, "feed");
  const { text } = decodeAs(bytes, opened.charset ?? charsetIn(bytes), limits.feed);
  yield* itemsIn(text, limits);
}

/** What is wanted of an item, in whichever format it came. */
interface Item {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** As the feed has it. */
  readonly published?: unknown;
  readonly changed?: unknown;
  readonly publisher?: string | undefined;
  readonly authors?: readonly (string | undefined)[];
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
  readonly summary?: string | undefined;
}

/** The items of a feed that is text already, JSON Feed included. @throws ReportFault damaged */
export async function* itemsIn(source: string | object, limits: Limits): AsyncGenerator<Piece> {
  const { parseFeed } = await import("feedsmith");
  const items = parsed(() =>
    itemsOf(parseFeed(source), (html) => fragmentText(html, limits.depth)),
  );
  for (const [index, item] of items.entries())
    yield attempt(`item ${index + 1}`, () => draft(item(), limits.depth));
}

/** An item is made where a fault in it leaves the others. */
type LazyItem = () => Item;
/** The text of markup. @throws ReportFault too-large */
type Plain = (html: string) => string;

type Feed = ReturnType<typeof import("feedsmith").parseFeed>;

/**
 * Who published an item: the feed that it was taken over from, if it names one; else its own word; else the
 * feed's title.
 */
function itemsOf(parsed: Feed, plain: Plain): LazyItem[] {
  if (parsed.format === "atom") return atomItems(parsed.feed, plain);
  if (parsed.format === "json") return jsonItems(parsed.feed);
  const { feed } = parsed;
  return (feed.items ?? []).map((item) => () => ({
    title: item.title && plain(item.title),
    url: item.link,
    published: ("pubDate" in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
    publisher:
      ("source" in item ? item.source?.title : undefined) ?? item.dc?.publishers?.[0] ?? feed.title,
    authors: item.dc?.creators ?? ("authors" in item ? item.authors?.map(named) : undefined) ?? [],
    html: item.content?.encoded,
    summary: item.description,
  }));
}

function atomItems(feed: Extract<Feed, { format: "atom" }>["feed"], plain: Plain): LazyItem[] {
  return (feed.entries ?? []).map((entry) => () => ({
    title: shown(entry.title, plain),
    url: (
      entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0]
    )?.href,
    published: entry.published,
    changed: entry.updated,
    publisher: shown(entry.source?.title, plain) ?? shown(feed.title, plain),
    authors: entry.authors?.map(named) ?? [],
    ...(isPlain(entry.content) ? { plain: entry.content?.value } : { html: entry.content?.value }),
    summary: shown(entry.summary, plain),
  }));
}

function jsonItems(feed: Extract<Feed, { format: "json" }>["feed"]): LazyItem[] {
  return (feed.items ?? []).map((item) => () => ({
    title: item.title,
    url: item.url ?? item.external_url,
    published: item.date_published,
    changed: item.date_modified,
    publisher: feed.title,
    authors: item.authors?.map(named) ?? [],
    html: item.content_html,
    plain: item.content_text,
    summary: item.summary,
  }));
}

interface Words {
  readonly value?: string | undefined;
  readonly type?: string | undefined;
}

function isPlain(words: Words | undefined): boolean {
  return words?.type === undefined || words.type === "text" || words.type === "text/plain";
}

function shown(words: Words | undefined, plain: Plain): string | undefined {
  if (words?.value === undefined) return undefined;
  return isPlain(words) ? words.value : plain(words.value);
}

function named(author: string | { readonly name?: string | undefined }): string | undefined {
  return typeof author === "string" ? author : author.name;
}

/** @throws ReportFault damaged, where the item holds no words at all */
function draft(item: Item, depth: number): Draft {
  const full =
    (item.html === undefined ? undefined : fragmentText(item.html, depth)) || item.plain?.trim();
  const text = full || fragmentText(item.summary ?? "", depth);
  if (!text) throw new ReportFault("damaged", "it holds no text", "read the page that it links to");
  const notes = [
    ...(full ? [] : [note("summary")]),
    ...(item.published === undefined && item.changed !== undefined ? [note("date-of-change")] : []),
  ];
  const { title, publisher, url } = item;
  const published = item.published === undefined ? undefined : String(item.published);
  const authors = (item.authors ?? []).filter((name) => name !== undefined);
  const day = published === undefined ? null : dayIn(published);
  return draftOf({ text, title, publisher, url, published, authors }, day, notes);
}

function parsed<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof ReportFault) throw error;
    const why = `it is no feed that is known here: ${(error as Error).message.slice(0, 100)}`;
    throw new ReportFault(
      "damaged",
      why,
      "RSS, Atom and JSON Feed are; say what it is with --type",
    );
  }
}
