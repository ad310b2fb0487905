import type { EventCondition } from "../codebook/events.js";
import type { Span } from "../reading/format.js";
import type { EventType } from "../reading/plover.js";
import { fits } from "./condition.js";
import { spansOf } from "./phrase.js";
import type { Stage } from "./scene.js";
import { type Trigger, triggersAt } from "./trigger.js";
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

/** Words that an entry of the codebook has, and why it does not code them. */
export interface Missed {
  readonly words: readonly Span[];
  readonly rule: string;
  /** 'it wants object: border, crossing' */
  readonly why: string;
}

/** The entries whose words stand in a sentence and are part of nothing that the codebook codes. */
export function missedIn(stage: Stage): Missed[] {
  const taken = new Set(triggersIn(stage).flatMap(({ places }) => places));
  const found = [...stage.tokens.keys()]
    .flatMap((index) => triggersAt(stage, index))
    .filter(({ places }) => !places.some((at) => taken.has(at)));
  return found.map((trigger) => ({
    words: spansOf(
      stage,
      [...trigger.places].sort((one, other) => one - other),
    ),
    rule: trigger.rule.id,
    why: whyNot(trigger),
  }));
}

function whyNot(trigger: Trigger): string {
  const { with: wanted, except } = trigger.rule;
  const unmet = parts(wanted).find((part) => !fits(part, trigger));
  if (unmet) return `it wants ${written(unmet)}`;
  const met = parts(except).find((part) => fits(part, trigger));
  if (met) return `it excepts ${written(met)}`;
  return "the word only describes another, or carries another event";
}

/** A condition as conditions of one place each. */
function parts(condition: EventCondition | undefined): EventCondition[] {
  const entries = Object.entries(condition ?? {}).filter(([, value]) => value !== undefined);
  return entries.map(([key, value]) => ({ [key]: value }));
}

/** Enough words to see what is meant by a list. */
const SHOWN = 6;

function written(condition: EventCondition): string {
  const [key, value] = Object.entries(condition)[0] as [string, boolean | readonly string[]];
  if (typeof value === "boolean") return `${key}: ${value}`;
  const more = value.length > SHOWN ? ` and ${value.length - SHOWN} more` : "";
  return `${key}: ${value.slice(0, SHOWN).join(", ")}${more}`;
}
