import type { EventRule, Light } from "../codebook/events.js";
import type { Token } from "../language/analysis.js";
import { complements, coordinated, formOf, isDetermined, prepositions, under } from "./grammar.js";
import { type Lexicon, lexiconOf, type Wording, wordsOf } from "./lexicon.js";
import { complementOf, headOf, isParted, placesOf } from "./match.js";
import type { Stage } from "./scene.js";

/** Words of a sentence that an entry of the codebook has, before its conditions are looked at. */
export interface Trigger extends Stage {
  readonly rule: EventRule;
  /** The tokens of its words, in the order of the entry. */
  readonly places: readonly number[];
  /** The one that governs the others. */
  readonly head: number;
  /** The complement that its last word opens, if that is a preposition. */
  readonly complement: number | null;
  readonly carrier: Carrier | null;
  /** Verbs below the trigger whose subject mediates: "a deal *brokered* by Norway". */
  readonly brokers: readonly number[];
}

/** "called *on Monday*" is no "call on". */
export const isTime = ({ form, lemma }: Token): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$|^\d+$/iu.test(
    form,
  ) ||
  /^(?:day|week|month|year|night|morning|evening|afternoon|weekend|noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset)$/u.test(
    lemma,
  );

/** The light verb of an event's noun: "*carried out* raids". */
export interface Carrier {
  readonly light: Light;
  readonly verb: number;
}

/** Every entry that the words from this token on may be. */
export function triggersAt(stage: Stage, index: number): Trigger[] {
  const lexicon = lexiconOf(stage.scene.codebook);
  const { tokens } = stage;
  const present = wordsIn(tokens);
  return wordsOf(tokens[index] as Token)
    .flatMap((key) => lexicon.rules.get(key) ?? [])
    .filter(({ words }) => words.every((word, at) => at === 0 || present.has(word)))
    .flatMap(({ words, entry }) => triggerOf(stage, placesOf(words, tokens, index), entry));
}

function triggerOf(stage: Stage, places: readonly number[] | null, rule: EventRule): Trigger[] {
  const { tokens, scene } = stage;
  if (!places || isParted(tokens, places)) return [];
  const head = headOf(tokens, places);
  if (!fitsPart(rule, tokens, head)) return [];
  const complement = complementOf(tokens, places);
  if (complement !== null && isTime(tokens[complement] as Token)) return [];
  const { lights } = lexiconOf(scene.codebook);
  const carrier = carrierOf(tokens, head, lights);
  const brokers = brokersOf(tokens, head, lights, carrier);
  return [{ ...stage, rule, places, head, complement, carrier, brokers }];
}

const vocabularies = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** Every lemma and form of a sentence: most phrases are ruled out by a word that is not there. */
function wordsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const known = vocabularies.get(tokens);
  if (known) return known;
  const words = new Set(
    tokens.flatMap(({ lemma, form }) => [
      ...[lemma.toLowerCase(), form.toLowerCase()],
      ...(lemma === form && form.endsWith("s") ? [form.slice(0, -1)] : []),
    ]),
  );
  vocabularies.set(tokens, words);
  return words;
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  verb: ["VERB", "AUX"],
  noun: ["NOUN", "PROPN"],
  adjective: ["ADJ"],
};

/** Where only nouns stand, and what only nouns govern, whatever the tag says. */
function isNominal(tokens: readonly Token[], index: number): boolean {
  if (/^(?:obj|nsubj|nmod)/u.test(tokens[index]?.deprel ?? "")) return true;
  return isDetermined(tokens, index);
}

function fitsPart({ pos }: EventRule, tokens: readonly Token[], head: number): boolean {
  const { upos, xpos } = tokens[head] as Token;
  if (!pos) return /^(?:VERB|AUX|NOUN|PROPN|ADJ)$/u.test(upos);
  if (pos.some((part) => PARTS[part]?.includes(upos))) return true;
  if (pos.includes("noun") && isNominal(tokens, head)) return !/^VB[DNG]$/u.test(xpos);
  return pos.includes("verb") && /^VB[DNG]$/u.test(xpos);
}

/** "carried out *raids*", "a series of *raids* was carried out", "*raids* carried out by the army" */
function carrierOf(
  tokens: readonly Token[],
  head: number,
  lights: Lexicon["lights"],
): Carrier | null {
  const top = topOf(tokens, head);
  const { head: above, deprel } = tokens[top] as Token;
  const isCarried = /^(?:obj|nsubj:pass|obl)/u.test(deprel);
  const over = [...(above >= 0 && isCarried ? [above] : []), ...overNoun(tokens, above, deprel)];
  const below = under(tokens, top, "acl").filter((at) => tokens[at]?.upos === "VERB");
  for (const verb of [...over, ...below]) {
    const found = lightAt(tokens, verb, top, lights);
    if (found && (above === verb || below.includes(verb) || isOpening(found.words)))
      return { light: found.entry, verb };
  }
  return null;
}

/** "claimed responsibility *for*": what carries a noun beyond its own object says so itself. */
const isOpening = (words: readonly string[]): boolean =>
  words.length > 1 && /^(?:for|in|of|to|with|behind)$/u.test(words.at(-1) ?? "");

function brokersOf(
  tokens: readonly Token[],
  head: number,
  lights: Lexicon["lights"],
  carrier: Carrier | null,
): number[] {
  const nouns = isVerbTag(tokens, head) ? accordsOf(tokens, head) : [head];
  return nouns.flatMap((noun) =>
    under(tokens, noun, "acl", "amod").filter((verb) => {
      if (!isVerbTag(tokens, verb) || carrier?.verb === verb) return false;
      return lightAt(tokens, verb, noun, lights)?.entry.subject === "mediator";
    }),
  );
}

/** "exchanged prisoners *in a deal* brokered by Norway" */
const accordsOf = (tokens: readonly Token[], head: number): number[] =>
  complements(tokens, head, ["in", "under", "after"]).filter((at) => tokens[at]?.upos === "NOUN");

const isVerbTag = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.upos === "VERB";

/** "*claimed* responsibility for the bombing" */
function overNoun(tokens: readonly Token[], above: number, deprel: string): number[] {
  const noun = tokens[above];
  return noun && deprel === "nmod" && noun.deprel === "obj" ? [noun.head] : [];
}

function lightAt(
  tokens: readonly Token[],
  verb: number,
  noun: number,
  lights: Lexicon["lights"],
): Wording<Light> | null {
  const known = wordsOf(tokens[verb] as Token).flatMap((key) => lights.get(key) ?? []);
  const fitting = known.filter(({ words }) => {
    const places = placesOf(words, tokens, verb);
    if (!places) return false;
    const opened = complementOf(tokens, places);
    if (opened !== null) return opened === noun;
    return words.length > 1 || !isOblique(tokens, verb, noun);
  });
  return fitting.sort((one, other) => other.words.length - one.words.length)[0] ?? null;
}

/** "died *in raids*" carries no raids. */
const isOblique = (tokens: readonly Token[], verb: number, noun: number): boolean =>
  tokens[noun]?.head === verb && /^obl(?!:unmarked)/u.test(tokens[noun]?.deprel ?? "");

/** The noun that stands for this one in its clause: "a *series* of raids", "*raids* and ambushes". */
export function topOf(tokens: readonly Token[], index: number): number {
  const { head, deprel } = tokens[index] as Token;
  if (head < 0) return index;
  if (deprel === "conj" && coordinated(tokens, head).includes(index)) return topOf(tokens, head);
  if (!/^(?:nmod|obl)$/u.test(deprel) || !prepositions(tokens, index).includes("of")) return index;
  const amount = amountBefore(tokens, index) ?? head;
  return AMOUNTS.has(formOf(tokens, amount)) ? topOf(tokens, amount) : index;
}

/** "launched ten *days* of drills", where the tree hangs both on the verb */
function amountBefore(tokens: readonly Token[], index: number): number | null {
  const of = under(tokens, index, "case").find((at) => formOf(tokens, at) === "of");
  return of !== undefined && tokens[of - 1]?.head === tokens[index]?.head ? of - 1 : null;
}

const AMOUNTS = new Set(
  "series day days week weeks month months hour hours night nights wave waves string number spate round rounds campaign dozens scores hundreds lot barrage".split(
    " ",
  ),
);

/** "strikes *on rebel positions*": what a noun's own preposition opens, wherever the tree hangs it. */
function rightAfter(tokens: readonly Token[], noun: number, words: readonly string[]): number[] {
  const { head, upos } = tokens[noun] as Token;
  const next = tokens[noun + 1];
  if (head < 0 || upos === "VERB" || !next || !words.includes(formOf(tokens, noun + 1))) return [];
  if (next.deprel === "case" && !isApart(tokens, noun, next.head)) return [next.head];
  return complements(tokens, head, words).filter((at) =>
    under(tokens, at, "case").includes(noun + 1),
  );
}

/** Whether another phrase has begun between a preposition and the noun that it is said to open. */
const isApart = (tokens: readonly Token[], noun: number, opened: number): boolean =>
  opened <= noun ||
  tokens.slice(noun + 2, opened).some(({ upos }) => /^(?:VERB|AUX|ADP)$/u.test(upos));

/** What hangs on the trigger by a preposition, on any of its words or on its carrier. */
export function hanging(trigger: Trigger, words: readonly string[]): number[] {
  const { tokens, head, places, carrier } = trigger;
  const bases = [head, ...places.filter((at) => at !== head)];
  const top = topOf(tokens, head);
  if (top !== head) bases.push(top);
  if (carrier) bases.push(carrier.verb);
  if (words.some((word) => AMONG.test(word))) bases.push(...occurring(tokens, top));
  // "suspended *supplies and flights* to the island"
  const objects = acted(tokens, head).flatMap((one) => coordinated(tokens, one));
  for (const at of objects.flatMap((one) => [one, ...wholeOf(tokens, one), ...laidOn(tokens, one)]))
    if (!bases.includes(at)) bases.push(at);
  const found = [
    ...bases.flatMap((at) => complements(tokens, at, words)),
    ...rightAfter(tokens, top, words),
  ];
  const near = [...new Set(found)].filter((at) => !places.includes(at));
  if (near.length > 0) return near;
  const deeper = tokens[head]?.upos === "NOUN" ? complements(tokens, head, ["of"]) : [];
  const beyond = deeper.flatMap((at) => complements(tokens, at, words.filter(isOfWhole)));
  return beyond.length > 0 ? beyond : against(tokens, head, words);
}

/** "clashes *broke out* between them", "protests *erupted* against the tax": what the verb says is only that it was so. */
function occurring(tokens: readonly Token[], noun: number): number[] {
  const { deprel, head: verb } = tokens[noun] as Token;
  return deprel === "nsubj" && OCCURRING.test(tokens[verb]?.lemma ?? "") ? [verb] : [];
}

const OCCURRING =
  /^(?:begin|break|continue|ensue|erupt|escalate|flare|follow|go|happen|intensify|occur|persist|rage|resume|spread|start|take)$/u;
const AMONG = /^(?:between|among|with|against|by)$/u;

/** "lifted *sanctions* against the island", "*sanctions* against the island were lifted" */
const acted = (tokens: readonly Token[], verb: number): number[] =>
  under(tokens, verb, "obj", "nsubj").filter(
    (at) => tokens[at]?.deprel === "obj" || tokens[at]?.deprel === "nsubj:pass",
  );

/** "lifted the ban *imposed* on the island" */
const laidOn = (tokens: readonly Token[], noun: number): number[] =>
  under(tokens, noun, "acl").filter((at) => LAID.test(tokens[at]?.lemma ?? ""));

const LAID = /^(?:impose|place|put|slap|levy|clamp)$/u;

/** "suspended part of a *programme* for the island": what is done to a part of something reaches whom the whole is for. */
const wholeOf = (tokens: readonly Token[], part: number): number[] =>
  /^(?:part|portion|most|half|some|rest|bulk|much)$/u.test(formOf(tokens, part))
    ? complements(tokens, part, ["of"])
    : [];

/** "the expulsion of envoys *from the island*": what trees hang on the envoys is the expulsion's. */
const isOfWhole = (word: string): boolean => /^(?:from|to|into|by)$/u.test(word);

/** "filed a suit in a court *against* the bank": against anything in the clause is against what it tells. */
function against(tokens: readonly Token[], head: number, words: readonly string[]): number[] {
  if (!words.includes("against")) return [];
  return [...tokens.keys()].filter(
    (at) =>
      at > head && prepositions(tokens, at).includes("against") && isBeneath(tokens, at, head),
  );
}

function isBeneath(tokens: readonly Token[], index: number, top: number): boolean {
  let at = index;
  while (at >= 0 && at !== top) at = (tokens[at] as Token).head;
  return at === top;
}
