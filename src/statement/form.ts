import type { Range } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Statement } from "../reading/format.js";

/**
 * How a content is given: all of its letters between quote marks (direct), none (indirect), or some (mixed).
 * `quoted` are the quotations of the report, in order.
 */
export function formOf(
  text: string,
  content: readonly Range[],
  quoted: readonly Range[],
): Statement["form"] {
  let inside = 0;
  let all = 0;
  for (const { start, end } of content) {
    all += letters(text, start, end);
    for (let at = Math.max(0, lastBefore(quoted, start)); at < quoted.length; at += 1) {
      const quote = quoted[at] as Range;
      if (quote.start >= end) break;
      inside += letters(text, Math.max(start, quote.start), Math.min(end, quote.end));
    }
  }
  if (inside === 0) return "indirect";
  return inside === all ? "direct" : "mixed";
}

function letters(text: string, start: number, end: number): number {
  if (end <= start) return 0;
  return text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
