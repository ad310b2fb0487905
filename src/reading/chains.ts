import type { Reading } from "./format.js";
import type { Problem } from "./problem.js";

interface Link {
  readonly id: string;
  readonly to: string | null;
}

/** Links that lead back to where they began: a statement within itself, an actor of its own. */
export function chainProblems(reading: Reading): Problem[] {
  return [
    ...cycles(
      "actors",
      "of",
      reading.actors.map(({ id, of }) => ({ id, to: of })),
    ),
    ...cycles(
      "statements",
      "within",
      reading.statements.map(({ id, within }) => ({ id, to: within })),
    ),
    ...cycles(
      "statements",
      "answers",
      reading.statements.map(({ id, answers }) => ({ id, to: answers })),
    ),
    ...cycles(
      "events",
      "same",
      reading.events.map(({ id, same }) => ({ id, to: same })),
    ),
    ...secondMentions(reading),
  ];
}

function cycles(list: string, field: string, links: readonly Link[]): Problem[] {
  const next = new Map(links.map(({ id, to }) => [id, to]));
  return links.flatMap(({ id }, i) =>
    returns(id, next)
      ? [{ path: `${list}[${i}].${field}`, text: `${id} leads back to itself` }]
      : [],
  );
}

function returns(id: string, next: ReadonlyMap<string, string | null>): boolean {
  let to = next.get(id);
  for (let steps = next.size; to && steps > 0; steps--) {
    if (to === id) return true;
    to = next.get(to);
  }
  return false;
}

/** `same` names the first mention, and the first mention of a happening names none. */
function secondMentions({ events }: Reading): Problem[] {
  const later = new Set(events.filter(({ same }) => same !== null).map(({ id }) => id));
  return events.flatMap(({ same }, i) =>
    same !== null && later.has(same)
      ? [{ path: `events[${i}].same`, text: `${same} is not a first mention` }]
      : [],
  );
}
