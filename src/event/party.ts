import type { Slot } from "../codebook/events.js";
import type { Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import type { Party } from "./draft.js";
import { agentOf, complements, coordinated, formOf, prepositions, under } from "./grammar.js";
import { guarantors } from "./guarantor.js";
import { objectsOf } from "./object.js";
import { phraseSpan } from "./phrase.js";
import type { Stage } from "./scene.js";
import { filling, isVerbWord, victimsBefore } from "./slots.js";
import { BLAMING, subjectOf } from "./subject.js";
import { hanging, type Trigger } from "./trigger.js";

/** Those who take part in an event, by their part. */
export interface Parties {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly mediators: readonly Party[];
}

const VERB_RECIPIENT: readonly Slot[] = ["object", "indirect", "against"];
const NOUN_RECIPIENT: readonly Slot[] = ["against", "on", "upon", "of"];
const SIDES: readonly Slot[] = ["with", "between", "among", "against"];

export function partiesOf(trigger: Trigger): Parties {
  const { rule } = trigger;
  const actor = rule.actor ?? ["subject" as const];
  const mediators = [
    ...first(trigger, rule.mediator ?? []),
    ...carried(trigger, "mediator"),
    ...brokers(trigger),
    ...goBetweens(trigger),
    ...partiesAt(trigger, guarantors(trigger)),
  ];
  if (rule.reciprocal) {
    const all = [...actor, ...(rule.recipient ?? SIDES)];
    const sides = unique([
      ...carried(trigger, "recipient"),
      ...union(trigger, all),
      ...partiesAt(trigger, met(trigger)),
    ]);
    const foes = unique(
      union(trigger, isChargedWith(trigger) ? ["object", "against"] : ["against"]),
    );
    return {
      actors: without(without(sides, mediators), foes),
      recipients: foes,
      mediators: unique(mediators),
    };
  }
  const actors = unique([...first(trigger, actor), ...fromCarrier(trigger)]);
  const recipients = unique(recipientsOf(trigger));
  return {
    actors: without(actors, mediators),
    recipients: without(recipients, actors),
    mediators: unique(mediators),
  };
}

/** "met *the envoy* for talks": whom those who talk have met. */
const met = ({ tokens, carrier }: Trigger): number[] =>
  carrier && tokens[carrier.verb]?.lemma === "meet" ? objectsOf(tokens, carrier.verb) : [];

/** "accused Chad *of fighting* Sudan by proxy": what one side is blamed for, it does to the other. */
function isChargedWith({ tokens, head }: Trigger): boolean {
  const { head: above, xpos } = tokens[head] as Token;
  const isDeed = xpos === "VBG" && prepositions(tokens, head).some((word) => CHARGE.test(word));
  return isDeed && BLAMING.test(tokens[above]?.lemma ?? "");
}

const CHARGE = /^(?:of|for|over)$/u;

function recipientsOf(trigger: Trigger): Party[] {
  const { tokens, head, rule } = trigger;
  const suffered = carried(trigger, "recipient");
  if (suffered.length > 0) return suffered;
  const usual = isVerbWord(tokens, head) ? VERB_RECIPIENT : NOUN_RECIPIENT;
  const found = first(trigger, rule.recipient ?? usual);
  if (found.length > 0 || rule.recipient?.includes("none")) return found;
  const victims = partiesAt(trigger, victimsBefore(trigger));
  if (victims.length > 0) return victims;
  const promised = partiesAt(trigger, promisedTo(trigger));
  return promised.length > 0 ? promised : ofOwnNoun(trigger);
}

/** "reiterated its commitment to supporting *the island*" */
const promisedTo = ({ tokens, complement }: Trigger): number[] =>
  complement !== null && tokens[complement]?.upos === "VERB" ? objectsOf(tokens, complement) : [];

/** "violated *Chadian* airspace", "burned *the republic's* flag": whose the noun of a phrase is. */
function ofOwnNoun(trigger: Trigger): Party[] {
  const { tokens, head, places } = trigger;
  if (!isVerbWord(tokens, head)) return [];
  return places
    .filter((at) => at !== head && tokens[at]?.head === head && tokens[at]?.deprel === "obj")
    .flatMap((at) => partiesWithin(trigger, at))
    .filter(({ spans }) => spans.every(({ text }) => !OWN.test(text)));
}

/** "laid down *their* arms": the actors' own, not others'. */
const OWN = /^(?:its|his|her|their|our|my)$/iu;

/** "*The base* came under fire": what the carrier's subject is to the event. */
function carried(trigger: Trigger, as: "recipient" | "mediator"): Party[] {
  const { carrier } = trigger;
  if (carrier?.light.subject !== as) return [];
  return partiesAt(trigger, filling("subject", { ...trigger, head: carrier.verb, places: [] }));
}

/** "signed a deal *brokered by Norway*" */
function brokers({ brokers: verbs, ...trigger }: Trigger): Party[] {
  return verbs.flatMap((verb) => {
    const subject = subjectOf(trigger.tokens, verb);
    return subject === null ? [] : partiesAt(trigger, [subject]);
  });
}

/** "were freed *through Norwegian mediation*", "agreed *under the mediation of Norway*" */
function goBetweens(trigger: Trigger): Party[] {
  const { tokens } = trigger;
  const through = hanging(trigger, ["under", "through", "by", "via"]);
  const thanks = hanging(trigger, ["to", "with", "after", "following"]).filter((at) =>
    /tion$/u.test(tokens[at]?.lemma ?? ""),
  );
  return [...through, ...thanks]
    .filter((at) => MEDIATION.test(tokens[at]?.lemma ?? ""))
    .flatMap((at) => partiesWithin(trigger, at));
}

/** Nouns for what those in between do and are. */
export const MEDIATION = /^(?:mediation|mediator|intermediary|facilitator|facilitation)$/u;

/** "*No group* has claimed the attack": nobody did. */
const isNoOne = (tokens: readonly Token[], index: number): boolean =>
  under(tokens, index, "det").some((at) => /^(?:no|neither)$/iu.test(formOf(tokens, at)));

/** "came under fire *from rebels*" */
function fromCarrier(trigger: Trigger): Party[] {
  return trigger.carrier?.light.actor ? first(trigger, trigger.carrier.light.actor) : [];
}

/** Those of the first slot that somebody stands in. */
function first(trigger: Trigger, slots: readonly Slot[]): Party[] {
  for (const slot of slots) {
    for (const head of filling(slot, trigger)) {
      const found = partiesAt(trigger, [head]);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function union(trigger: Trigger, slots: readonly Slot[]): Party[] {
  return slots.flatMap((slot) => partiesAt(trigger, filling(slot, trigger)));
}

export function partiesAt(stage: Stage, heads: readonly number[]): Party[] {
  return heads
    .flatMap((head) => coordinated(stage.tokens, head))
    .filter((head) => stage.tokens[head]?.upos !== "VERB" && !isNoOne(stage.tokens, head))
    .flatMap((head) => ofPhrase(stage, head) ?? ofInside(stage, head));
}

/** Who is meant within a thing: all of "scores of *soldiers and civilians*". */
function ofInside(stage: Stage, head: number): Party[] {
  const inside = insideOf(stage, head);
  if (inside === null) return [];
  return coordinated(stage.tokens, inside).flatMap((at) => ofPhrase(stage, at, head) ?? []);
}

/**
 * The actors a phrase stands for, each once; of a coordination only those of its own part.
 *
 * @param quoted the head of the words to quote: of the whole phrase where somebody within it is meant
 */
function ofPhrase(stage: Stage, head: number, quoted = head): Party[] | null {
  const { scene, sentence, tokens } = stage;
  const others = coordinated(tokens, head)
    .slice(1)
    .flatMap((at) => scene.cast.at(sentence, at));
  const ids = delegated(stage, head) ?? scene.cast.at(sentence, head);
  const own = ids.filter((id) => !others.includes(id));
  if (ids.length === 0) return null;
  const spans = [phraseSpan(stage, quoted)];
  return [...own, ...jointStates(stage, head, own)].map((actor) => ({
    ...{ actor, spans, inferred: false },
  }));
}

/** "delegates *of the two sides*": the sides themselves, where it is known who they are. */
function delegated({ scene, sentence, tokens }: Stage, head: number) {
  if (!DELEGATES.test(tokens[head]?.lemma ?? "")) return null;
  const sides = complements(tokens, head, ["of", "from"]).map((at) => scene.cast.at(sentence, at));
  return sides.find((ids) => ids.length === 2) ?? null;
}

const DELEGATES = /^(?:delegate|delegation|negotiator|representative|team|envoy)$/u;

/** "*French and Egyptian* warships", "ministers of *Chad and Sudan*": of several states, those that the phrase's own actor is not of. */
function jointStates({ scene, sentence, tokens }: Stage, head: number, own: readonly string[]) {
  const words = [
    ...under(tokens, head, "amod", "compound"),
    ...complements(tokens, head, ["of"]),
  ].flatMap((at) => coordinated(tokens, at));
  const isJoined = [head, ...words].some((at) =>
    under(tokens, at, "cc").some((cc) => (cc < head || at > head) && formOf(tokens, cc) === "and"),
  );
  if (!isJoined) return [];
  const known = new Map(scene.cast.actors.map((actor) => [actor.id, actor]));
  const states = words.flatMap((at) => scene.cast.at(sentence, at)).filter(isState);
  const countries = new Set(own.map((id) => known.get(id as Actor["id"])?.country));
  if (new Set(states.map((id) => known.get(id)?.country)).size < 2) return [];
  return [...new Set(states)].filter((id) => !countries.has(known.get(id)?.country ?? null));

  function isState(id: Actor["id"]): boolean {
    const actor = known.get(id);
    return actor?.country != null && actor.sectors.every((sector) => sector === "GOV");
  }
}

/** How deep in a noun phrase somebody may be named: "the home of the leader *of the rebels*". */
const DEPTH = 3;

/** Prepositions by which a thing is somebody's: "a request *from* the army", "ties *with* the island". */
const BELONGING = ["of", "from", "by", "with", "to", "against", "for", "between"];

/** Who is meant where a thing stands: "the homes *of villagers*", "*Syrian* bases", "*the army's* convoy". */
function insideOf(stage: Stage, head: number): number | null {
  return (
    inside(stage, head).find((at) => stage.scene.cast.at(stage.sentence, at).length > 0) ?? null
  );
}

/** The words within a noun phrase by which a thing is somebody's, level by level. */
function inside({ tokens }: Stage, head: number): number[] {
  const found: number[] = [];
  let level = [head];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    level = level.flatMap((at) => [
      ...under(tokens, at, "nmod").filter((child) => tokens[child]?.deprel === "nmod:poss"),
      ...under(tokens, at, "amod", "compound"),
      ...complements(tokens, at, BELONGING).filter((child) => tokens[child]?.upos !== "VERB"),
      ...under(tokens, at, "acl").flatMap((verb) => doersOf(tokens, verb)),
    ]);
    found.push(...level);
  }
  return found;
}

/** "a bomb planted *by rebels*", "a town held *by rebels*", "a bomb *the rebels* planted" */
function doersOf(tokens: Stage["tokens"], verb: number): number[] {
  const { deprel, lemma } = tokens[verb] as Token;
  if (BROKERING.test(lemma)) return [];
  if (deprel !== "acl:relcl") return agentOf(tokens, verb);
  return SETTING.test(lemma) ? under(tokens, verb, "nsubj") : [];
}

/** "a deal *brokered* by Norway" is not Norway's. */
const BROKERING =
  /^(?:broker|mediate|facilitate|sponsor|host|oversee|chair|convene|arrange|moderate)$/u;

const SETTING = /^(?:plant|detonate|set|lay|place|hide|fire|launch)$/u;

/** All who are named in a noun phrase, nearest to its head first: "*his* commitment to *the islanders*". */
export function partiesWithin(stage: Stage, head: number): Party[] {
  return [head, ...inside(stage, head)]
    .flatMap((at) => coordinated(stage.tokens, at))
    .flatMap((at) => ofPhrase(stage, at) ?? []);
}

function unique(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter(({ actor }) => !seen.has(actor) && seen.add(actor));
}

function without(parties: readonly Party[], others: readonly Party[]): Party[] {
  return parties.filter(({ actor }) => !others.some((other) => other.actor === actor));
}
