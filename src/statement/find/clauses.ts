import type { Cue } from "../../codebook/schema.js";
import type { Range, Token } from "../../language/analysis.js";
import { type Draft, draftOf, type Finder, overlap } from "../draft.js";
import { entryAt, isSaying, isSomebody, objectsOf } from "../entry.js";
import { frameOf } from "../frame.js";
import { isNegated } from "../negation.js";
import { antecedentOf, isAside, isPassive, speakerOf } from "../subject.js";
import { quoteAt, type Told } from "../told.js";
import {
  governed,
  isTo,
  prepositionOf,
  rangeOf,
  relationOf,
  type Tree,
  tokenAt,
  under,
} from "../tree.js";
import { isTaken } from "./taken.js";

/**
 * Acts of saying. On the held-back tenth of PolNeAR's train part 13 of 40 such verbs that the labels pass over are
 * attributions by gold, of verbs of thought, judgement or finding out 5 of 43.
 */
const SAYING: ReadonlySet<string> = new Set([
  ...["say", "claim", "confirm", "admit", "deny", "accuse", "condemn"],
  ...["warn", "threaten", "demand", "promise", "refuse"],
]);

/** A verb of the codebook with a speaker and a clause of what was said, where the labels have none. */
export const clauses: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) =>
    [...tree.tokens.keys()].flatMap((verb) => {
      if (tree.tokens[verb]?.upos !== "VERB") return [];
      const entry = certainEntry(told, tree, verb);
      const isThought = () =>
        entry?.act === "believe" && isThoughtSaid(found, sentence, verb, tree);
      if (!entry) return [];
      const isSaid = SAYING.has(entry.act) || entry.cue[0] === "report";
      if (!(isSaid || isReported(found, sentence, verb, tree) || isThought())) return [];
      if (isTaken(found, sentence, verb, tree)) return [];
      const hasFirst = found.some((one) => one.sentence === sentence && (one.head ?? verb) < verb);
      const content = contentOf(told, { sentence, verb, act: entry.act, hasFirst });
      if (!content) return [];
      return [draftOf({ source: [], cue: [rangeOf(tree, [verb])], content: [content] }, told)];
    }),
  );

/** Under "not", "may" or "if" nobody has said anything yet; within quotes the speaker of the quote speaks. */
function certainEntry(told: Told, tree: Tree, verb: number): Cue | null {
  const hasMore = governed(tree, verb, "ccomp", "xcomp", "obj", "advcl", "parataxis").length > 0;
  const isFor = tree.tokens[verb + 1]?.form === "for";
  if (!hasMore && !isFor && !isPassive(tree, verb)) return null;
  if (isOpen(tree, verb) || isNegated(tree.tokens, verb)) return null;
  if (quoteAt(told, tokenAt(tree, verb))) return null;
  const entry = entryAt(told, tree, verb);
  const isDeed = entry !== null && infinitiveAfter(tree, verb, entry.act) !== null;
  const isRelative = tokenAt(tree, verb).deprel === "acl:relcl";
  if (isRelative && entry?.act !== "deny" && !isDeed) return null;
  if (speakerOf(tree, verb) === null && !mayBeUnsaid(told, tree, verb, entry)) return null;
  const isTold = tokenAt(tree, verb).lemma === "tell" && governed(tree, verb, "ccomp").length > 0;
  return entry && (isTold || isDeed || !entry.yields) && entry.act !== "none" ? entry : null;
}

/** "was accused of it", "the charge was dismissed": by whom may be left open. */
function mayBeUnsaid(told: Told, tree: Tree, verb: number, entry: Cue | null): boolean {
  if (!entry || !isPassive(tree, verb)) return false;
  if (entry.act === "accuse") return true;
  return entry.act === "deny" && deniedSubject(told, tree, verb, entry.act) !== null;
}

/** "According to one agency, the envoy *believes* …": what a whole sentence is reported to say, thoughts included. */
function isReported(found: readonly Draft[], sentence: number, verb: number, tree: Tree): boolean {
  const { head } = tokenAt(tree, verb);
  const above = head === -1 ? null : rangeOf(tree, [head]);
  return found.some(({ content, cue, sentence: own }) => {
    const isInside = own === sentence && overlap(content, [rangeOf(tree, [verb])]);
    return isInside && (above === null || (overlap(cue, [above]) && isAccording(above, tree)));
  });
}

/** "She said *she believed* that …": with a subject and a clause of its own, what is said to be thought. */
function isThoughtSaid(
  found: readonly Draft[],
  sentence: number,
  verb: number,
  tree: Tree,
): boolean {
  const own = rangeOf(tree, [verb]);
  return (
    governed(tree, verb, "nsubj").length > 0 &&
    governed(tree, verb, "ccomp").length > 0 &&
    relationOf(tree, verb) === "ccomp" &&
    found.some((one) => one.sentence === sentence && overlap(one.content, [own]))
  );
}

const isAccording = ({ start }: Range, { tokens }: Tree): boolean =>
  /^according$/iu.test(tokens.find((token) => token.start === start)?.form ?? "");

/** "may say", "to say", "if they say", "quoted them as saying" */
function isOpen(tree: Tree, verb: number): boolean {
  return (tree.below[verb] ?? []).some((at) => {
    const { xpos, form, deprel } = tokenAt(tree, at);
    return (
      (xpos === "MD" && deprel === "aux") ||
      isTo(tree, at) ||
      (deprel === "mark" && /^(?:if|unless|as)$/iu.test(form))
    );
  });
}

interface Candidate {
  readonly sentence: number;
  readonly verb: number;
  readonly act: Cue["act"];
  /** Whether something else is said in the sentence before it. */
  readonly hasFirst: boolean;
}

function contentOf(told: Told, { sentence, verb, act, hasFirst }: Candidate): Range | null {
  const tree = told.trees[sentence] as Tree;
  if (act === "none") return null;
  const quoted = act === "say" ? quoteBefore(told, tree, verb) : null;
  if (quoted) return quoted;
  const first =
    frameOf(told, sentence, verb, act)?.first ??
    clauseAfter(tree, verb) ??
    infinitiveAfter(tree, verb, act) ??
    gerundAfter(tree, verb, act) ??
    demandedAfter(told, sentence, verb, act) ??
    deniedSubject(told, tree, verb, act) ??
    objectAfter(told, { sentence, verb, act, hasFirst });
  if (first === null) return null;
  const isOwn = (at: number) => (first < verb ? at < verb : true);
  // "urged restraint, *according to a diplomat*": who tells of it is none of it
  const teller = tree.tokens.findIndex(({ form }, at) => at > first && /^according$/iu.test(form));
  const isBefore = (at: number) => teller < 0 || first > teller || at < teller;
  const words = ended(
    tree,
    under(tree, verb, besides(tree, verb, first)).filter(
      (at) => at >= first && isOwn(at) && isBefore(at),
    ),
  );
  while (first < verb && /^(?:AUX|ADV|PART)$/u.test(tree.tokens[words.at(-1) ?? 0]?.upos ?? ""))
    words.pop();
  return words.length > 0 ? rangeOf(tree, words) : null;
}

/** "“*Lie down*,” police said": what is quoted right before who speaks. */
function quoteBefore(told: Told, tree: Tree, verb: number): Range | null {
  const speaker = speakerOf(tree, verb);
  const subject = speaker === null || speaker > verb ? null : Math.min(...under(tree, speaker));
  if (subject === null || subject < 2) return null;
  const mark = tokenAt(tree, subject - 1);
  return /^["”]$/u.test(mark.form) ? quoteAt(told, tokenAt(tree, subject - 2)) : null;
}

/** What hangs on the cue and not on its content: "said it was over *and left*". */
const besides =
  (tree: Tree, verb: number, first: number) =>
  (at: number): boolean =>
    tokenAt(tree, at).head === verb &&
    at > first &&
    /^(?:advcl|conj|parataxis)/u.test(tokenAt(tree, at).deprel) &&
    Math.min(...under(tree, at)) > first;

/** "says *it has left*", "denies *it shelters them*" (which parsers take for an adverbial clause, too) */
function clauseAfter(tree: Tree, verb: number): number | null {
  for (const clause of governed(tree, verb, "ccomp", "advcl")) {
    const words = under(tree, clause).filter((at) => tokenAt(tree, at).upos !== "PUNCT");
    const start = words[0] ?? clause;
    const isThat = /^that$/iu.test(tokenAt(tree, start).form);
    const hasSubject = governed(tree, clause, "nsubj").length > 0;
    const isTime = /^(?:once|when|while|after|before|until|since)$/iu.test(
      tokenAt(tree, start).form,
    );
    const isComplement =
      !isTime && (relationOf(tree, clause) === "ccomp" || (hasSubject && start === verb + 1));
    if (clause > verb && start > verb && isComplement) return isThat ? (words[1] ?? start) : start;
  }
  return null;
}

/** "*The allegations* were denied by the army" */
function deniedSubject(told: Told, tree: Tree, verb: number, act: Cue["act"]): number | null {
  if ((act !== "deny" && act !== "refuse") || !isPassive(tree, verb)) return null;
  const [subject] = governed(tree, verb, "nsubj").filter((at) => isSaying(told, tree, at));
  return subject === undefined ? null : Math.min(...under(tree, subject));
}

/** "threatened on Saturday to *close the road*" */
function infinitiveAfter(tree: Tree, verb: number, act: Cue["act"]): number | null {
  if (!/^(?:threaten|promise|refuse|demand|agree)$/u.test(act ?? "")) return null;
  const to = afterAsides(tree, verb, act === "demand");
  const head = to < tree.tokens.length && isTo(tree, to) ? tokenAt(tree, to).head : -1;
  return head > to && tokenAt(tree, head).head === verb ? to + 1 : null;
}

/** "denied again *arming the rebels*" */
function gerundAfter(tree: Tree, verb: number, act: Cue["act"]): number | null {
  const at = afterAsides(tree, verb);
  const next = tree.tokens[at];
  const isOwn =
    next?.xpos === "VBG" && next.head === verb && /^(?:xcomp|ccomp)$/u.test(next.deprel);
  return act === "deny" && isOwn ? at : null;
}

/** The word behind a verb, and behind when, how or of whom it is said: "threatened *on Saturday* to …", "asked *them* to …". */
function afterAsides(tree: Tree, verb: number, isAsking = false): number {
  const asked = isAsking ? ["obj", "iobj"] : [];
  const asides = governed(tree, verb, "obl", "advmod", ...asked).filter((at) => at > verb);
  const words = new Set(asides.flatMap((at) => under(tree, at)));
  let next = verb + 1;
  while (words.has(next)) next += 1;
  return next;
}

/** "urged *restraint* on all", "called for *an inquiry*": a thing that is demanded, without anybody who is to do it. */
function demandedAfter(told: Told, sentence: number, verb: number, act: Cue["act"]): number | null {
  const tree = told.trees[sentence] as Tree;
  const { lemma, deprel } = tokenAt(tree, verb);
  const speaker = speakerOf(tree, verb);
  if (act !== "demand" || speaker === null || /^(?:acl|amod)/u.test(deprel)) return null;
  if (!isSomebody(told, sentence, antecedentOf(tree, speaker) ?? speaker)) return null;
  const thing = ASKING.test(lemma)
    ? governed(tree, verb, "obl", "obj", "nmod").find((at) => prepositionOf(tree, at) === "for")
    : URGING.test(lemma)
      ? objectsOf(tree, verb)[0]
      : undefined;
  if (thing === undefined || thing < verb || tokenAt(tree, thing).upos !== "NOUN") return null;
  if (isSomebody(told, sentence, thing)) return null;
  const words = under(tree, thing).filter((at) => !/^(?:for|not)$/iu.test(tokenAt(tree, at).form));
  return words[0] ?? null;
}

const ASKING = /^(?:call|ask|appeal|plead|push|press)$/u;
const URGING = /^(?:urge|demand|request)$/u;

/** "denied *any part in it*", "said …, condemning *the raid*", "claimed *responsibility*"; not "came, attacking *it*" */
function objectAfter(told: Told, { sentence, verb, act, hasFirst }: Candidate): number | null {
  const tree = told.trees[sentence] as Tree;
  const [object] = objectsOf(tree, verb).filter((at) => at > verb);
  const speaker = speakerOf(tree, verb);
  if (object === undefined || speaker === null) return null;
  const entry = entryAt(told, tree, verb);
  const isBlow = told.codebook.harmful.has(entry?.cue[0] ?? "");
  const isJoined = isAside(tree, verb) || relationOf(tree, verb) === "conj";
  const isSecond =
    hasFirst && isJoined && !isBlow && (act === "condemn" || tokenAt(tree, verb).xpos === "VBG");
  const isReport = entry?.cue[0] === "report" && !isSomebody(told, sentence, object);
  const isPlain = act === "deny" || (act === "condemn" && !isBlow) || isSecond || isReport;
  const isNounOf = isWordOf(entry, tokenAt(tree, object));
  if (isNounOf && isThat(tree, object + 1)) return object + 2;
  const isOwn = isNounOf || entryAt(told, tree, object) === entry;
  if (!(isPlain || isOwn) || !isSomebody(told, sentence, antecedentOf(tree, speaker) ?? speaker))
    return null;
  return Math.min(...under(tree, object));
}

/** "served notice *that* it would leave" */
const isThat = (tree: Tree, at: number): boolean =>
  /^that$/iu.test(tree.tokens[at]?.form ?? "") && relationOf(tree, at) === "mark";

/** "put its *losses* at nine": the noun of a cue that is a verb and its object. */
const isWordOf = (entry: Cue | null, { lemma }: Token): boolean =>
  entry?.cue.some((phrase) => phrase.split(" ").slice(1).includes(lemma.toLowerCase())) === true;

/** Without the stop at its end. */
function ended(tree: Tree, words: readonly number[]): number[] {
  let to = words.length;
  while (to > 1 && /^[.,;:]$/u.test(tokenAt(tree, words[to - 1] as number).form)) to -= 1;
  return words.slice(0, to);
}
