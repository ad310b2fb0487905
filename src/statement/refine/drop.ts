import type { Token } from "../../language/analysis.js";
import type { Draft, Refiner } from "../draft.js";
import { entryAt, isSomebody } from "../entry.js";
import { wordsOf } from "../field/addressee.js";
import { formOf } from "../form.js";
import { type Told, treeAt } from "../told.js";
import { governed, isTo, relationOf, type Tree, tokenAt, tokensIn, topOf } from "../tree.js";

/**
 * What the labels mark and the codebook does not bear out. On the held-back tenth of PolNeAR's train part, of cues
 * without an entry and without a quotation about six in ten are right, of nouns without a source a third;
 * "reportedly" has nobody who says it.
 */
export const unfounded: Refiner = (drafts, told) =>
  drafts.filter((draft) => isFounded(draft, told));

function isFounded(draft: Draft, told: Told): boolean {
  const { head, sentence, content, source } = draft;
  if (content.length === 0 || asksNotToBeNamed(draft, told)) return false;
  if (isCircumstance(draft, told) || isPurpose(draft, told) || isMeasure(draft, told)) return false;
  if (isWithheld(draft, told)) return false;
  if (head === null || formOf(told.text, content, told.quoted) !== "indirect") return true;
  const tree = treeAt(told, sentence);
  const { upos } = tokenAt(tree, head);
  if (upos === "ADV" || (source.length === 0 && /^(?:NOUN|ADJ|AUX)$/u.test(upos))) return false;
  if (upos === "NOUN" && !hasVerb(draft, told)) return false;
  return draft.cue.length > 0 && hasEntry(draft, told);
}

/** "sang *as he entered*", "angered by the bill *in 2009*": when something was said, and not what. */
function isCircumstance({ content, sentence, head }: Draft, told: Told): boolean {
  const [first, ...others] = content;
  if (!first || others.length > 0 || head === null) return false;
  const tree = treeAt(told, sentence);
  const inside = tokensIn(tree, content).filter((at) => tokenAt(tree, at).upos !== "PUNCT");
  const [start] = inside;
  const top = topOf(tree, inside);
  if (start === undefined || top === null) return false;
  if (relationOf(tree, top) === "advcl") return TIMES.test(tokenAt(tree, start).form);
  const isDate = told.analysis.names.some(
    ({ kind, end }) => kind === "date" && end === first.end && inside.length <= 3,
  );
  return isDate && /^(?:in|on|at|since)$/iu.test(tokenAt(tree, start).form);
}

const TIMES = /^(?:as|when|while|once|after|before|until|since|because)$/iu;

/** "turned out *to support him*", "met *to discuss* a truce": what somebody came for has not been said. */
function isPurpose({ content, sentence, head }: Draft, told: Told): boolean {
  if (head === null) return false;
  const tree = treeAt(told, sentence);
  const isTold = !/^(?:advcl|xcomp)$/u.test(relationOf(tree, head));
  if (isTold || !governed(tree, head, "mark").some((at) => isTo(tree, at))) return false;
  const over = tokenAt(tree, head).head;
  const above = over < 0 ? null : entryAt(told, tree, over);
  if (above && above.act !== "none" && !above.yields) return false;
  if (!UNSAID.has(entryAt(told, tree, head)?.act ?? "")) return false;
  return !tokensIn(tree, content).some((at) => governed(tree, at, "nsubj").length > 0);
}

/** Acts that a purpose only names; "marched to *demand* it" does demand. */
const UNSAID: ReadonlySet<string> = new Set(["praise", "say", "admit", "report", "believe"]);

/** "*The measures* ban imports": what is no body has said nothing by it. */
function isMeasure({ head, sentence, speaker }: Draft, told: Told): boolean {
  if (head === null || speaker === null) return false;
  const tree = treeAt(told, sentence);
  return (
    BANNING.test(entryAt(told, tree, head)?.cue[0] ?? "") &&
    /^(?:NOUN|PRON)$/u.test(tokenAt(tree, speaker).upos) &&
    !isSomebody(told, sentence, speaker)
  );
}

const BANNING = /^(?:ban|bar|prohibit|forbid|outlaw)$/u;

/** "was *denied* a visa": what somebody does not get is no claim. */
function isWithheld({ head, sentence }: Draft, told: Told): boolean {
  if (head === null) return false;
  const tree = treeAt(told, sentence);
  const { lemma } = tokenAt(tree, head);
  if (lemma !== "deny" && lemma !== "refuse") return false;
  const thing = governed(tree, head, "obj", "xcomp").find((at) => at > head);
  const isNoun = thing !== undefined && /^(?:NOUN|PROPN|ADJ)$/u.test(tokenAt(tree, thing).upos);
  return (
    isNoun && governed(tree, head, "aux").some((at) => tokenAt(tree, at).deprel === "aux:pass")
  );
}

/** "a soldier who asked *not to be named*" tells why somebody has no name. */
function asksNotToBeNamed({ content }: Draft, told: Told): boolean {
  const words = wordsOf(content, told).map(({ sentence, token }) =>
    tokenAt(treeAt(told, sentence), token),
  );
  const named = /^(?:names?|named|identified|printed|published|used|anonymity|anonymous)$/iu;
  const isNot = ({ form }: Token) => /^not$/iu.test(form);
  const isSmall = (word: Token) =>
    named.test(word.form) || isNot(word) || /^(?:AUX|PART|PUNCT|PRON|SCONJ)$/u.test(word.upos);
  const isAboutNames = words.some(({ form }) => named.test(form)) || words.every(isNot);
  const isShort = words.length > 0 && words.length <= 7 && isAboutNames && words.every(isSmall);
  const said = told.text.slice(content[0]?.start, content[0]?.end);
  // "not to be named for fear of reprisals"
  return isShort || /^not (?:to )?be (?:named|identified|quoted)\b/iu.test(said);
}

/** "his interest in the islands" tells of no words or thoughts that could be put in a clause. */
function hasVerb({ content }: Draft, told: Told): boolean {
  return wordsOf(content, told).some(({ sentence, token }) =>
    tokenAt(treeAt(told, sentence), token).xpos.startsWith("VB"),
  );
}

/** The head's own entry, or one of a word of the cue. */
function hasEntry({ sentence, cue }: Draft, told: Told): boolean {
  const tree = treeAt(told, sentence);
  return [...tree.tokens.keys()].some((at) => {
    const token = tokenAt(tree, at);
    const inside = cue.some(({ start, end }) => token.start >= start && token.end <= end);
    if (!inside || token.upos === "ADV" || isIdle(tree, at)) return false;
    return entryAt(told, tree, at) !== null;
  });
}

/** "was convicted *for* it": a preposition says something by itself only beside "to be" ("was *for* a truce"). */
function isIdle(tree: Tree, at: number): boolean {
  const { upos, head } = tokenAt(tree, at);
  if (upos !== "ADP" || tokenAt(tree, at).lemma === "per") return false;
  const over = head < 0 ? -1 : tokenAt(tree, head).head;
  return (
    over >= 0 && tokenAt(tree, over).upos === "VERB" && governed(tree, head, "cop").length === 0
  );
}
