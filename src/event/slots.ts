import type { Slot } from "../codebook/events.js";
import type { Token } from "../language/analysis.js";
import {
  antecedent,
  complements,
  formOf,
  isDetermined,
  isPassive,
  isVerbal,
  otherSide,
  prepositions,
  under,
} from "./grammar.js";
import { objectsOf } from "./object.js";
import { subjectOf, surfaceSubject } from "./subject.js";
import { hanging, type Trigger, topOf } from "./trigger.js";

/** The heads of the phrases that stand in a slot of a trigger, likeliest first. */
export function filling(slot: Slot, trigger: Trigger): number[] {
  const { tokens, head } = trigger;
  const verbal = isVerbWord(tokens, head);
  switch (slot) {
    case "subject":
      return verbal
        ? listed(subjectOf(tokens, head) ?? handsOf(trigger)[0] ?? null)
        : nominalSubjects(trigger);
    case "object":
      return verbal ? verbObjects(trigger) : nounObjects(trigger);
    case "indirect":
      return under(tokens, head, "iobj");
    case "possessor":
      return possessors(trigger);
    case "modifier":
      return modifiers(trigger);
    case "between":
      return hanging(trigger, [slot]).flatMap((at) => [at, ...otherSide(tokens, at)]);
    case "as":
      return [...hanging(trigger, [slot]), ...saidOf(trigger)];
    default:
      return hanging(trigger, [slot]);
  }
}

export function isVerbWord(tokens: readonly Token[], index: number): boolean {
  if (isDetermined(tokens, index)) return false;
  return /^(?:VERB|AUX|ADJ)$/u.test(tokens[index]?.upos ?? "") && isVerbal(tokens, index);
}

const listed = (index: number | null): number[] => (index === null ? [] : [index]);

/** "found *the company* liable": the subject of what the phrase says of it. */
function verbObjects({ tokens, head, places, complement }: Trigger): number[] {
  const small = places.flatMap((at) => (at === head ? [] : subjectsBeside(tokens, at)));
  const all = [...listed(complement), ...small, ...objectsOf(tokens, head)];
  return all.filter((at) => !places.includes(at));
}

/** "found *the company* liable", and "found *the king* guilty of lying", where the tree takes the king for who lies. */
function subjectsBeside(tokens: readonly Token[], adjective: number): number[] {
  const own = under(tokens, adjective, "nsubj");
  const before = tokens[adjective - 1];
  const isNext = tokens[adjective]?.upos === "ADJ" && /^(?:NOUN|PROPN)$/u.test(before?.upos ?? "");
  const isApart = isNext && before?.deprel === "nsubj" && before.head > adjective;
  return own.length === 0 && isApart ? [adjective - 1] : own;
}

/** "called the ruling *a farce*", "called it “*tyranny*”": what is said of somebody as if by "as". */
function saidOf({ tokens, head }: Trigger): number[] {
  const quoted = under(tokens, head, "obj")
    .flatMap((at) => under(tokens, at, "appos"))
    .filter((at) =>
      under(tokens, at, "punct").some((mark) => /^["“]$/u.test(formOf(tokens, mark))),
    );
  const clauses = under(tokens, head, "xcomp", "ccomp").filter((at) => tokens[at]?.upos !== "VERB");
  const hasObject = under(tokens, head, "obj").length > 0 || isPassive(tokens, head);
  // "called the *king*": a lone noun is the object, whatever the tree makes of it
  const isSaid = (at: number) =>
    tokens[at]?.upos === "ADJ" || under(tokens, at, "nsubj").length > 0;
  const said = hasObject ? clauses : clauses.filter((at, index) => index > 0 || isSaid(at));
  return [...said, ...quoted];
}

/** "the bombing *of the town*"; of what somebody only carries, the carrier's own object is the noun itself. */
function nounObjects(trigger: Trigger): number[] {
  const { complement } = trigger;
  return complement === null ? hanging(trigger, ["of"]) : [complement];
}

/** "*rebel* attack", "the attack *by rebels*", "*their* attack", "*rebels* launched an attack" */
function nominalSubjects(trigger: Trigger): number[] {
  const { tokens, carrier } = trigger;
  const carried = carrier?.light.subject === "actor" ? carrierSubject(tokens, carrier.verb) : null;
  return [
    ...hanging(trigger, ["by"]),
    ...listed(carried),
    ...hanging(trigger, ["of", "on", "against"]).flatMap((at) => complements(tokens, at, ["by"])),
    ...handsOf(trigger),
    ...comers(trigger),
    ...travellers(trigger),
    ...servers(trigger),
    ...involved(trigger),
    ...stagers(tokens, topOf(tokens, trigger.head), trigger.places),
    ...givers(tokens, trigger.head),
    ...(isSuffered(trigger) ? [] : possessors(trigger)),
    ...modifiers(trigger),
  ];
}

/** "*his* arrest", unlike "*their* arrest of a priest": whose the deed is has suffered it, where nobody else has. */
function isSuffered(trigger: Trigger): boolean {
  const slots = trigger.rule.recipient ?? [];
  const before = slots.slice(0, slots.indexOf("possessor"));
  return slots.includes("possessor") && before.every((slot) => filling(slot, trigger).length === 0);
}

/**
 * "*activists* have staged rallies", where the tree takes the noun for what is said of them, and "*police* are out in
 * force", where it is.
 */
const stagers = (tokens: readonly Token[], noun: number, places: readonly number[]): number[] =>
  places.some((at) => tokens[at]?.deprel === "cop")
    ? [noun, ...places].flatMap((at) => under(tokens, at, "nsubj"))
    : under(tokens, noun, "aux").length > 0
      ? under(tokens, noun, "nsubj")
      : [];

/** "*Norway* is the largest donor", "*Norway* is one of the donors", "*Norway* remains a donor": who gives. */
function givers(tokens: readonly Token[], noun: number): number[] {
  if (!/^(?:donor|contributor)$/u.test(tokens[noun]?.lemma ?? "")) return [];
  const above = (tokens[noun] as Token).head;
  const isSaid = /^(?:one|remain|become)$/u.test(tokens[above]?.lemma ?? "");
  return [noun, ...(isSaid ? [above] : [])].flatMap((at) => under(tokens, at, "nsubj"));
}

/** "carried out a raid", and "*was involved* in a raid", which is no passive. */
function carrierSubject(tokens: readonly Token[], verb: number): number | null {
  return (
    subjectOf(tokens, verb) ??
    (INVOLVING.test(formOf(tokens, verb)) ? surfaceSubject(tokens, verb) : null)
  );
}

const INVOLVING = /^(?:involved|implicated|engaged)$/u;

/** "*its* part in the raid", "accused *the army* of involvement in the raid", "*the army* denied a role in it" */
function involved({ tokens, head }: Trigger): number[] {
  const top = topOf(tokens, head);
  const { head: part, deprel } = tokens[top] as Token;
  if (part < 0 || !/^(?:nmod|obl)$/u.test(deprel) || !PART.test(tokens[part]?.lemma ?? ""))
    return [];
  const own = under(tokens, part, "nmod").find((at) => tokens[at]?.deprel === "nmod:poss");
  const { head: verb } = tokens[part] as Token;
  if (own !== undefined || verb < 0) return listed(own ?? null);
  const accused = prepositions(tokens, part).includes("of") ? objectsOf(tokens, verb) : [];
  return accused.length > 0 ? accused : listed(subjectOf(tokens, verb));
}

const PART = /^(?:involvement|role|part|complicity|participation|hand|responsibility)$/u;

/** "arrived *for talks* with the rebels", "was killed *in fighting* with rebels": who comes for what all sides do. */
function comers({ tokens, head, rule }: Trigger): number[] {
  const top = topOf(tokens, head);
  const above = (tokens[top] as Token).head;
  if (!rule.reciprocal || above < 0 || tokens[above]?.upos !== "VERB") return [];
  const before = prepositions(tokens, top);
  const isWith = complements(tokens, head, ["with"]).length > 0;
  const comes = before.includes("for") || (isWith && before.some((word) => WITHIN.test(word)));
  return comes ? listed(surfaceSubject(tokens, above)) : [];
}

/** "*He* spoke during a visit to the island", "*he* is on a visit": who tells or does something on a visit is the visitor. */
function travellers({ tokens, head, rule }: Trigger): number[] {
  const top = topOf(tokens, head);
  const above = (tokens[top] as Token).head;
  if (rule.mode === "visit" && prepositions(tokens, head).includes("on")) {
    const own = [...under(tokens, head, "nsubj").map((at) => antecedent(tokens, at))];
    if (own.length > 0) return own;
  }
  // "*who* is in Oslo on a visit", whatever the tree hangs the visit on
  const before = rule.mode === "visit" ? comerBefore(tokens, head) : null;
  if (before !== null) return [before];
  if (rule.mode !== "visit" || above < 0 || tokens[above]?.upos !== "VERB") return [];
  const isOwn = under(tokens, head, "det").some((at) => /^an?$/u.test(formOf(tokens, at)));
  const during = prepositions(tokens, top).some((word) => /^(?:during|on)$/u.test(word));
  return isOwn && during ? listed(surfaceSubject(tokens, above)) : [];
}

/** "*soldiers* were deployed as peacekeepers", "sent *troops* to serve as a force": who serves as what the noun says. */
function servers({ tokens, head }: Trigger): number[] {
  const verb = (tokens[head] as Token).head;
  const isAs = prepositions(tokens, head).includes("as");
  return isAs && tokens[verb]?.upos === "VERB" ? listed(surfaceSubject(tokens, verb)) : [];
}

/** Whom "is in Oslo *on a visit*" says it of. */
function comerBefore(tokens: readonly Token[], visit: number): number | null {
  if (!prepositions(tokens, visit).includes("on")) return null;
  const be = tokens.findLastIndex(
    ({ deprel, lemma }, at) => at < visit && deprel === "cop" && lemma === "be",
  );
  const place = tokens[be]?.head ?? -1;
  if (be < 0 || place > visit || prepositions(tokens, place)[0] !== "in") return null;
  const subject = under(tokens, place, "nsubj")[0];
  return subject === undefined ? null : antecedent(tokens, subject);
}

const WITHIN = /^(?:after|in|during|amid|following)$/u;

/** "the murder of an editor *at the hands of gunmen*" */
function handsOf(trigger: Trigger): number[] {
  const { tokens, head } = trigger;
  const above = (tokens[topOf(tokens, head)] as Token).head;
  return [...hanging(trigger, ["at"]), ...(above < 0 ? [] : complements(tokens, above, ["at"]))]
    .filter((at) => /^hands?$/u.test(formOf(tokens, at)))
    .flatMap((at) => complements(tokens, at, ["of"]));
}

function possessors(trigger: Trigger): number[] {
  const { tokens } = trigger;
  return nominals(trigger).flatMap((at) =>
    under(tokens, at, "nmod").filter((child) => tokens[child]?.deprel === "nmod:poss"),
  );
}

/** "*US* withdrawal", "*rebel* attack", "*Israeli* strikes" */
function modifiers(trigger: Trigger): number[] {
  const { tokens, places } = trigger;
  return nominals(trigger)
    .flatMap((at) => under(tokens, at, "compound", "amod", "nmod:desc"))
    .flatMap((at) => [at, ...leaders(tokens, at)])
    .filter((at) => !places.includes(at) && !isScene(trigger, at) && !isVictim(trigger, at));
}

/** "the *US*-led invasion" */
const leaders = (tokens: readonly Token[], led: number): number[] =>
  formOf(tokens, led) === "led" && formOf(tokens, led - 1) === "-" ? [led - 2] : [];

/** "the *Kenya* bombing", unlike "the Kenyan bombing" and "the US bombing of a factory": where it was. */
function isScene({ tokens, places, scene, sentence, ...trigger }: Trigger, at: number): boolean {
  const { deprel, upos, form } = tokens[at] as Token;
  const isAct = places.some((place) => HARMING.test(tokens[place]?.lemma ?? ""));
  if (!isAct || upos !== "PROPN" || deprel !== "compound" || /^(?:U\.?S|U\.?K)/u.test(form))
    return false;
  const aimed = hanging({ tokens, places, scene, sentence, ...trigger }, ["of", "on", "against"]);
  const ids = scene.cast.at(sentence, at);
  return (
    aimed.length === 0 &&
    scene.cast.actors.some(
      ({ id, kind, name }) => ids.includes(id) && kind === "state" && name === form,
    )
  );
}

const HARMING = /^(?:bombing|blast|explosion|massacre|shooting|siege|killing|murder|attack)$/u;

/** "*child* abductions", "*hostage* takings": who suffers what is never theirs to do. */
const isVictim = ({ tokens, places }: Trigger, at: number): boolean =>
  SUFFERING.test(tokens[at]?.lemma ?? "") &&
  places.some((place) => SUFFERED.test(tokens[place]?.lemma ?? ""));

const SUFFERING =
  /^(?:child|hostage|civilian|prisoner|journalist|woman|infant|refugee|tourist|elephant)$/u;
const SUFFERED =
  /^(?:abduction|kidnapping|killing|murder|massacre|rape|execution|torture|trafficking|abuse|taking)$/u;

/** "*child* abductions": whom it is done to. */
export function victimsBefore(trigger: Trigger): number[] {
  return under(trigger.tokens, trigger.head, "compound", "amod").filter((at) =>
    isVictim(trigger, at),
  );
}

/** The trigger's nouns, and what they are counted by: "an *Israeli* series of *strikes*". */
function nominals({ tokens, head, places }: Trigger): number[] {
  const nouns = places.filter((at) => /^(?:NOUN|PROPN)$/u.test(tokens[at]?.upos ?? ""));
  return [...new Set([head, ...nouns, topOf(tokens, head)])];
}
