import type { Note, NoteKind } from "../report/draft.js";
import type { Message, Reading } from "./format.js";

/** What an input does not say of its report, as messages of the reading. */
const NOTICES: Readonly<Record<NoteKind, readonly [Message["level"], string]>> = {
  "no-title": ["info", "D011"],
  "no-publisher": ["info", "D012"],
  "date-unclear": ["warning", "D013"],
  "date-of-change": ["warning", "D014"],
  summary: ["warning", "D015"],
  "from-markup": ["info", "D016"],
  encoding: ["info", "D017"],
};

/** A reading that also tells what its input did not say. */
export function withNotes(reading: Reading, notes: readonly Note[]): Reading {
  return { ...reading, messages: [...reading.messages, ...notes.map(messageOf)] };
}

function messageOf({ kind, text }: Note): Message {
  const [level, code] = NOTICES[kind];
  return { level, code, text, spans: [] };
}
