import type { Token } from "../language/analysis.js";
import { children } from "../statement/cue.js";
import { besideGovernor, type Edge, overEdge, plain, type Rule } from "./edge.js";
import { isDefinite } from "./local.js";
import { isPast } from "./tense.js";
import { entryAt, joinerOf, turnOf } from "./words.js";

/** "carried out an attack", "discussed the attack", "may discuss a truce" */
export const object: Rule = (words, tokens, at) => {
  const governor = conjunctBefore(tokens, at) ?? (tokens[at] as Token).head;
  const edge: Edge = { ...plain(tokens, at), place: "noun", governor };
  if (isCarriedOut(tokens, at, governor)) return { ...edge, settled: true, listed: true };
  const listed = besideGovernor(words, tokens, at, edge.governor, "noun");
  return listed ? { ...edge, ...listed } : { ...edge, ...unlisted(tokens, at) };
};

/**
 * "planned *the attacks*", "had ordered *the strikes*": of harm that is taken as known, unlike "ordered the withdrawal". A
 * penalty that is ordered is thereby in force: "ordered *sanctions*".
 */
function isCarriedOut(tokens: readonly Token[], at: number, governor: number): boolean {
  const isOrdered = /^order$/u.test(tokens[governor]?.lemma ?? "") && isPast(tokens, governor);
  if (isOrdered && DECREED.test(tokens[at]?.lemma ?? "")) return true;
  return (
    PLANNING.test(tokens[governor]?.lemma ?? "") &&
    HARM.test(tokens[at]?.lemma ?? "") &&
    isDefinite(tokens, at) &&
    isPast(tokens, governor)
  );
}

const PLANNING = /^(?:plan|plot|order|mastermind|orchestrate|authori[sz]e)$/u;
const DECREED =
  /^(?:sanction|embargo|curfew|ban|blockade|boycott|closure|shutdown|expulsion|arrest|detention|mobili[sz]ation|deployment|lockdown|crackdown|deportation|investigation|inquiry|probe)$/u;
const HARM =
  /^(?:attack|strike|airstrike|raid|bombing|killing|murder|massacre|assault|shooting|assassination|kidnapping|ambush|shelling|bombardment|blast)$/u;

/** "respect the truce and halt strikes": a verb that has its object leaves the second to the verb after it. */
function conjunctBefore(tokens: readonly Token[], at: number): number | null {
  const below = children(tokens, (tokens[at] as Token).head);
  const second = below.findLast((one) => one < at && tokens[one]?.deprel === "conj");
  if (second === undefined || tokens[second]?.upos !== "VERB") return null;
  const served = below.some((one) => one < second && tokens[one]?.deprel === "obj");
  const free = children(tokens, second).every((one) => tokens[one]?.deprel !== "obj");
  return served && free ? second : null;
}

/** A noun beside a word that says nothing of it: known where it is definite. */
function unlisted(tokens: readonly Token[], at: number): Pick<Edge, "turn" | "settled"> {
  if (isDefinite(tokens, at)) return { turn: null, settled: true };
  return { turn: { makes: "actual", opaque: true, words: [] }, settled: false };
}

/** "the attack did not take place", "an attack is likely", "there was no attack" */
export const subject: Rule = (words, tokens, at) => {
  const edge = plain(tokens, at);
  const there = children(tokens, edge.governor).some((one) => tokens[one]?.deprel === "expl");
  if (there) return edge;
  const listed = besideGovernor(words, tokens, at, edge.governor, "subject");
  return listed ? { ...edge, ...listed } : { ...edge, ...unlisted(tokens, at) };
};

/** "after the attack", "without a fight", "warned of attacks" */
export const oblique: Rule = (words, tokens, at) => {
  if (isWithoutCase(tokens, at)) return object(words, tokens, at);
  const edge: Edge = { ...plain(tokens, at), place: "noun" };
  const listed = besideGovernor(words, tokens, at, edge.governor, "noun");
  const entry = entryAt(words, tokens, edge.governor, at, "noun");
  if (listed && entry && isWithPreposition(entry.word, tokens, at)) return { ...edge, ...listed };
  const noun = nounBefore(tokens, at);
  const astray = noun === null ? null : besideGovernor(words, tokens, at, noun, "noun");
  if (astray) return { ...edge, ...astray, governor: noun as number };
  const joiner = joinerOf(words, tokens, at);
  if (!joiner) return { ...edge, ...unlisted(tokens, at) };
  const turn = turnOf(joiner, tokens, at);
  const settled = joiner.makes !== "same";
  return { ...edge, turn, settled, place: settled ? null : "noun" };
};

/** Parsers take "called off the raid" for an oblique now and then; times without a case are `obl:unmarked`. */
const isWithoutCase = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.deprel === "obl" &&
  !children(tokens, at).some((one) => tokens[one]?.deprel === "case");

/** "an end to the attacks": of the noun before its preposition, wherever a parser has put it. */
function nounBefore(tokens: readonly Token[], at: number): number | null {
  const first = children(tokens, at).find((one) => tokens[one]?.deprel === "case") ?? 0;
  return tokens[first - 1]?.upos === "NOUN" ? first - 1 : null;
}

/** "prepared for an attack" is no "prepared an attack". */
function isWithPreposition(
  spellings: readonly string[],
  tokens: readonly Token[],
  at: number,
): boolean {
  const cases = children(tokens, at).flatMap((one) =>
    tokens[one]?.deprel === "case" ? [tokens[one]?.form.toLowerCase()] : [],
  );
  return spellings.some((spelling) => cases.includes(spelling.split(" ").at(-1) as string));
}

const BESIDE_NOUN = /^(?:of|on|to|for|against|over|about|at|from|in)$/iu;

/** "the threat of an attack", "accused them of attacks", "victims of the attack" */
export const modifier: Rule = (words, tokens, at) => {
  const edge: Edge = { ...plain(tokens, at), place: "noun" };
  const beside = children(tokens, at).some(
    (one) => tokens[one]?.deprel === "case" && BESIDE_NOUN.test(tokens[one]?.form ?? ""),
  );
  const listed = beside && besideGovernor(words, tokens, at, edge.governor, "noun");
  if (listed) return { ...edge, ...listed };
  const over = overEdge(words, tokens, at, "noun");
  const joiner = joinerOf(words, tokens, at);
  if (joiner && joiner.makes !== "same") {
    const turn = turnOf(joiner, tokens, at);
    return { ...edge, turn, settled: turn === null, over: over && { ...over, turn } };
  }
  return { ...edge, ...unlisted(tokens, at), over };
};

/** "a coup attempt", "peace talks" */
export const compound: Rule = (words, tokens, at) => {
  const edge: Edge = { ...plain(tokens, at), place: "noun" };
  return { ...edge, ...besideGovernor(words, tokens, at, edge.governor, "noun") };
};
