import type { Event, Time } from "../reading/format.js";
import type { Calendar } from "../time/calendar.js";

/** When an event happened, and whether that is history: over a year before the report. */
export function whenOf(
  sentence: number,
  token: number,
  published: string | null,
  calendar: Calendar,
): Pick<Event, "time" | "historical"> {
  const found = calendar.of(sentence, token);
  if (!found) return { time: null, historical: false };
  const time = calendar.times.find(({ id }) => id === found.id);
  if (!time?.value) return { time: null, historical: false };
  return {
    time: { time: found.id, inferred: found.inferred },
    historical: published !== null && isHistory(time, published),
  };
}

/** A moment's year, month and day as far as it has them stand in the order of their letters. */
function isHistory({ value, end }: Time, published: string): boolean {
  const last = end ?? value ?? published;
  const yearBefore = `${Number(published.slice(0, 4)) - 1}${published.slice(4)}`;
  return last < yearBefore.slice(0, last.length);
}
