import type { Token } from "../language/analysis.js";
import { children } from "../statement/cue.js";
import { negatorsOf } from "./negation.js";
import { plannedTurn } from "./planned.js";
import { auxiliaries, isInfinitive, MODAL } from "./tense.js";
import { besideTurns, joinerOf, type StanceWords } from "./words.js";
import type { Turn, World } from "./world.js";

/**
 * What a word's own helpers, negators and modifiers make of it, the innermost first.
 *
 * @param below the word beneath it that has been asked before
 */
export function localTurns(
  words: StanceWords,
  tokens: readonly Token[],
  at: number,
  below = -1,
): Turn[] {
  return [
    ...verbal(words, tokens, at, below),
    ...besideTurns(words, tokens, at),
    ...anyOf(tokens, at),
  ];
}

function verbal(words: StanceWords, tokens: readonly Token[], at: number, below: number): Turn[] {
  const modal = modalOf(words, tokens, at);
  const negators = negatorsOf(tokens, at, below);
  if (negators.length === 0) return modal ? [modal] : [];
  const makes = modal ? NEGATED[modal.makes] : "not";
  return [{ makes, words: [...(modal?.words ?? []), ...negators] }];
}

/** "will not", "may not", "must not" */
const NEGATED: Record<World, World> = {
  actual: "not",
  not: "actual",
  expected: "forgone",
  conditional: "forgone",
  forgone: "expected",
  possible: "possible",
  obliged: "supposed",
  supposed: "supposed",
};

function modalOf(words: StanceWords, tokens: readonly Token[], at: number): Turn | null {
  const helpers = auxiliaries(tokens, at);
  const modal = helpers.find((one) => MODAL.test(tokens[one]?.form ?? ""));
  if (modal === undefined) {
    const words = toBe(tokens, at, helpers);
    return words ? { makes: "expected", words } : plannedTurn(tokens, at);
  }
  const perfect = helpers.some(
    (one) => one > modal && /^(?:have|'ve|’ve)$/iu.test(tokens[one]?.form ?? ""),
  );
  const makes = modalWorld(
    tokens[modal]?.form.toLowerCase() ?? "",
    perfect,
    negatorsOf(tokens, at).length > 0,
  );
  const open = makes === "conditional" && !hasCondition(words, tokens, at);
  return { makes: open ? "expected" : makes, words: [modal] };
}

const FUTURE = /^(?:will|shall|'ll|’ll|wo|sha)$/u;
const ABILITY = /^(?:can|could|ca)$/u;
const CHANCE = /^(?:may|might)$/u;
const CONDITIONAL = /^(?:would|'d|’d)$/u;

/** "could have struck" is possible, "should have struck" did not. */
function modalWorld(form: string, perfect: boolean, negated: boolean): World {
  if (FUTURE.test(form)) return "expected";
  if (CONDITIONAL.test(form)) return perfect ? "supposed" : "conditional";
  if (ABILITY.test(form)) return negated && !perfect ? "actual" : "possible";
  if (CHANCE.test(form)) return "possible";
  return perfect ? "supposed" : "obliged";
}

/** "would strike if …" */
function hasCondition(words: StanceWords, tokens: readonly Token[], at: number): boolean {
  return children(tokens, at).some(
    (child) =>
      tokens[child]?.deprel === "advcl" &&
      joinerOf(words, tokens, child)?.makes === "supposed" &&
      !isInfinitive(tokens, child),
  );
}

/** The words that say so in "The sides are to meet", "are due to meet". */
function toBe(tokens: readonly Token[], at: number, helpers: readonly number[]): number[] | null {
  const form = (one: number) => tokens[one]?.form ?? "";
  for (const one of helpers) {
    if (tokens[one]?.lemma !== "be") continue;
    // parsers take "due to" for a preposition
    if (/^due$/iu.test(form(one + 1)) && /^to$/iu.test(form(one + 2)) && one + 3 === at)
      return [one, one + 1];
    if (/^to$/iu.test(form(one + 1)) && isInfinitive(tokens, at)) return [...helpers];
  }
  return null;
}

/** "any attack": none that is known. Under a negation it is the negation that counts. */
function anyOf(tokens: readonly Token[], at: number): Turn[] {
  const any = children(tokens, at).filter(
    (child) => tokens[child]?.deprel === "det" && /^any$/iu.test(tokens[child]?.form ?? ""),
  );
  return any.length > 0 ? [{ makes: "supposed", words: any }] : [];
}

/** "the attack", "their attack", "Monday's attack": one that is taken as known. */
export function isDefinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const own = children(tokens, at).some((child) => {
    const { deprel, form } = tokens[child] as Token;
    return (
      deprel === "nmod:poss" ||
      (deprel === "det" && /^(?:the|this|that|these|those|both)$/iu.test(form))
    );
  });
  return (
    own || (token.deprel === "conj" && !hasDeterminer(tokens, at) && isDefinite(tokens, token.head))
  );
}

function hasDeterminer(tokens: readonly Token[], at: number): boolean {
  return children(tokens, at).some((child) => tokens[child]?.deprel === "det");
}

/** Whether a conjunct takes over what is said of the first: "may attack or loot", not "may attack but will lose". */
export function sharesLocal(tokens: readonly Token[], at: number, first: number): boolean {
  const own = children(tokens, at);
  const form = (test: RegExp) => own.some((child) => test.test(tokens[child]?.form ?? ""));
  // "nor" negates by itself.
  if (form(/^(?:but|then|nor)$/iu)) return false;
  // "the rebels were to withdraw and the army to leave": a bare infinitive lives by the first verb's helper.
  const isGap = own.some(
    (child) => tokens[child]?.deprel === "mark" && /^to$/iu.test(tokens[child]?.form ?? ""),
  );
  if (own.some((child) => tokens[child]?.deprel.startsWith("nsubj"))) return isGap;
  if (form(/^or$/iu)) return true;
  const token = tokens[at] as Token;
  if (/^(?:NOUN|PROPN)$/u.test(token.upos)) return !hasDeterminer(tokens, at);
  if (auxiliaries(tokens, at).length > 0) return false;
  return /^VB[NGP]?$/u.test(token.xpos) && auxiliaries(tokens, first).length > 0;
}
