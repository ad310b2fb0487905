import type { Element } from "./tree.js";
import { tidy } from "./tree.js";

/** A stretch of text that a browser shows as a paragraph of its own. */
export interface Block {
  readonly text: string;
  /** How many of its characters are links. */
  readonly linked: number;
  readonly element: Element;
}

/** Never the words of a report. */
const SILENT = new Set(
  (
    "script style noscript template svg math iframe object embed canvas video audio head title button select " +
    "textarea input dialog datalist map figcaption picture"
  ).split(" "),
);

/** What stands within a line; all else, known or not, is a block. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp " +
    "small span strike strong sub sup time tt u var wbr img #text"
  ).split(" "),
);

/** The blocks of an element, in the order of the page, without what is never shown. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  let open: { parts: string[]; linked: number; element: Element } = start(root);
  const close = (next: Element) => {
    const text = shown(open.parts);
    if (text !== "")
      blocks.push({ text, linked: Math.min(open.linked, text.length), element: open.element });
    open = start(next);
  };
  const walk = (element: Element, inLink: boolean): void => {
    if (isSilent(element)) return;
    if (element.tag === "br") return void breakLine(open, () => close(element.parent ?? element));
    const isBlock = !INLINE.has(element.tag);
    if (isBlock) close(element);
    const link = inLink || element.tag === "a";
    for (const child of element.children) {
      if (typeof child !== "string") walk(child, link);
      else {
        open.parts.push(child);
        if (link) open.linked += tidy(child).length;
      }
    }
    if (isBlock) close(element.parent ?? element);
    else if (element.tag === "img") open.parts.push(" ");
  };
  walk(root, false);
  close(root);
  return blocks;
}

function start(element: Element) {
  return { parts: [] as string[], linked: 0, element };
}

/** One <br> is a line's end, two make a paragraph. */
function breakLine(open: { readonly parts: string[] }, paragraph: () => void): void {
  const last = open.parts.findLast((part) => part.trim() !== "" || part === "\n");
  if (last === "\n") paragraph();
  else open.parts.push("\n");
}

/** Line ends of the source are spaces; those of <br> stay. */
function shown(parts: readonly string[]): string {
  const lines: string[] = [""];
  for (const part of parts) {
    if (part === "\n") lines.push("");
    else lines.push((lines.pop() ?? "") + part);
  }
  return lines
    .map(tidy)
    .filter((line) => line !== "")
    .join("\n");
}

function isSilent({ tag, attributes }: Element): boolean {
  if (SILENT.has(tag) || "hidden" in attributes) return true;
  if (attributes["aria-hidden"] === "true") return true;
  return /(display\s?:\s?none|visibility\s?:\s?hidden)/i.test(attributes.style ?? "");
}
