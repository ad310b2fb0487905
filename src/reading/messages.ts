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
export function messagesOf({ text, published }: Report): Message[] {
  const empty = text.trim() === "" ? [EMPTY] : [];
  return published === null ? [...empty, UNDATED] : empty;
}
