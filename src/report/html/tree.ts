import { Parser } from "htmlparser2";
import { ReportFault } from "../fault.js";

/** An element of a page. Nothing of it is ever run, fetched or shown as markup. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/**
 * Browsers stop nesting at 512; pages that never close a <font> come near it. What nests deeper than this was
 * made to exhaust programs: the parser's time grows with the square of it.
 */
const DEEPEST = 1_000;

/**
 * The tree of a page, or of a piece of one.
 * @throws ReportFault damaged, where it nests too deep
 */
export function treeOf(html: string): Element {
  const root: Element = { tag: "#root", attributes: {}, parent: null, children: [] };
  let here = root;
  let depth = 0;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      depth += 1;
      if (depth > DEEPEST) throw tooDeep();
      const element = { tag, attributes, parent: here, children: [] };
      here.children.push(element);
      here = element;
    },
    onclosetag: () => {
      depth -= 1;
      here = here.parent ?? root;
    },
    ontext: (text) => {
      here.children.push(text);
    },
  });
  parser.write(html);
  parser.end();
  return root;
}

/** The elements under one, itself first, in the order of the page. */
export function* elementsOf(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed())
      if (typeof child !== "string") waiting.push(child);
  }
}

/** All the text in an element, white space made single. */
export function textOf(element: Element): string {
  const found: string[] = [];
  for (const { children } of elementsOf(element))
    found.push(...children.filter((child) => typeof child === "string"));
  return tidy(found.join(""));
}

/** White space as a browser shows it; soft hyphens and the like only part words. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function tooDeep(): ReportFault {
  const why = `it nests over ${DEEPEST} elements deep`;
  return new ReportFault("damaged", why, "save the report as plain text");
}
