import { jsonText } from "../../export/json.js";
import type { Given } from "../../ledger/review/history.js";
import type { Review, Value } from "../../ledger/review/review.js";
import { between, type Piece, piece } from "../../telling/piece.js";
import { plainLine } from "../../telling/plain.js";
import { lines } from "./lines.js";
import type { Style } from "./style.js";

const ROW = { first: 0, rest: 2 } as const;

/** A line for whoever gave a review: its name, to undo it by. */
export function reviewLine(review: Review): string {
  return `${plainLine(`${review.id} ${whatOf(review)}`)}\n`;
}

/** Reviews, the latest first. */
export function givenView(given: readonly Given[], style: Style): string {
  return given.map(({ review, undone }) => block(review, undone ? "undone" : null, style)).join("");
}

export function lostView(review: Review, why: string, style: Style): string {
  return block(review, `orphan: ${why}`, style);
}

function block(review: Review, note: string | null, style: Style): string {
  const { id, by, when, why, report, spans } = review;
  const words = spans.map(({ text }) => text).join(" … ");
  return `${lines(
    between(
      [
        [piece(id, "quiet")],
        [piece(`${by} ${whatOf(review)}`)],
        words === "" ? [] : [piece(`“${short(words)}”`, "cue")],
        why === null ? [] : [piece(why)],
        [piece(`${when.slice(0, 10)} · ${report}`, "quiet")],
        noted(note),
      ],
      " · ",
    ),
    ROW,
    style,
  )}\n`;
}

const noted = (note: string | null): Piece[] => (note === null ? [] : [piece(note, "contested")]);

/** "corrected type of an event from “COERCE” to “ASSAULT”". */
function whatOf({ decision, kind, type, field, old, new: value, undoes }: Review): string {
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  const record = `${article} ${kind}${type === null ? "" : ` (${type})`}`;
  if (decision === "undo") return `undid ${undoes}`;
  if (decision === "add") return `added ${record}`;
  if (decision === "correct")
    return `corrected ${field} of ${record} from ${told(old)} to ${told(value)}`;
  return `${decision}ed ${record}`;
}

const told = (value: Value): string => short(jsonText(value));

/** A long value is told by how it begins. Characters. */
const LONGEST = 80;

const short = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
