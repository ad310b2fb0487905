import { type Block, blocksOf } from "./blocks.js";
import { type Element, elementsOf } from "./tree.js";

/** What stands beside an article, by its element. */
const BESIDE = new Set(["nav", "aside", "footer", "form"]);
const BESIDE_ROLES = new Set(
  "navigation complementary contentinfo banner search dialog".split(" "),
);

/** What stands beside an article, by a word of its class or id: "related-articles", "cookie_banner". */
const BESIDE_WORDS = new Set(
  (
    "ads advert advertisement authors bio breadcrumb breadcrumbs byline caption comment consent cookie cookies " +
    "copyright credit credits disclaimer donate footer gdpr keywords login masthead menu modal nav navbar " +
    "navigation newsletter newsletters next outbrain pagination popular popup prev previous promo promoted " +
    "promotion recirc recommend recommended related share sharedaddy sharing sidebar signup skip social " +
    "sponsor sponsored subscribe subscription subscriptions taboola tags teaser teasers ticker toolbar topics " +
    "trending widget"
  ).split(" "),
);

/** Readers' answers can be longer than the report: beside it, however much they hold. */
const ANSWERS = new Set("comments commentlist disqus reactions replies respond".split(" "));

/** What blog programs call a post; its other classes are its tags: "post tag-cookies". */
const POSTS = /(^|\s)(h-?entry|post|type-post|status-publish)(\s|$)/;

/** The part of the page's prose that a place must hold to be where the report stands. */
const MOST = 0.5;
/** In paragraphs; more between headline and text are another text. */
const LONGEST_STANDFIRST = 2;
/** Going inwards stops where a child no longer holds this part of what its parent does. */
const ENOUGH = 0.8;

/**
 * The main text of a page: its paragraphs of prose where they stand thickest, without what stands beside them.
 * One pass over the page, whatever it holds. The idea of counting prose without links, and of going inwards from
 * the page while one child has nearly all of it, is that of boilerplate removers since
 * Kohlschütter, Fankhauser and Nejdl (2010), "Boilerplate detection using shallow text features".
 */
export function mainText(root: Element): string[] {
  const blocks = blocksOf(root);
  const beside = besideOf(root, proseOf(blocks));
  const kept = blocks.filter((block) => !within(block.element, beside));
  const place = new Set([placeOf(root, proseOf(kept))]);
  const inside = trimmed(kept.filter(({ element }) => within(element, place)));
  return [...standfirst(root, kept, inside[0]), ...inside].map(({ text }) => text);
}

/** What stands between a page's only headline and its first paragraph, in a place of its own. */
function standfirst(root: Element, kept: readonly Block[], first: Block | undefined): Block[] {
  const [headline] = headlinesOf(root);
  const start = kept.findIndex(({ element }) => element === headline);
  const end = first === undefined ? -1 : kept.indexOf(first);
  if (start === -1 || end <= start) return [];
  const between = kept.slice(start + 1, end).filter((block) => weightOf(block) > 0);
  return between.length <= LONGEST_STANDFIRST ? between : [];
}

type Prose = ReadonlyMap<Element, number>;

/** How much prose each element holds, in characters. */
function proseOf(blocks: readonly Block[]): Prose {
  const prose = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    if (weight === 0) continue;
    for (let at: Element | null = block.element; at; at = at.parent)
      prose.set(at, (prose.get(at) ?? 0) + weight);
  }
  return prose;
}

/** A paragraph counts by its length, if it is long or ends as a sentence does, and is not made of links. */
function weightOf({ text, linked, element }: Block): number {
  if (/^h[1-6]$/.test(element.tag)) return 0;
  const own = text.length - linked;
  if (own < 40 || linked > text.length / 3) return 0;
  return isSentence(text) || own > 200 ? own : 0;
}

function isSentence(text: string): boolean {
  return /[.!?…:]["”’'»)\]]{0,3}$/.test(text);
}

/** What stands beside the report; but what holds most of the page's prose is no sidebar, whatever its name. */
function besideOf(root: Element, prose: Prose): ReadonlySet<Element> {
  const all = prose.get(root) ?? 0;
  const titled = new Set(headlinesOf(root).flatMap(lineage));
  const found = new Set<Element>();
  for (const element of elementsOf(root)) {
    if (isAnswers(element)) found.add(element);
    else if (weighs(element, prose) <= all * MOST && !titled.has(element) && isBeside(element))
      found.add(element);
  }
  return found;
}

/** With the elements that it stands in: none of them is a sidebar. */
function lineage(element: Element): Element[] {
  return element.parent === null ? [element] : [element, ...lineage(element.parent)];
}

function headlinesOf(root: Element): Element[] {
  const found = [...elementsOf(root)].filter(({ tag }) => tag === "h1");
  return found.length === 1 ? found : [];
}

function isAnswers(element: Element): boolean {
  return (
    wordsOf(element).some((word) => ANSWERS.has(word)) && !["html", "body"].includes(element.tag)
  );
}

function isBeside(element: Element): boolean {
  const { tag, attributes } = element;
  if (BESIDE.has(tag) || BESIDE_ROLES.has(attributes.role ?? "")) return true;
  if (isSaid(element) || POSTS.test(attributes.class ?? "")) return false;
  return wordsOf(element).some((word) => BESIDE_WORDS.has(word));
}

/**
 * The words of an element's classes and id: "storyRelated" is "story" and "related". What says what it has or
 * lacks does not say what it is: "has-sidebar", "section--ads".
 */
function wordsOf({ attributes }: Element): string[] {
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
  if (names === " ") return [];
  return names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => !/^(has|is|js|no|with)-/.test(name))
    .flatMap((name) => (name.split("--")[0] ?? "").split(/[^a-z]+/));
}

function within(element: Element, places: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (places.has(at)) return true;
  return false;
}

/** Where the report stands: what says so itself, or else the innermost element with nearly all the prose. */
function placeOf(root: Element, prose: Prose): Element {
  const all = prose.get(root) ?? 0;
  const said = [...elementsOf(root)].filter(isSaid);
  const heaviest = said.reduce<Element | null>(
    (best, next) => (weighs(next, prose) > (best ? weighs(best, prose) : 0) ? next : best),
    null,
  );
  const start = heaviest && weighs(heaviest, prose) >= all * MOST ? heaviest : root;
  return inwards(start, prose);
}

function isSaid({ tag, attributes }: Element): boolean {
  return tag === "article" || tag === "main" || /\barticleBody\b/.test(attributes.itemprop ?? "");
}

function inwards(start: Element, prose: Prose): Element {
  let here = start;
  for (;;) {
    const inner = here.children.find(
      (child) => typeof child !== "string" && weighs(child, prose) > weighs(here, prose) * ENOUGH,
    );
    if (inner === undefined || typeof inner === "string" || weighs(inner, prose) === 0) return here;
    if (!inner.children.some((child) => typeof child !== "string")) return here;
    here = inner;
  }
}

const weighs = (element: Element, prose: Prose): number => prose.get(element) ?? 0;

/** Without what is made of links, what comes before the first paragraph and after the last, and bare headings. */
function trimmed(blocks: readonly Block[]): readonly Block[] {
  const own = blocks.filter((block) => !isLinks(block) && !isScrap(block));
  const from = own.findIndex((block) => weightOf(block) > 0);
  const to = own.findLastIndex((block) => weightOf(block) > 0);
  if (from === -1) return own.filter(({ element }) => !isHeading(element));
  return own
    .slice(from, to + 1)
    .filter(({ element }, i, all) => !isHeading(element) || !isHeading(all[i + 1]?.element));
}

function isLinks({ text, linked }: Block): boolean {
  return linked > text.length * 0.6 && text.length < 200;
}

/** "Advertisement", "Read more", "Photo: the agency": a few words that no sentence ends, but are no heading. */
function isScrap({ text, element }: Block): boolean {
  if (isHeading(element) || element.tag === "li" || element.tag === "td") return false;
  return text.length < 40 && !isSentence(text.replace(/:$/, ""));
}

function isHeading(element: Element | undefined): boolean {
  return element !== undefined && /^h[1-6]$/.test(element.tag);
}
