import { type EventCondition, type Slot, SOMEBODY } from "../codebook/events.js";
import type { Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import { isNegated, isUnwilling } from "../statement/negation.js";
import { complements, coordinated, formOf, isPassive, under } from "./grammar.js";
import { lexiconOf, wordsOf } from "./lexicon.js";
import { filling } from "./slots.js";
import { isTime, type Trigger, topOf } from "./trigger.js";

/** Whether all that a condition asks for holds. */
export function fits(condition: EventCondition, trigger: Trigger): boolean {
  return Object.entries(condition).every(([key, value]) => isMet(key, value, trigger));
}

/** Whether an entry's `with` fits, and nothing of its `except` does. */
export function isRight(trigger: Trigger): boolean {
  const { with: wanted, except } = trigger.rule;
  if (wanted && !fits(wanted, trigger)) return false;
  return !Object.entries(except ?? {}).some(([key, value]) => isMet(key, value, trigger));
}

function isMet(
  key: string,
  value: boolean | readonly string[] | undefined,
  trigger: Trigger,
): boolean {
  const { tokens, head } = trigger;
  if (typeof value === "boolean") {
    if (key === "passive") return value === isPassive(tokens, head);
    if (key === "infinitive") return value === hasInfinitive(tokens, head);
    if (key === "coming") return isComing(tokens, head);
    return isUnwillingTo(tokens, head);
  }
  // "deported them *on Tuesday*" is on nothing; "the war *in 1990*" is in something
  const isOn = (at: number) => key !== "on" || !isTime(tokens[at] as Token);
  return !value || headsFor(key, trigger).some((at) => isOn(at) && isOneOf(value, at, trigger));
}

function headsFor(key: string, trigger: Trigger): readonly number[] {
  if (key === "described") return describing(trigger);
  return key === "governor" ? governing(trigger) : headsIn(key as Slot, trigger);
}

/** Those in a slot, and what they are of: "some of *the prisoners*". */
function headsIn(slot: Slot, trigger: Trigger): number[] {
  const { tokens } = trigger;
  return filling(slot, trigger)
    .flatMap((at) => coordinated(tokens, at))
    .flatMap((at) => [at, ...complements(tokens, at, ["of"])])
    .flatMap((at) => [at, ...titles(tokens, at), ...begun(tokens, at), ...held(tokens, at)])
    .flatMap((at) => [at, ...captive(tokens, at)]);
}

/** "freed the *kidnapped* surveyors", "sent home fishermen it had *seized*": whoever they are, they were held. */
const captive = (tokens: readonly Token[], index: number): number[] => [
  ...under(tokens, index, "amod").filter((at) => CAPTIVE.test(formOf(tokens, at))),
  ...under(tokens, index, "acl").filter((at) => TAKEN.test(formOf(tokens, at))),
];

const CAPTIVE = /^(?:kidnapped|abducted|captured|detained|jailed|imprisoned|arrested)$/u;
const TAKEN = new RegExp(`${CAPTIVE.source}|^(?:seized|held)$`, "u");

/** "suspended an *aid* programme", "*rescue* teams", "*guard* members": what a programme is of, what a team is for. */
const held = (tokens: readonly Token[], index: number): number[] =>
  HOLDING.test(tokens[index]?.lemma ?? "") ? under(tokens, index, "compound") : [];

const HOLDING =
  /^(?:program|programme|package|scheme|flight|convoy|shipment|budget|hour|parcel|team|crew|member)$/u;

/** "prepared to resume *shelling*", "vowed to launch *attacks*": what is only begun. */
const begun = (tokens: readonly Token[], index: number): number[] =>
  BEGINNING.test(tokens[index]?.lemma ?? "") && tokens[index]?.upos === "VERB"
    ? under(tokens, index, "xcomp", "obj")
    : [];

const BEGINNING = /^(?:begin|start|resume|continue|launch|mount|renew|stage)$/u;

/** "Prime *Minister* Omar Sayel": a person's title stands for the person. */
const titles = (tokens: readonly Token[], index: number): number[] =>
  under(tokens, index, "nmod").filter((at) => tokens[at]?.deprel === "nmod:desc");

function isOneOf(wanted: readonly string[], index: number, trigger: Trigger): boolean {
  const token = trigger.tokens[index] as Token;
  const own = [...wordsOf(token), ...hyphenated(trigger.tokens, index)];
  return wanted.some((word) => {
    if (word === "any") return true;
    return /^[A-Z]+$/u.test(word) ? isOfKind(word, index, trigger) : own.includes(word);
  });
}

/** "cease-*fire*" is "cease-fire" and "ceasefire". */
function hyphenated(tokens: readonly Token[], index: number): string[] {
  const before = tokens[index - 2]?.form.toLowerCase();
  if (tokens[index - 1]?.form !== "-" || before === undefined) return [];
  return wordsOf(tokens[index] as Token).flatMap((word) => [`${before}-${word}`, before + word]);
}

function isOfKind(kind: string, index: number, { scene, sentence, tokens }: Trigger): boolean {
  if (kind === SOMEBODY) return scene.cast.at(sentence, index).length > 0;
  const known = lexiconOf(scene.codebook).kinds.get(kind);
  const own = wordsOf(tokens[index] as Token);
  if (!known) return false;
  if (own.some((word) => known.words.has(word))) return true;
  const actors = scene.cast
    .at(sentence, index)
    .flatMap((id) => scene.cast.actors.find((actor) => actor.id === id) ?? []);
  if (tokens[index]?.upos === "PROPN" && actors.length === 0) return known.words.has("town");
  return actors.some(
    (actor) =>
      asPeople(actor).some((word) => known.words.has(word)) ||
      actor.sectors.some((sector) => known.sectors.has(sector)),
  );
}

/** "Omar Sayel" is a person, "Kenyans" are people, "Kenya" is a state. */
function asPeople({ kind, country, sectors }: Actor): readonly string[] {
  if (kind === "person" || kind === "state") return [kind];
  return kind === "group" && country !== null && sectors.length === 0 ? ["people"] : [];
}

function describing({ tokens, head, places }: Trigger): number[] {
  return [...places, topOf(tokens, head)]
    .flatMap((at) => under(tokens, at, "amod", "compound", "advmod", "nummod", "nmod", "obl"))
    .filter((at) => !places.includes(at));
}

/** "*received* a visit", "*during* a visit" */
function governing({ tokens, head, carrier }: Trigger): number[] {
  const top = topOf(tokens, head);
  const { head: above } = tokens[top] as Token;
  const joiners = under(tokens, top, "case");
  return [...(above >= 0 ? [above] : []), ...(carrier ? [carrier.verb] : []), ...joiners];
}

function hasInfinitive(tokens: readonly Token[], head: number): boolean {
  return under(tokens, head, "xcomp", "ccomp", "advcl", "acl").some((at) =>
    under(tokens, at, "mark", "aux").some((mark) => formOf(tokens, mark) === "to"),
  );
}

/** "will pay for it": what somebody says is to come; "will not pay" is the opposite. */
function isComing(tokens: readonly Token[], head: number): boolean {
  if (isNegated(tokens, head)) return false;
  const above = tokens[head]?.head ?? -1;
  const isGoing = tokens[head]?.deprel === "xcomp" && formOf(tokens, above) === "going";
  return (
    isGoing ||
    under(tokens, head, "aux").some((at) =>
      /^(?:will|would|shall|['’]ll|['’]d)$/u.test(formOf(tokens, at)),
    )
  );
}

/** "will not leave": a refusal, whoever says it. */
function isUnwillingTo(tokens: readonly Token[], head: number): boolean {
  return isUnwilling(tokens, head) && isNegated(tokens, head);
}
