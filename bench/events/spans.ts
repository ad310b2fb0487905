import type { Range } from "../../src/language/analysis.js";
import type { Event } from "../../src/reading/format.js";
import { added, type Counts, f1 } from "../counts.js";
import { type Row, share } from "../row.js";

export type Side = "S" | "T" | "R";

/** A phrase that names who acts (S), whom it is done to (T), or one that is both (R). */
export interface SideSpan extends Range {
  readonly side: Side;
}

export interface Marked {
  readonly text: string;
  readonly spans: readonly SideSpan[];
}

/** Sentences of "token tag" lines; the text is put together from the tokens by the rules of print. */
export function markedOf(lines: readonly string[]): Marked[] {
  const blocks = lines.join("\n").split(/\n\s*\n/u);
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(markedSentence);
}

function markedSentence(block: string): Marked {
  const rows = block.split("\n").map((line) => {
    const [form = "", tag = "O"] = line.split(" ");
    return { form, tag };
  });
  let text = "";
  const spans: SideSpan[] = [];
  rows.forEach(({ form, tag }, index) => {
    if (!isGlued(form, rows[index - 1]?.form ?? null)) text += " ";
    const start = text.length;
    text += form;
    const last = spans.at(-1);
    const goesOn = tag.startsWith("I-") && rows[index - 1]?.tag !== "O";
    if (goesOn && last) spans[spans.length - 1] = { ...last, end: text.length };
    else if (tag !== "O") spans.push({ side: tag.slice(2) as Side, start, end: text.length });
  });
  return { text, spans };
}

/** Tokens are split at every mark: "Nak - yon", "Baghdad ’ s". */
function isGlued(form: string, before: string | null): boolean {
  if (before === null) return true;
  if (/^(?:[,.;:!?)\]%”-]|['’ʼ](?:s|re|ve|ll|d|m|t)?)$/u.test(form)) return true;
  return /^[-([“$€£'’ʼ]$/u.test(before);
}

/**
 * The phrases of a sentence's events, as the corpus marks them: coordinated sides as one span, two sides of one phrase as
 * R, of two phrases as S and T. Only the first event that has both sides is taken, else the first that has one.
 */
export function sidesOf(text: string, events: readonly Event[]): SideSpan[] {
  const all = events.map((event) => spansOf(text, event)).filter((spans) => spans.length > 0);
  const full = all.find((spans) => spans.length > 1 || spans[0]?.side === "R");
  return full ?? all[0] ?? [];
}

function spansOf(text: string, { actors, recipients }: Event): SideSpan[] {
  const by = joined(
    text,
    actors.flatMap(({ spans }) => spans),
  );
  const to = joined(
    text,
    recipients.flatMap(({ spans }) => spans),
  );
  const isMutual = actors.length > 1 && recipients.length === 0;
  if (isMutual && by.length === 1) return by.map((range) => ({ ...range, side: "R" }));
  const [first, ...others] = by;
  const sources = isMutual && first ? [first] : by;
  const targets = isMutual ? others : to;
  return [
    ...sources.map((range) => ({ ...range, side: "S" as const })),
    ...targets.map((range) => ({ ...range, side: "T" as const })),
  ];
}

/** Spans with nothing but "and" or a comma between them are one. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    const gap = last ? text.slice(last.end, start) : "";
    if (last && start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else if (last && /^(?:\s*,)?\s*(?:and|&)?\s*(?:the|an?)?\s*$/u.test(gap))
      found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

type Match = (gold: SideSpan, system: SideSpan) => boolean;

const exact: Match = (gold, system) =>
  gold.side === system.side && gold.start === system.start && gold.end === system.end;

const overlapping: Match = (gold, system) =>
  gold.side === system.side && gold.start < system.end && system.start < gold.end;

/** Gold spans with an equal among the system's, one to one. */
function counts(gold: readonly SideSpan[], system: readonly SideSpan[], match: Match): Counts {
  const free = [...system];
  let correct = 0;
  for (const one of gold) {
    const at = free.findIndex((other) => match(one, other));
    if (at === -1) continue;
    free.splice(at, 1);
    correct += 1;
  }
  return { gold: gold.length, system: system.length, correct };
}

export function spanRows(
  component: string,
  pairs: readonly (readonly [readonly SideSpan[], readonly SideSpan[]])[],
): Row[] {
  const score = (match: Match) =>
    f1(added(pairs.map(([gold, system]) => counts(gold, system, match))));
  return [
    share(component, "spans, exact F1", score(exact)),
    share(component, "spans, overlapping F1", score(overlapping)),
  ];
}
