import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import type { Found } from "./pattern.js";
import type { Outlook } from "./tense.js";

/** Verbs that decide what a time belongs to. */
export interface Verbs extends Outlook {
  /** Verbs that set one happening beside another: "follow". */
  readonly beside: ReadonlySet<string>;
}

/** A time in its sentence's tree. */
export interface Scene extends Place {
  /** The head of the time itself. */
  readonly head: number;
  /** What governs it, with the parser's usual slips mended; -1 where nothing does. */
  readonly governor: number;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly verbs: Verbs;
  readonly time: Found;
  /** Tokens that are part of any time of the sentence. */
  readonly inTime: ReadonlySet<number>;
}

/** The times of a sentence in its tree. */
export function scenesOf(times: readonly Found[], tokens: readonly Token[], verbs: Verbs): Scene[] {
  const inTime = new Set(times.flatMap(({ from, to }) => range(from, to)));
  return times.map((time) => sceneOf({ tokens, verbs, time, inTime }));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

function sceneOf(place: Place): Scene {
  const head = headOf(place.time, place.tokens);
  const near = participleBefore(place) ?? nextClause(place) ?? uncrossed(place, above(place, head));
  const governor = besideObject(place, contentVerb(place, sayingVerb(place, near)));
  return { ...place, head, governor };
}

/** The token of an expression that the rest of the sentence governs. */
function headOf({ from, to }: Found, tokens: readonly Token[]): number {
  for (let at = from; at < to; at += 1) {
    const { head, deprel } = tokens[at] as Token;
    if ((head < from || head >= to) && !/^(?:punct|case|det|cc)$/u.test(deprel)) return at;
  }
  return to - 1;
}

/** "asked the court to suspend the order *issued* Thursday" */
function participleBefore({ tokens, time }: Place): number | null {
  const at = SMALL.test(tokens[time.from - 1]?.upos ?? "") ? time.from - 2 : time.from - 1;
  const token = tokens[at];
  return token && /^VB[DN]$/u.test(token.xpos) && token.deprel === "acl" ? at : null;
}

const SMALL = /^(?:ADP|ADV)$/u;

const NIGHT =
  /^(?:night|morning|evening|afternoon|eve|day|week|weekend|month|year|end|start|beginning|half|quarter|time|hours?|[ap]\.?m\.?|\d{1,2}(?:[:.]\d\d)?)$/u;

/**
 * The governor of a time, over other times, over words such as "night" in "on the night of 3 March" or "10 p.m.", and over
 * the noun
 * after it in "On Sunday rebels attacked".
 */
function above(place: Place, at: number): number {
  const { tokens, inTime } = place;
  const { head } = tokens[at] as Token;
  if (head === -1) return -1;
  const governor = tokens[head] as Token;
  const isPart = inTime.has(head) || NIGHT.test(governor.lemma);
  const isPassed = isPart || (head > at && isNominal(governor) && isOwnPhrase(tokens, at));
  return isPassed && governor.head !== -1 ? above(place, head) : head;
}

const isNominal = ({ upos }: Token): boolean => upos === "NOUN" || upos === "PROPN";

/** A preposition before it is its own; a subject has none, so that it can't be the subject's. */
function isOwnPhrase(tokens: readonly Token[], at: number): boolean {
  const { head } = tokens[at] as Token;
  const has = (one: number) =>
    (dependents(tokens)[one] ?? []).some((child) => child < at && tokens[child]?.deprel === "case");
  return has(at) || (relation(tokens[head] as Token) === "nsubj" && has(head));
}

/** "On Monday he met the envoys and on Tuesday he *flew* home": after "and" the next clause has begun. */
function nextClause({ tokens, time }: Place): number | null {
  const start = tokens[time.from - 1]?.upos === "ADP" ? time.from - 2 : time.from - 1;
  const { deprel, head } = tokens[start] ?? { deprel: "", head: -1 };
  const isClause = deprel === "cc" && head >= time.to && tokens[head]?.upos === "VERB";
  return isClause ? head : null;
}

/** "The truce signed on Friday *broke* down on Sunday": no time reaches past the verb that governs its governor. */
function uncrossed({ tokens, time }: Place, governor: number): number {
  if (governor === -1) return governor;
  for (let at = time.from - 1; at > governor; at -= 1)
    if (tokens[at]?.upos === "VERB" && isUnder(tokens, governor, at)) return at;
  return governor;
}

/** "said on Monday troops had crossed": a time next to the verb of saying is that verb's. */
function sayingVerb({ tokens, verbs, time }: Place, governor: number): number {
  let at = time.from - 1;
  while (at >= 0 && at > time.from - 3 && SMALL.test(tokens[at]?.upos ?? "")) at -= 1;
  const verb = tokens[at];
  if (!verb || at === governor || !verbs.saying.has(at)) return governor;
  if (tokens[at + 1]?.form === "that" || tokens[time.to]?.form === "'s") return governor;
  return contents(tokens, at).some((content) => isUnder(tokens, governor, content)) ? at : governor;
}

/** "said troops had crossed on Sunday": a time at the end of what was said is part of it. */
function contentVerb({ tokens, verbs, time }: Place, governor: number): number {
  if (!verbs.saying.has(governor)) return governor;
  const content = contents(tokens, governor).find((at) => at > governor && at < time.from);
  if (content === undefined) return governor;
  const between = tokens.slice(content, time.from);
  return between.some(({ upos }) => upos === "PUNCT") ? governor : content;
}

function contents(tokens: readonly Token[], verb: number): number[] {
  return (dependents(tokens)[verb] ?? []).filter((at) =>
    /^(?:ccomp|parataxis)$/u.test(relation(tokens[at] as Token)),
  );
}

/** "The talks followed clashes earlier this month": the clashes were this month. */
function besideObject({ tokens, verbs, time }: Place, governor: number): number {
  if (governor === -1 || !verbs.beside.has(tokens[governor]?.lemma ?? "")) return governor;
  const object = (dependents(tokens)[governor] ?? []).find(
    (at) => relation(tokens[at] as Token) === "obj" && at < time.from,
  );
  return object === undefined ? governor : object;
}

function isUnder(tokens: readonly Token[], index: number, top: number): boolean {
  for (let at = index; at !== -1; at = (tokens[at] as Token).head) if (at === top) return true;
  return false;
}
