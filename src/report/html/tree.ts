import { Parser } from "htmlparser2";
import { ReportFault } from "../fault.js";
import { limitAdvice } from "../limits.js";

/** An element of a page. Nothing of it is ever run, fetched or shown as markup. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/**
 * The tree of a page, or of a piece of one.
 * @param deepest how many elements may stand one in another: the parser's time grows with the square of it
 * @throws ReportFault too-large, where it nests deeper
 */
export function treeOf(html: string, deepest: number): Element {
  const root: Element = { tag: "#root", attributes: {}, parent: null, children: [] };
  let here = root;
  let depth = 0;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      depth += 1;
      if (depth > deepest) throw tooDeep(deepest);
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
    for (const child of children) if (typeof child === "string") found.push(child);
  return tidy(found.join(""));
}

/** White space as a browser shows it; soft hyphens and the like only part words. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function tooDeep(deepest: number): ReportFault {
  const why = `it nests over ${deepest} elements deep`;
  return new ReportFault("too-large", why, `save it as plain text, or ${limitAdvice("depth")}`);
}
