import type { EventMode } from "../reading/plover.js";
import { isRight } from "./condition.js";
import type { Draft } from "./draft.js";
import { formOf, under } from "./grammar.js";
import { partiesOf } from "./party.js";
import type { Stage } from "./scene.js";
import { isGerund } from "./subject.js";
import { type Trigger, triggersAt } from "./trigger.js";

/** The words of a sentence that the codebook codes: of those that overlap the longest entry, a user's own, the narrowest. */
export function triggersIn(stage: Stage): Trigger[] {
  const all = [...stage.tokens.keys()].flatMap((index) => triggersAt(stage, index)).filter(isRight);
  const taken = new Set<number>();
  const chosen = all.sort(byWeight).filter(({ places }) => {
    if (places.some((at) => taken.has(at))) return false;
    for (const at of places) taken.add(at);
    return true;
  });
  return chosen
    .filter((trigger) => !isPartOfName(trigger) && !carriesItsLike(trigger, chosen))
    .sort((one, other) => one.head - other.head);
}

/** "brokered *talks*", "attended a *summit*": the noun is the event. */
function carriesItsLike({ head, rule }: Trigger, all: readonly Trigger[]): boolean {
  return all.some(
    ({ brokers, carrier, rule: other }) =>
      brokers.includes(head) ||
      (carrier?.verb === head &&
        (other.type === rule.type || carrier.light.subject === "mediator")),
  );
}

function byWeight(one: Trigger, other: Trigger): number {
  return (
    other.places.length - one.places.length ||
    Number(other.rule.from !== undefined) - Number(one.rule.from !== undefined) ||
    conditionsOf(other) - conditionsOf(one) ||
    Number(other.rule.type === null) - Number(one.rule.type === null) ||
    reachOf(one) - reachOf(other)
  );
}

/** How narrow an entry is: lists of words more so than kinds of words, and these more so than "passive". */
function conditionsOf({ rule }: Trigger): number {
  const wanted = rule.with ?? {};
  const lists = Object.values(wanted).reduce<number>((sum, value) => sum + narrowness(value), 0);
  return wanted.unwilling || wanted.coming ? lists + REFUSAL : lists;
}

/** "will not release" is a refusal, however narrow what "release" alone may be. */
const REFUSAL = 100;

function narrowness(value: boolean | readonly string[] | undefined): number {
  if (!Array.isArray(value) || value[0] === "any") return 1;
  return value.some((word) => /^[A-Z]+$/u.test(word)) ? 2 : 3;
}

const reachOf = ({ places }: Trigger): number => Math.max(...places) - Math.min(...places);

/** The events that the codebook's words are. */
export function triggered(stage: Stage): Draft[] {
  return triggersIn(stage).flatMap((trigger) => draftOf(trigger) ?? []);
}

function draftOf(trigger: Trigger): Draft | null {
  const { rule, sentence, head, places } = trigger;
  if (rule.type === null) return null;
  const { cameo, mode, score, context, id } = rule;
  return {
    ...{ sentence, head, places: [...places].sort((one, other) => one - other) },
    lemma: rule.event[0] as string,
    type: rule.type,
    mode: mode === undefined ? [] : [mode as EventMode],
    ...{ cameo, score: score ?? null, context: context ?? [] },
    ...partiesOf(trigger),
    ...{ carrier: trigger.carrier?.verb ?? null, refusal: isOwnWord(rule) },
    ...{ speech: null, same: null, rule: id },
  };
}

/** "will not release", "will pay for it": a refusal and a threat are what is said, whenever it is to come. */
const isOwnWord = ({ with: wanted }: Trigger["rule"]): boolean =>
  (wanted?.unwilling ?? wanted?.coming) === true;

/** "*attack* helicopters", "the *detained* men": words that only describe. */
function isPartOfName({ tokens, head, places }: Trigger): boolean {
  const { deprel, upos } = tokens[head] as { deprel: string; upos: string };
  if (deprel === "amod") return under(tokens, head, "obl").length === 0 && !isGerund(tokens, head);
  return (
    deprel === "compound" || (upos === "PROPN" && places.length === 1 && !isCapital(tokens, head))
  );
}

/** "Talks" at the head of a headline is no name, unlike "Strike" before "Andersen". */
function isCapital(tokens: Stage["tokens"], head: number): boolean {
  if (formOf(tokens, head) === tokens[head]?.form) return true;
  return head === 0 && !tokens.some(({ head: over, deprel }) => over === 0 && deprel === "flat");
}
