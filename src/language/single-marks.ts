import { paragraphs } from "./paragraphs.js";

/** What may open or close: single marks, and the double ones in which single ones are quotations inside another. */
const MARKS = /[‘’'“”"]/gu;

/**
 * The same text with double quote marks where single ones quote, as British papers have them: “We ‘stay’” is left, ‘We “stay”’
 * becomes “We ‘stay’”. Apostrophes stay ("the workers’ union", "'90s"). No character moves: offsets hold for both.
 */
export function withDoubleMarks(text: string): string {
  if (!/[‘']/u.test(text)) return text;
  const changed: { at: number; mark: string }[] = [];
  const all = paragraphs(text);
  for (const [index, { start, end }] of all.entries()) {
    const goesOn = text[all[index + 1]?.start ?? -1] === "‘";
    for (const { open, close } of singlesIn(text.slice(start, end), goesOn)) {
      changed.push({ at: start + open, mark: "“" });
      if (close < end - start) changed.push({ at: start + close, mark: "”" });
      for (const { 0: mark, index } of text.slice(start + open, start + close).matchAll(/["“”]/gu))
        changed.push({ at: start + open + index, mark: INNER[mark] ?? mark });
    }
  }
  let from = 0;
  const parts = changed
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, mark }) => {
      const part = text.slice(from, at) + mark;
      from = at + 1;
      return part;
    });
  return parts.join("") + text.slice(from);
}

const INNER: Readonly<Record<string, string>> = { "“": "‘", "”": "’", '"': "'" };

/** Where the marks of a pair stand in their paragraph; what goes on in the next one is not closed before its end. */
interface Pair {
  readonly open: number;
  readonly close: number;
}

/** Pairs of single marks outside of double ones. */
function singlesIn(paragraph: string, isFollowed: boolean): Pair[] {
  const found: Pair[] = [];
  let isInDouble = false;
  let past = -1;
  for (const { 0: mark, index } of paragraph.matchAll(MARKS)) {
    if (index <= past) continue;
    if (mark === "“" || mark === "”" || mark === '"')
      isInDouble = mark === '"' ? !isInDouble : mark === "“";
    else if (!isInDouble && opens(paragraph, mark, index)) {
      const goesOn = isFollowed && index === 0 && mark === "‘" ? paragraph.length : null;
      const close = closingOf(paragraph, mark, index) ?? goesOn;
      if (close === null) continue;
      found.push({ open: index, close });
      past = close;
    }
  }
  return found;
}

/** After white space, a bracket or a dash, and before a word; not "'90s", "‘Abd", "'em". */
function opens(paragraph: string, mark: string, at: number): boolean {
  if (mark === "’") return false;
  const before = paragraph[at - 1] ?? " ";
  const next = paragraph.slice(at + 1, at + 6);
  return /[\s([—–]/u.test(before) && /^[\p{L}\p{N}“"$€£(]/u.test(next) && !CUT.test(next);
}

const CUT = /^(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|round\b|n\b)/iu;

/**
 * The mark that closes: the first behind a stop, else the first that is not the end of a genitive ("the workers’ union"), else
 * the last; before the next that opens. A mark within a word is an apostrophe.
 */
function closingOf(paragraph: string, mark: string, open: number): number | null {
  const closing = mark === "‘" ? "’" : "'";
  const candidates: number[] = [];
  for (let at = open + 1; at < paragraph.length; at += 1) {
    if (paragraph[at] !== closing && paragraph[at] !== mark) continue;
    if (opens(paragraph, mark, at)) break;
    if (paragraph[at] !== closing || /[\p{L}\p{N}]/u.test(paragraph[at + 1] ?? " ")) continue;
    if (/[\s([—–]/u.test(paragraph[at - 1] ?? " ")) continue;
    if (/[.,;!?…”"]/u.test(paragraph[at - 1] ?? "")) return at;
    candidates.push(at);
  }
  const isGenitive = (at: number) =>
    /s/iu.test(paragraph[at - 1] ?? "") && /^\s\p{Ll}/u.test(paragraph.slice(at + 1, at + 3));
  // "Sheikh ‘Abd al-Rahman and the workers’ union"
  const isName = /\p{Lu}/u.test(paragraph[open + 1] ?? "");
  return candidates.find((at) => !isGenitive(at)) ?? (isName ? null : (candidates.at(-1) ?? null));
}
