import { type Element, elementsOf } from "./tree.js";

type Node = Readonly<Record<string, unknown>>;

/** What a page says of its article in JSON-LD, the words of schema.org. */
export interface Declared {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly changed?: string | undefined;
  readonly authors?: readonly string[];
  readonly body?: string | undefined;
}

/** The article among the page's JSON-LD; broken pieces of it are passed over. */
export function declaredBy(root: Element): Declared {
  const nodes = [...elementsOf(root)].filter(isJsonLd).flatMap(nodesIn);
  const article = nodes.find(isArticle);
  if (article === undefined) return {};
  const called = (value: unknown) => nameOf(value, nodes);
  return {
    title: textIn(article.headline) ?? textIn(article.name),
    publisher: called(article.publisher)[0],
    url: textIn(article.url) ?? idIn(article.mainEntityOfPage),
    published: textIn(article.datePublished),
    changed: textIn(article.dateModified),
    authors: called(article.author),
    body: textIn(article.articleBody),
  };
}

function isJsonLd({ tag, attributes }: Element): boolean {
  return tag === "script" && /^application\/ld\+json/i.test(attributes.type?.trim() ?? "");
}

/** Lists and graphs laid flat, in order. */
function nodesIn({ children }: Element): Node[] {
  const waiting: unknown[] = [
    parsed(children.filter((child) => typeof child === "string").join("")),
  ];
  const nodes: Node[] = [];
  // The next is the last: a list may have more than a call may have arguments.
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) for (const one of next.toReversed()) waiting.push(one);
    else if (isNode(next)) {
      nodes.push(next);
      const inner = Array.isArray(next["@graph"]) ? next["@graph"] : next.mainEntity;
      if (Array.isArray(inner) || isNode(inner)) waiting.push(inner);
    }
  }
  return nodes;
}

/** Some pages wrap it in the comment marks of old scripts. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(
      source.replace(/^\s*(<!--|\/\/<!\[CDATA\[)/, "").replace(/(-->|\/\/\]\]>)\s*$/, ""),
    );
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, Report and their like. */
function isArticle(node: Node): boolean {
  const types = [node["@type"]].flat().map(String);
  return types.some((type) => /(Article|Posting|^Report)$/.test(type));
}

/** The names of people or organisations: given as text, in place, or by a reference into the graph. */
function nameOf(value: unknown, nodes: readonly Node[]): string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    if (!isNode(one)) return [];
    const full =
      one.name === undefined ? nodes.find((node) => node["@id"] === one["@id"] && node.name) : one;
    return [full?.name].flat().flatMap((name) => textIn(name) ?? []);
  });
}

function idIn(value: unknown): string | undefined {
  return textIn(isNode(value) ? value["@id"] : value);
}

function textIn(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}
