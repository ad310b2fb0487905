import type { Span, Statement } from "../reading/format.js";
import { type Piece, piece } from "./piece.js";

const OPENING = /["“„«]/u;
const CLOSING = /["”»]/u;

/** What was said: in quote marks where all of it is quoted, with those inside it where some is, else without. */
export function contentOf(statement: Statement, text: string): Piece[] {
  const { content, form } = statement;
  const written = content.spans.map((span) =>
    unmarked(
      form === "direct"
        ? `“${trimmed(span.text.trim())}”`
        : form === "mixed"
          ? quoted(span, text)
          : span.text,
    ),
  );
  return [piece(trimmed(gapped(written, statement, text)), "content", content.spans)];
}

/** "“We asked” … “We waited.”": dots where words of others stand between, else what stands there itself. */
function gapped(written: readonly string[], { content, form }: Statement, text: string): string {
  const { spans } = content;
  return written.reduce((whole, part, i) => {
    if (i === 0) return part;
    const gap = text.slice(spans[i - 1]?.end, spans[i]?.start);
    if (/\p{L}/u.test(gap)) return `${whole} … ${part}`;
    return `${whole}${form === "direct" ? " " : gap.replace(/["“”„«»]/gu, "")}${part}`;
  }, "");
}

/** Lines of a text that is quoted in another begin with ">". */
const unmarked = (text: string): string => text.replace(/\n[\t ]*(?:>[\t ]*)+/gu, "\n");

/** A comma that led on to "he said" leads nowhere here. */
function trimmed(text: string): string {
  return text.replace(/[,;:](["”»]?)$/u, "$1");
}

/** A stretch with the quote marks beside it that belong to it: "called it [a “lie”]", "[“a lie” and worse]". */
function quoted({ start, end, text: inner }: Span, text: string): string {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const open = OPENING.test(before) ? before : "";
  const close = CLOSING.test(after) ? after : "";
  const over = surplus(inner);
  if (over > 0) return inner + close;
  if (over < 0) return open + inner;
  return open && close ? open + inner + close : inner;
}

/** Marks that open and don't close: above 0; that close and were not opened: below 0. */
function surplus(inner: string): number {
  let open = 0;
  let missing = 0;
  for (let at = 0; at < inner.length; at += 1) {
    const char = inner.charAt(at);
    const isStraight = char === '"';
    if (char === "“" || (isStraight && isBeforeWord(inner, at))) open += 1;
    else if (!isStraight && char !== "”") continue;
    else if (open > 0) open -= 1;
    else missing += 1;
  }
  return open - missing;
}

/** A straight mark opens where a word begins after it. */
function isBeforeWord(inner: string, at: number): boolean {
  const isFree = at === 0 || /[\s([]/u.test(inner.charAt(at - 1));
  return isFree && /\S/u.test(inner.charAt(at + 1));
}
