import type { Token } from "../language/analysis.js";
import { entryAt, type Place, type StanceWords, turnOf } from "./words.js";
import type { Turn } from "./world.js";

/** What lies between a word and what governs it. */
export interface Edge {
  readonly turn: Turn | null;
  /** Nothing further out changes whether it happened: "regretted the attack", "if they attack". */
  readonly settled: boolean;
  /** The codebook's stances say what the governor makes of it, so that it is no cue's word. */
  readonly listed: boolean;
  /** The word passes on what is said of its governor itself: false for "but withdrew" after "did not attack". */
  readonly shared: boolean;
  /** The place beside the governor where a cue may lend its stance: "denied attacking", "the threat of an attack". */
  readonly place: Place | null;
  readonly governor: number;
  /** Where the governor is no cue, the edge to the verb whose object it is: "accused" for "accused the army of shelling". */
  readonly over: Edge | null;
}

/** What an edge of one kind says. */
export type Rule = (words: StanceWords, tokens: readonly Token[], at: number) => Edge;

/** An edge that says nothing. */
export const plain = (tokens: readonly Token[], at: number): Edge => ({
  turn: null,
  settled: false,
  listed: false,
  shared: true,
  place: null,
  governor: (tokens[at] as Token).head,
  over: null,
});

export const makes = (makes: Turn["makes"], words: readonly number[] = []): Turn => ({
  makes,
  words,
});

/** What the codebook says of the word that an event stands beside. */
export function besideGovernor(
  words: StanceWords,
  tokens: readonly Token[],
  at: number,
  governor: number,
  place: Place,
): Pick<Edge, "turn" | "settled" | "listed"> | null {
  const entry = entryAt(words, tokens, governor, at, place);
  if (!entry) return null;
  const turn = turnOf(entry, tokens, governor);
  return { turn, settled: turn === null, listed: true };
}

/** To the verb whose object the governing noun is. */
export function overEdge(
  words: StanceWords,
  tokens: readonly Token[],
  at: number,
  place: Place,
): Edge | null {
  const noun = tokens[(tokens[at] as Token).head];
  const verb = tokens[noun?.head ?? -1];
  if (!noun || verb?.upos !== "VERB" || !/^(?:obj|iobj|nsubj:pass|obl)$/u.test(noun.deprel))
    return null;
  const listed = besideGovernor(words, tokens, at, noun.head, place);
  return { ...plain(tokens, at), place, governor: noun.head, ...listed };
}
