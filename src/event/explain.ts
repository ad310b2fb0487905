import type { Span } from "../reading/format.js";
import type { EventType } from "../reading/plover.js";
import { spansOf } from "./phrase.js";
import type { Stage } from "./scene.js";
import { triggersIn } from "./triggered.js";

/** Why words of a sentence are an event, or why words that look like one are none. */
export interface Fired {
  readonly words: readonly Span[];
  /** The entry that decides: "codebook/events/assault.yaml#open-fire". */
  readonly rule: string;
  /** Null for an entry of `codebook/events/none.yaml`. */
  readonly type: EventType | null;
  /** The light verb that carries it: "carry out". */
  readonly light: string | null;
}

/** The entries of the codebook that decide in a sentence, in the order of its words. */
export function firedIn(stage: Stage): Fired[] {
  return triggersIn(stage).map(({ rule, places, carrier }) => ({
    words: spansOf(
      stage,
      [...places].sort((one, other) => one - other),
    ),
    rule: rule.id,
    type: rule.type,
    light: carrier?.light.light[0] ?? null,
  }));
}
