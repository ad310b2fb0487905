import type { Analysis, Range } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Time } from "../reading/format.js";
import type { Report } from "../report/report.js";

/** Where the cue of a quotation stands. */
interface CuePlace {
  readonly sentence: number;
  readonly token: number;
}

/** The cue of the statement in whose quoted words a time stands: speakers count days from when they speak. */
export function cueOfQuote(
  { spans }: Time,
  { text }: Report,
  { attributions, sentences }: Analysis,
): CuePlace | null {
  const [span] = spans;
  if (!span) return null;
  const around = attributions.filter(({ content }) =>
    content.some((piece) => piece.start <= span.start && piece.end >= span.end),
  );
  const cue = around.find(({ content }) => content.some((piece) => isQuoted(span, piece, text)))
    ?.cue[0];
  if (!cue) return null;
  const sentence = lastBefore(sentences, cue.start);
  const token = sentences[sentence]?.tokens.findIndex(({ start }) => start >= cue.start) ?? -1;
  return token === -1 ? null : { sentence, token };
}

/** Whether the last quote mark before it, in the piece or just outside, opens. */
function isQuoted(span: Range, piece: Range, text: string): boolean {
  if (piece.start > span.start || piece.end < span.end) return false;
  const before = text.slice(Math.max(0, piece.start - 1), span.start);
  const curly = Math.max(before.lastIndexOf("“"), before.lastIndexOf("``"));
  if (curly !== -1) return before.lastIndexOf("”") < curly;
  return (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
