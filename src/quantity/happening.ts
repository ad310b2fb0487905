import { under } from "../event/grammar.js";
import type { Token } from "../language/analysis.js";
import type { Event } from "../reading/format.js";
import type { Kind } from "./lexicon.js";
import type { Deed } from "./word.js";

/** Events with the words of their triggers, sentence by sentence. */
export interface Placed {
  readonly event: Event;
  /** Indices into the sentence's tokens. */
  readonly places: readonly number[];
}

/** Where a figure looks for its event: its own sentence, and the one before. */
export interface Nearby {
  readonly tokens: readonly Token[];
  readonly here: readonly Placed[];
  readonly before: readonly Placed[];
}

/**
 * The event that a figure belongs to: the one that its word is; the one that governs it or is governed by it, from the
 * word up ("an *attack* that killed nine", "nine died in *clashes*", "the *blast* left nine dead"); the nearest of its
 * sentence; a riot over it, where nothing else did harm; for a toll the last of the sentence before.
 */
export function eventOf({ at, kind }: Deed, isToll: boolean, nearby: Nearby): Event | null {
  const { tokens, here, before } = nearby;
  const own = here.find(({ places, event }) => places.includes(at) && event.speech === null);
  if (own) return own.event;
  const harmful = here.filter(({ event }) => suits(event, kind));
  const riots = here.filter(({ event }) => event.type === "PROTEST");
  return (
    byTree(at, harmful, tokens) ??
    nearest(at, harmful) ??
    (kind === "killed" || kind === "injured" ? byTree(at, riots, tokens) : null) ??
    (isToll ? (before.findLast(({ event }) => suits(event, kind))?.event ?? null) : null)
  );
}

/** People are hurt, held and driven out in conflict; crowds gather at what is told of them. */
function suits({ quad, speech, type }: Event, kind: Kind): boolean {
  if (kind === "crowd") return type === "PROTEST";
  return quad === 4 && speech === null;
}

function byTree(from: number, among: readonly Placed[], tokens: readonly Token[]): Event | null {
  for (let at = from; at >= 0; at = (tokens[at] as Token).head) {
    const level = [at, ...beneath(at, tokens)];
    const found = level.flatMap((word) => among.find(({ places }) => places.includes(word)) ?? []);
    if (found[0]) return found[0].event;
  }
  return null;
}

/** The sides of a word and what they are of: "the *blast*", "in *clashes*", "the *wave* of *attacks*". */
function beneath(at: number, tokens: readonly Token[]): number[] {
  const sides = under(tokens, at, "nsubj", "obl", "nmod", "obj", "compound");
  return [
    ...sides,
    ...sides.flatMap((side) => under(tokens, side, "nmod", "conj", "compound", "acl")),
  ];
}

function nearest(at: number, among: readonly Placed[]): Event | null {
  const far = ({ places }: Placed) => Math.min(...places.map((place) => Math.abs(place - at)));
  return among.toSorted((one, other) => far(one) - far(other))[0]?.event ?? null;
}
