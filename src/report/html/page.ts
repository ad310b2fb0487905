import { dayIn } from "../day.js";
import { type Draft, draftOf, type Given, type Note, note } from "../draft.js";
import { LIMITS } from "../limits.js";
import { blocksOf } from "./blocks.js";
import { type Declared, declaredBy } from "./json-ld.js";
import { mainText } from "./main-text.js";
import { type Element, elementsOf, textOf, tidy, treeOf } from "./tree.js";

/**
 * The report on a page. Its title, publisher and date are what it says for machines, the first of the
 * lists below that it says: JSON-LD, then <meta>, then the markup itself. A date in the text is not taken.
 * @param url where the page was fetched, if it was
 * @param depth how many elements may stand one in another
 * @throws ReportFault too-large, where it nests deeper
 */
export function pageDraft(html: string, url?: string, depth: number = LIMITS.depth): Draft {
  const root = treeOf(html, depth);
  const declared = declaredBy(root);
  const metas = metasOf(root);
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const body = bodyOf(root, declared, depth);
  const published = declared.published ?? first(PUBLISHED) ?? stamped(root);
  const day = published === undefined ? null : dayIn(published);
  const changed = declared.changed ?? first(CHANGED);
  const late = published === undefined && changed !== undefined ? [note("date-of-change")] : [];
  const given: Given = {
    text: body.text,
    title: declared.title ?? first(TITLE) ?? headlineOf(root),
    publisher: declared.publisher ?? first(PUBLISHER),
    url: canonical(root) ?? first(["og:url"]) ?? absolute(declared.url) ?? url,
    published,
    authors: declared.authors?.length ? declared.authors : authorsIn(metas),
  };
  return draftOf(given, day, [...body.notes, ...late]);
}

const TITLE = ["og:title", "twitter:title", "dc.title", "parsely-title", "citation_title"];
const PUBLISHER = [
  "og:site_name",
  "publisher",
  "dc.publisher",
  "dcterms.publisher",
  "citation_publisher",
  "application-name",
];
const AUTHOR = ["author", "article:author", "dc.creator", "parsely-author", "byl"];
const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "citation_publication_date",
  "pubdate",
  "publishdate",
  "publish-date",
  "date",
];
const CHANGED = ["article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"];

/** A text in the markup for search engines is better than none, but it has lost its paragraphs. */
const SHORTEST = 200;

function bodyOf(
  root: Element,
  { body }: Declared,
  depth: number,
): { text: string; notes: readonly Note[] } {
  const text = mainText(root).join("\n\n");
  if (body === undefined || text.length >= SHORTEST || body.length <= text.length * 2)
    return { text, notes: [] };
  const plain = /<\/?[a-z]/i.test(body) ? fragmentText(body, depth) : lines(body);
  return { text: plain, notes: [note("from-markup")] };
}

/** The text of a piece of HTML, as feeds hold: all of it, paragraphs parted by blank lines. */
export function fragmentText(html: string, depth: number = LIMITS.depth): string {
  return blocksOf(treeOf(html, depth))
    .map(({ text }) => text)
    .join("\n\n");
}

function lines(body: string): string {
  return body
    .split(/\n+/)
    .map(tidy)
    .filter((line) => line !== "")
    .join("\n\n");
}

/** What <meta> says, by name, property or itemprop; the first of each. */
function metasOf(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { tag, attributes } of elementsOf(root)) {
    if (tag !== "meta" || !attributes.content?.trim()) continue;
    const names = [attributes.property, attributes.name, attributes.itemprop].map((name) =>
      name?.toLowerCase(),
    );
    for (const name of names) if (name && !found.has(name)) found.set(name, attributes.content);
  }
  return found;
}

/** A date that the markup itself calls the day of publication. */
function stamped(root: Element): string | undefined {
  for (const element of elementsOf(root)) {
    const { tag, attributes } = element;
    if (attributes.itemprop !== "datePublished" && !(tag === "time" && "pubdate" in attributes))
      continue;
    const text = attributes.datetime ?? attributes.content ?? textOf(element);
    if (text !== "") return text;
  }
  return undefined;
}

function headlineOf(root: Element): string | undefined {
  const all = [...elementsOf(root)];
  const headings = all
    .filter(({ tag }) => tag === "h1")
    .map(textOf)
    .filter(Boolean);
  if (headings.length === 1) return headings[0];
  const title = all.find(({ tag }) => tag === "title");
  return title && textOf(title);
}

/** An address is no name: some pages give their author's profile. */
function authorsIn(metas: ReadonlyMap<string, string>): string[] {
  return AUTHOR.flatMap((name) => metas.get(name) ?? [])
    .filter((name) => !/^https?:/i.test(name))
    .slice(0, 1);
}

function canonical(root: Element): string | undefined {
  for (const { tag, attributes } of elementsOf(root))
    if (tag === "link" && attributes.rel?.toLowerCase() === "canonical")
      return absolute(attributes.href);
  return undefined;
}

function absolute(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url.trim()) ? url : undefined;
}
