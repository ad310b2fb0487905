import { isDay } from "./date.js";

const NAMED =
  /\b(?:(jan)(?:uary)?|(feb)(?:ruary)?|(mar)(?:ch)?|(apr)(?:il)?|(may)|(jun)e?|(jul)y?|(aug)(?:ust)?|(sep)t?(?:ember)?|(oct)(?:ober)?|(nov)(?:ember)?|(dec)(?:ember)?)\b/i;

/**
 * The day that a date names, as its writer wrote it: "2025-10-29T23:30:00-05:00" is the 29th, though it was the
 * 30th in London. Null for what names no day, or might name two: "10/11/2025".
 */
export function dayIn(written: string): string | null {
  const text = written.trim().slice(0, 100);
  for (const form of [isoDay, compactDay, namedDay, slashedDay, instant]) {
    const day = form(text);
    if (day !== null) return isDay(day) ? day : null;
  }
  return null;
}

/** "2025-10-29", "2025-10-29T10:00:00Z", "2025/10/29 10:00" */
function isoDay(text: string): string | null {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  return found && dayOf(found[1], found[3], found[4]);
}

/** "20251029", "20251029T100000Z" */
function compactDay(text: string): string | null {
  const found = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(text);
  return found && dayOf(found[1], found[2], found[3]);
}

/** "Wed, 29 Oct 2025 10:00:00 GMT", "October 29, 2025", "29 October 2025" */
function namedDay(text: string): string | null {
  const month = NAMED.exec(text);
  if (!month) return null;
  const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}$/.exec(text.slice(0, month.index));
  const rest = text.slice(month.index + month[0].length);
  const after = /^\.?,?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(rest);
  const year =
    /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(rest) ?? /(?:^|\s)'?(\d\d)(?=\s\d\d:)/.exec(rest);
  const number = String(month.slice(1).findIndex((name) => name !== undefined) + 1);
  const long = year?.[1]?.length === 2 ? `20${year[1]}` : year?.[1];
  return dayOf(long, number, before?.[1] ?? after?.[1]);
}

/** "29/10/2025" can only be October; "10/11/2025" is left open. */
function slashedDay(text: string): string | null {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 || first === second) return dayOf(found[4], found[3], found[1]);
  return second > 12 ? dayOf(found[4], found[1], found[3]) : null;
}

/** Seconds or milliseconds since 1970, from 2001 on: the day in UTC, since nothing else is said. */
function instant(text: string): string | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  return new Date(Number(text.padEnd(13, "0"))).toISOString().slice(0, 10);
}

function dayOf(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
