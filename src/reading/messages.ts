import type { Analysis, Sentence } from "../language/analysis.js";
import type { Report } from "../report/report.js";
import type { Message } from "./format.js";

const EMPTY: Message = {
  level: "warning",
  code: "D001",
  text: "the report is empty: there is nothing to read",
  spans: [],
};

const UNDATED: Message = {
  level: "warning",
  code: "D004",
  text: "no published date: relative times are left open",
  spans: [],
};

/** What a person should know about a reading before relying on it. */
export function messagesOf({ text, published }: Report, { sentences }: Analysis): Message[] {
  const empty = text.trim() === "" ? [EMPTY] : [];
  const undated = published === null ? [UNDATED] : [];
  const cut = sentences.filter(({ isCut }) => isCut);
  return [...empty, ...undated, ...(cut.length > 0 ? [cutMessage(cut, text)] : [])];
}

/** So many places are shown; a text without any full stop would show all of itself. */
const MOST_SHOWN = 5;

/** "a sentence is too long to be read at once": a table, a list of names, a text without full stops. */
function cutMessage(cut: readonly Sentence[], text: string): Message {
  const places = cut.length === 1 ? "at one place" : `at ${cut.length} places`;
  const spans = cut.slice(0, MOST_SHOWN).flatMap(({ tokens }) => {
    const last = tokens.at(-1);
    return last
      ? [{ start: last.start, end: last.end, text: text.slice(last.start, last.end) }]
      : [];
  });
  const why = "a sentence too long to be read at once is cut: what crosses the cut is lost";
  return { level: "warning", code: "D018", text: `${why} (${places})`, spans };
}
