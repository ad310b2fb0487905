import { abbreviations, boundPrefixes, contractions, wholeWords } from "./lexicon.js";

/** A stretch of the text, UTF-16 offsets, end exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** What may stand at the cursor, tried in this order; the first that matches is the token. */
const patterns: readonly RegExp[] = [
  // "https://example.org/a?b=1", "www.example.org": trailing punctuation is cut off afterwards
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}/iuy,
  // "press@example.org", "@spokesman", "#Kabul"
  /[\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/uy,
  /[@#]\p{L}[\p{L}\p{N}_]*/uy,
  // "example.org", "map.pdf"
  /(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:com|org|net|gov|edu|info|co\.uk|docx?|xlsx?|pdf|txt|jpe?g|html?)(?![\p{L}\p{N}])/iuy,
  // "1." before the text of a list's line
  /(?<=(?:^|\n)[^\S\n]*)\d{1,2}\.(?=\s)/uy,
  // telephone numbers: "555-0100", "212-555-0100"
  /\d{3}-(?:\d{3}-)?\d{4}(?![\p{L}\p{N}-])/uy,
  // "23", "1,600", "9/11", "7:30", "2.5", "19th", "1990s", "1990's", "7pm" (split below)
  /\d+(?:[.,:/]\d+){0,30}(?:[\p{L}\p{N}]+|['’]s(?![\p{L}\p{N}]))?/iuy,
  // "U.S.", "p.m.", "J.F.K."
  /\p{L}(?:\.\p{L}){1,30}(?![\p{L}\p{N}])\.?/uy,
  // "Ph.D."
  /Ph\.D\.?/uy,
  // "A&E", "AT&T"
  /\p{L}{1,2}&\p{L}{1,2}(?![\p{L}\p{N}])/uy,
  // "Tehreek-e-Taliban", "Jamaat-ud-Dawa", "Naqsh-e Jahan"
  /\p{Lu}\p{L}{1,30}-(?:e|i|o|ul|ud|ur|us|un)(?:-\p{L}{2,30}|(?=\s\p{Lu}))/uy,
  // words, with inner apostrophes, combining marks and joiners: "O'Reilly", "Qa'ida", "TTP2"
  /[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]+(?:['’ʼ`][\p{L}\p{M}\p{N}]+){0,30}/uy,
  // "’s", "'ve" that stand alone after a bracket or a quote mark
  /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy,
  // an emoji with its modifiers, a flag
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}){0,30}/uy,
  // ":-)", ";)", ":D"
  /[:;=]-?[()DP](?![\p{L}\p{N}])/uy,
  // runs of one kind: "...", "--", "!!!", "?!", "``", "''", "====", "----"
  /[.!?]{2,}|[‘’]{2}|-{2,}|`{2}|'{2}|<{2,}|>{2,}|={2,}|_{2,}|\*{2,}|~{2,}|#{2,}/uy,
];

const SPACE = /[\s\p{Z}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const LINK = /^(?:https?:\/\/|www\.)/iu;
const LINK_TAIL = ".,;:!?'’)]}>";
const WORD = /^[\p{L}\p{M}\p{N}_]/u;
const INITIAL = /^\p{Lu}$/u;
const CLITIC = /^(.+?)(n['’`]t|['’`](?:s|re|ve|ll|d|m))$/isu;
const UNIT =
  /^(\d+(?:[.,:/]\d+){0,30})(?:am|pm|km|kg|mm|cm|mph|lbs?|yo|hrs?|bn|m|k|ft|mg|gb|mb)$/iu;

/**
 * Splits text into the words of Universal Dependencies English: clitics apart ("do n't", "Pakistan
 * 's"), hyphens apart ("cross - border") save after bound prefixes ("anti-tank"), abbreviations whole.
 * White space and invisible format characters belong to no token, nor does the ">" before a quoted line.
 *
 * Source of the conventions: universaldependencies.org/en/ (EWT and GUM).
 */
export function tokenise(text: string, start = 0, end = text.length): TokenSpan[] {
  const tokens: TokenSpan[] = [];
  const part = end === text.length ? text : text.slice(0, end);
  let at = start;
  while (at < end) {
    const code = part.charCodeAt(at);
    if (isSpace(part, at, code)) {
      at += 1;
      continue;
    }
    const stop = tokenEnd(part, at);
    split(part, at, stop, tokens);
    at = stop;
  }
  return tokens;
}

function isSpace(text: string, at: number, code: number): boolean {
  if (code <= 32) return true;
  return code > 127 ? SPACE.test(text[at] as string) : code === QUOTING && opensLine(text, at);
}

/** ">" before the lines of a text that is quoted in another: "> The talks are over." */
const QUOTING = 62;
/** Nobody quotes quotations of quotations deeper. */
const DEEPEST = 20;

function opensLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - DEEPEST), at);
  return /(?:^|\n)[\t >]*$/u.test(before) && (before.includes("\n") || before.length === at);
}

function tokenEnd(text: string, at: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0].length > 0) return extend(text, at, at + found[0].length);
  }
  return at + String.fromCodePoint(text.codePointAt(at) as number).length;
}

/** Grows a word over what belongs to it: the stop of an abbreviation, the hyphen after a bound prefix. */
function extend(text: string, at: number, end: number): number {
  const form = text.slice(at, end);
  if (LINK.test(form)) return linkEnd(text, at, end);
  if (!WORD.test(form)) return end;
  if (text[end] === "-" && boundPrefixes.has(form.toLowerCase())) return afterPrefix(text, end);
  const whole = /^[\p{L}\p{N}]+[-/][\p{L}\p{N}/-]*/u
    .exec(text.slice(at, at + 24))?.[0]
    .toLowerCase();
  if (whole && wholeWords.has(whole)) return at + whole.length;
  if (text[end] === "." && text[end + 1] !== "." && keepsStop(text, form, end)) return end + 1;
  if (form.includes(".") && form.endsWith(".") && endsParagraph(text, end)) return end - 1;
  return end;
}

function linkEnd(text: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && LINK_TAIL.includes(text[last - 1] as string)) last -= 1;
  return last;
}

/** "anti-" with the word after it; where none follows, the hyphen is a word of its own ("pre - and post-war"). */
function afterPrefix(text: string, hyphen: number): number {
  const next = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(hyphen + 1, hyphen + 64));
  return next ? hyphen + 1 + next[0].length : hyphen;
}

function keepsStop(text: string, form: string, end: number): boolean {
  if (endsParagraph(text, end + 1)) return false;
  if (form === "No" || form === "Nos") return /^\s+\d/u.test(text.slice(end + 1, end + 6));
  if (form === "etc") return !/^\s+\p{Lu}/u.test(text.slice(end + 1, end + 6));
  if (abbreviations.has(form)) return true;
  if (abbreviations.has(form.toLowerCase()) && form === form.toUpperCase()) return true;
  return INITIAL.test(form) && form !== "I" && /^\s+\p{Lu}/u.test(text.slice(end + 1, end + 6));
}

/** True when only closing marks stand between here and the line's end. */
function endsParagraph(text: string, at: number): boolean {
  return /^["'”’)\]]*\s*(?:\n|$)/u.test(text.slice(at, at + 16));
}

/** Adds a matched word, in two where it holds two syntactic words. */
function split(text: string, start: number, end: number, tokens: TokenSpan[]): void {
  const second = secondWord(text.slice(start, end));
  if (second === null) {
    tokens.push({ start, end });
    return;
  }
  tokens.push({ start, end: start + second }, { start: start + second, end });
}

/** Where the second word begins in "can|not", "Pakistan|'s", "7|pm"; null in one word: "19th", "1990s". */
function secondWord(form: string): number | null {
  const contraction = contractions.get(form.toLowerCase());
  if (contraction !== undefined) return contraction;
  const pair = /^\d/u.test(form) ? UNIT.exec(form) : LINK.test(form) ? null : CLITIC.exec(form);
  return pair ? (pair[1] as string).length : null;
}
