import { type EventCondition, SLOTS, type Slot, SOMEBODY } from "../codebook/events.js";
import type { Token } from "../language/analysis.js";
import { isNegated, isUnwilling } from "../statement/negation.js";
import { complements, coordinated, formOf, isPassive, under } from "./grammar.js";
import { lexiconOf, wordsOf } from "./lexicon.js";
import { filling } from "./slots.js";
import { type Trigger, topOf } from "./trigger.js";

/** Whether all that a condition asks for holds. */
export function fits(condition: EventCondition, trigger: Trigger): boolean {
  const { tokens, head } = trigger;
  const { described, governor, passive, infinitive, unwilling } = condition;
  return (
    SLOTS.every((slot) => holds(condition[slot], trigger, () => headsIn(slot, trigger))) &&
    holds(described, trigger, () => describing(trigger)) &&
    holds(governor, trigger, () => governing(trigger)) &&
    (passive === undefined || passive === isPassive(tokens, head)) &&
    (infinitive === undefined || infinitive === hasInfinitive(tokens, head)) &&
    (!unwilling || isUnwillingTo(tokens, head))
  );
}

/** Whether any entry's `with` and none of its `except` fits. */
export function isRight({ rule, ...rest }: Trigger): boolean {
  const trigger = { rule, ...rest };
  if (rule.with && !fits(rule.with, trigger)) return false;
  return !rule.except || !fitsAny(rule.except, trigger);
}

/** Of exceptions one is enough. */
function fitsAny(except: EventCondition, trigger: Trigger): boolean {
  return Object.entries(except).some(([key, value]) => fits({ [key]: value }, trigger));
}

function holds(
  wanted: readonly string[] | undefined,
  trigger: Trigger,
  heads: () => readonly number[],
): boolean {
  return !wanted || heads().some((at) => isOneOf(wanted, at, trigger));
}

/** Those in a slot, and what they are of: "some of *the prisoners*". */
function headsIn(slot: Slot, trigger: Trigger): number[] {
  const { tokens } = trigger;
  return filling(slot, trigger)
    .flatMap((at) => coordinated(tokens, at))
    .flatMap((at) => [at, ...complements(tokens, at, ["of"])]);
}

function isOneOf(wanted: readonly string[], index: number, trigger: Trigger): boolean {
  const token = trigger.tokens[index] as Token;
  const own = wordsOf(token);
  return wanted.some((word) => {
    if (word === "any") return true;
    return /^[A-Z]+$/u.test(word) ? isOfKind(word, index, trigger) : own.includes(word);
  });
}

function isOfKind(kind: string, index: number, { scene, sentence, tokens }: Trigger): boolean {
  if (kind === SOMEBODY) return scene.cast.at(sentence, index).length > 0;
  const known = lexiconOf(scene.codebook).kinds.get(kind);
  const own = wordsOf(tokens[index] as Token);
  if (own.some((word) => known?.words.has(word))) return true;
  if (!known || known.sectors.size === 0) return false;
  return scene.cast
    .at(sentence, index)
    .map((id) => scene.cast.actors.find((actor) => actor.id === id))
    .some((actor) => actor?.sectors.some((sector) => known.sectors.has(sector)));
}

function describing({ tokens, head, places }: Trigger): number[] {
  return [...places, topOf(tokens, head)]
    .flatMap((at) => under(tokens, at, "amod", "compound", "advmod", "nummod", "nmod", "obl"))
    .filter((at) => !places.includes(at));
}

function governing({ tokens, head, carrier }: Trigger): number[] {
  const { head: above } = tokens[topOf(tokens, head)] as Token;
  return [...(above >= 0 ? [above] : []), ...(carrier ? [carrier.verb] : [])];
}

function hasInfinitive(tokens: readonly Token[], head: number): boolean {
  return under(tokens, head, "xcomp", "ccomp", "advcl", "acl").some((at) =>
    under(tokens, at, "mark", "aux").some((mark) => formOf(tokens, mark) === "to"),
  );
}

/** "will not leave": a refusal, whoever says it. */
function isUnwillingTo(tokens: readonly Token[], head: number): boolean {
  return isUnwilling(tokens, head) && isNegated(tokens, head);
}
