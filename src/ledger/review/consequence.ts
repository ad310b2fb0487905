import { scoreOf } from "../../event/score.js";
import { statusOf } from "../../position/status.js";
import { positionsSchema } from "../../reading/event.js";
import type { Event } from "../../reading/format.js";
import { type EventMode, PLOVER } from "../../reading/plover.js";

/**
 * What of an event follows from a field that was corrected; the rest stays as it was read. A value that the field cannot
 * have has no consequences: the check of the whole reading says what is wrong with it.
 */
export function consequencesOf(event: Event, field: string): Event {
  if (field === "type" && Object.hasOwn(PLOVER, event.type)) return ofType(event);
  if (field === "mode" && Array.isArray(event.mode))
    return { ...event, score: scoreOf(event.type, event.mode) };
  if (field === "positions" && positionsSchema.safeParse(event.positions).success)
    return { ...event, status: statusOf(event.positions) };
  return event;
}

/** Quad and score go by the type, and a type has modes of its own. */
function ofType(event: Event): Event {
  const { quad, modes } = PLOVER[event.type];
  const mode = event.mode.filter((one) => (modes as readonly EventMode[]).includes(one));
  return { ...event, quad, mode, score: scoreOf(event.type, mode) };
}
