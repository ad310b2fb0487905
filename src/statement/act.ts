import type { Codebook } from "../codebook/codebook.js";
import { type Phrases, ruleOf } from "../codebook/cues.js";
import type { Cue } from "../codebook/schema.js";
import type { Attribution, Sentence, Token } from "../language/analysis.js";
import type { Act, Form } from "../reading/format.js";
import { fits, type Scene } from "./condition.js";
import { type CueWords, children, cueWords, within } from "./cue.js";
import { isNamedFalse } from "./falsehood.js";
import { cueAt } from "./match.js";
import { isForbidden, isNegated, isOnlyPossible, isUnwilling } from "./negation.js";

/** What kind of act a statement is, the rule that says so, and the codebook's word for its cue. */
export interface ActOf {
  readonly act: Act | null;
  readonly rule: string;
  readonly lemma: string | null;
}

/** The report that an attribution is of. */
export interface Told {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

interface Found {
  readonly cue: Cue;
  /** The cue's word among the tokens of its sentence. */
  readonly index: number;
}

/** The act of a statement by its cue: "warned" → warn, "asked both sides to leave" → demand. */
export function actOf(attribution: Attribution, form: Form, told: Told, codebook: Codebook): ActOf {
  const words = cueWords(attribution.cue, told.sentences);
  const found = words && decisive(words, attribution, codebook);
  if (!words || !found) return unknown(words, form);
  const { cue, index } = found;
  const scene: Scene = { ...told, ...attribution, ...codebook, tokens: words.tokens, index };
  return {
    act: actIn(scene, cue, words, codebook.phrases),
    rule: ruleOf(cue),
    lemma: cue.cue[0] as string,
  };
}

/** What is quoted was said; of anything else an unknown cue tells nothing. */
function unknown(words: CueWords | null, form: Form): ActOf {
  const lemma = words?.tokens[words.order[0] as number]?.lemma ?? null;
  return form === "indirect"
    ? { act: null, rule: "reader", lemma }
    : { act: "say", rule: "quoted", lemma };
}

/** The head's own entry; where it has none or gives way, the first beneath it that says more. */
function decisive(words: CueWords, { content }: Attribution, codebook: Codebook): Found | null {
  const { tokens, order } = words;
  const at = (index: number): Found[] => {
    const cue = cueAt(tokens, index, codebook.phrases);
    return cue ? [{ cue, index }] : [];
  };
  const [head, ...rest] = order.flatMap(at);
  if (!head?.cue.yields) return head ?? null;
  const beside = children(tokens, head.index).filter((child) => {
    const token = tokens[child] as Token;
    if (token.deprel === "obj" && /^NN/u.test(token.xpos)) return true;
    return /^(?:nsubj:pass|xcomp)$/u.test(token.deprel) && !within(token, content);
  });
  const others = [...rest, ...beside.flatMap(at)].filter(
    ({ cue }) => !cue.yields && /\p{L}/u.test(cue.cue[0] as string),
  );
  return others.find(({ cue }) => cue.act !== "say") ?? others[0] ?? head;
}

/** "rejected it as *baseless*": what is called false is denied, whatever it is. */
function isCalledFalse(tokens: readonly Token[], verb: number, phrases: Phrases): boolean {
  return tokens.some(
    ({ form }, at) =>
      at > verb &&
      /^as$/iu.test(form) &&
      [at + 1, at + 2].some(
        (next) => next < tokens.length && cueAt(tokens, next, phrases)?.act === "deny",
      ),
  );
}

function actIn(scene: Scene, cue: Cue, words: CueWords, phrases: Phrases): Act | null {
  const { tokens, index } = scene;
  if (pathUp(words, index).some((at) => isForbidden(tokens, at))) return null;
  const special = cue.cases?.find((one) => fits(one.with, scene))?.act;
  if (special === "none") return null;
  const negated = pathUp(words, index).find((at) => isNegated(tokens, at));
  if (negated !== undefined) {
    if (cue.negated) return cue.negated;
    return isUnwilling(tokens, negated) ? "refuse" : null;
  }
  if (pathUp(words, index).some((at) => isOnlyPossible(tokens, at))) return null;
  if (cue.act === "refuse" && isCalledFalse(tokens, index, phrases)) return "deny";
  if (isNamedFalse(tokens, index, phrases)) return "deny";
  const act = special ?? cue.act;
  return act === "none" ? null : act;
}

/** From a word of the cue up to the cue's head: "did not *try* to *confirm*". */
function pathUp({ tokens, order }: CueWords, index: number): number[] {
  const { head } = tokens[index] as Token;
  return order.includes(head) ? [index, ...pathUp({ tokens, order }, head)] : [index];
}
