import type { Token } from "../language/analysis.js";
import { children } from "../statement/cue.js";
import { besideGovernor, type Edge, makes, overEdge, plain, type Rule } from "./edge.js";
import { sharesLocal } from "./local.js";
import { modifier, object } from "./nominal.js";
import { isInfinitive, isPast } from "./tense.js";
import { joinerOf, turnOf } from "./words.js";

/** "did not attack or loot", "withdrew rather than attack" */
export const conjunct: Rule = (words, tokens, at) => {
  const edge = plain(tokens, at);
  const joiner = joinerOf(words, tokens, at);
  if (joiner && joiner.makes !== "same")
    return { ...edge, shared: false, turn: turnOf(joiner, tokens, at) };
  return { ...edge, shared: sharesLocal(tokens, at, edge.governor) };
};

/** "failed to attack", "said that they attacked" */
export const complement: Rule = (words, tokens, at) => {
  if (isBareNoun(tokens, at)) return object(words, tokens, at);
  const edge: Edge = { ...plain(tokens, at), place: "clause" };
  const joiner = joinerOf(words, tokens, at);
  if (joiner && /^(?:supposed|given)$/u.test(joiner.makes))
    return { ...edge, ...joinedBy(joiner.makes, tokens, at) };
  const listed = besideGovernor(words, tokens, at, edge.governor, "clause");
  if (listed) return { ...edge, ...listed };
  if (joiner?.makes === "not") return { ...edge, turn: turnOf(joiner, tokens, at) };
  const bare = isInfinitive(tokens, at) && /^(?:xcomp|csubj|advcl)/u.test(tokens[at]?.deprel ?? "");
  return { ...edge, turn: bare ? makes("supposed") : null };
};

/** Parsers take "called off the raid" for a clause now and then. */
const isBareNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN)$/u.test(tokens[at]?.upos ?? "") &&
  !children(tokens, at).some((one) => /^(?:cop|nsubj|mark|aux)/u.test(tokens[one]?.deprel ?? ""));

/** "those who attacked", "troops attacking the port": told by the way, unless of "any who …". */
export const relative: Rule = (words, tokens, at) => {
  if (hasMark(tokens, at)) return clauseOfNoun(words, tokens, at);
  const edge = plain(tokens, at);
  const antecedent = edge.governor;
  const any =
    /^(?:any|anyone|anybody|whoever)$/iu.test(tokens[antecedent]?.form ?? "") ||
    children(tokens, antecedent).some((one) => /^any$/iu.test(tokens[one]?.form ?? ""));
  return { ...edge, settled: true, turn: any ? makes("supposed") : null };
};

const hasMark = (tokens: readonly Token[], at: number): boolean =>
  children(tokens, at).some((one) => /^(?:mark|case)$/u.test(tokens[one]?.deprel ?? ""));

/** "the threat to attack", "claims that they attacked", "accused the army of shelling" */
export const clauseOfNoun: Rule = (words, tokens, at) => {
  if (isBareNoun(tokens, at)) return modifier(words, tokens, at);
  const edge: Edge = { ...plain(tokens, at), place: "clause" };
  if (!hasMark(tokens, at))
    return /^VB[GN]$/u.test(tokens[at]?.xpos ?? "") ? relative(words, tokens, at) : edge;
  const listed =
    besideGovernor(words, tokens, at, edge.governor, "clause") ??
    besideGovernor(words, tokens, at, edge.governor, "noun");
  if (listed) return { ...edge, ...listed };
  const joiner = joinerOf(words, tokens, at);
  const turn = isInfinitive(tokens, at) ? makes("supposed") : joiner && turnOf(joiner, tokens, at);
  return { ...edge, turn, over: overEdge(words, tokens, at, "clause") };
};

/** "after they attacked", "if they attack", "without attacking", "to attack", ", killing two" */
export const adverbial: Rule = (words, tokens, at) => {
  const edge = plain(tokens, at);
  const clause: Edge = { ...edge, place: "clause" };
  if (isNextVerb(tokens, at) || isUsed(tokens, at)) return complement(words, tokens, at);
  const listed =
    !isInfinitive(tokens, at) && besideGovernor(words, tokens, at, edge.governor, "clause");
  if (listed && MARKED.test(markOf(tokens, at))) return { ...clause, ...listed };
  const joiner = joinerOf(words, tokens, at);
  if (joiner)
    return {
      ...edge,
      ...joinedBy(joiner.makes, tokens, at),
      ...(MARKED.test(markOf(tokens, at)) ? { place: "clause" } : {}),
    };
  if (isInverted(tokens, at)) return { ...edge, turn: makes("supposed"), settled: true };
  if (isResult(tokens, at)) return edge;
  if (isInfinitive(tokens, at)) return { ...clause, turn: makes("supposed"), settled: true };
  return {
    ...(MARKED.test(markOf(tokens, at)) ? clause : edge),
    turn: { makes: "actual", sheltered: true, words: [] },
  };
};

/** "fell to *reach* a new low", "won ten seats to *become* the largest group": what came of it, and no purpose. */
function isResult(tokens: readonly Token[], at: number): boolean {
  const { lemma, head } = tokens[at] as Token;
  if (!isInfinitive(tokens, at) || !isPast(tokens, head)) return false;
  return lemma === "become" || (ENDING.test(lemma) && CHANGING.test(tokens[head]?.lemma ?? ""));
}

const ENDING = /^(?:reach|close|end|finish|stand|total|hit)$/u;
const CHANGING =
  /^(?:rise|fall|drop|climb|grow|gain|lose|soar|surge|jump|slide|decline|increase|decrease|go|slip|plunge|tumble|rally|swell)$/u;

/** "helped to free", "considered sending": nothing stands between. */
const isNextVerb = (tokens: readonly Token[], at: number): boolean =>
  isNextInfinitive(tokens, at) ||
  (tokens[at]?.xpos === "VBG" && tokens[at]?.head === at - 1 && tokens[at - 1]?.upos === "VERB");

/** "used the lull to *move* its guns": what it was used for was done. */
const isUsed = (tokens: readonly Token[], at: number): boolean =>
  isInfinitive(tokens, at) && tokens[(tokens[at] as Token).head]?.lemma === "use";

const isNextInfinitive = (tokens: readonly Token[], at: number): boolean =>
  isInfinitive(tokens, at) &&
  [1, 2].some((step) => /^to$/iu.test(tokens[(tokens[at] as Token).head + step]?.form ?? "")) &&
  tokens[(tokens[at] as Token).head + 1]?.upos !== "NOUN";

const MARKED = /^(?:of|from|for|against|into|that|to|at)$/iu;

function markOf(tokens: readonly Token[], at: number): string {
  const mark = children(tokens, at).find((one) =>
    /^(?:mark|case)$/u.test(tokens[one]?.deprel ?? ""),
  );
  return mark === undefined ? "" : (tokens[mark]?.form ?? "");
}

function joinedBy(
  made: string,
  tokens: readonly Token[],
  at: number,
): Pick<Edge, "turn" | "settled"> {
  if (made === "supposed" || made === "not") return { turn: makes(made), settled: true };
  if (made === "given" && isPast(tokens, at)) return { turn: null, settled: true };
  return { turn: { makes: "actual", sheltered: true, words: [] }, settled: false };
}

/** "Should they attack, …", "Had they attacked, …", "… should the rebels attack", which parsers hang on the verb before. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const below = children(tokens, at);
  const subjectAt = below.find((one) => tokens[one]?.deprel.startsWith("nsubj"));
  if (subjectAt === undefined) return false;
  const first = below.find((one) => INVERTED.test(tokens[one]?.form ?? ""));
  const before = Math.min(subjectAt, ...children(tokens, subjectAt)) - 1;
  const isAstray = /^should$/iu.test(tokens[before]?.form ?? "") && tokens[at]?.xpos === "VB";
  return isAstray || (first !== undefined && first < subjectAt);
}

const INVERTED = /^(?:should|had|were)$/iu;

/** A clause of its own beside another. */
export const apart: Rule = (words, tokens, at) =>
  joinerOf(words, tokens, at) || isInverted(tokens, at)
    ? adverbial(words, tokens, at)
    : { ...plain(tokens, at), settled: true };
