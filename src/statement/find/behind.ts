import type { Range } from "../../language/analysis.js";
import { type Draft, draftOf, type Finder } from "../draft.js";
import { entryAt, isSomebody } from "../entry.js";
import { isNegated } from "../negation.js";
import { quoteAt, type Told } from "../told.js";
import { governed, rangeOf, type Tree, tokenAt, under } from "../tree.js";
import { isTaken } from "./taken.js";

/**
 * "*Nine died, according to the commander*, an army statement said": who says what somebody else has said, and who is
 * said to have said it between two commas, where the labels have but one of the two; and "*Boats had rammed them*, the
 * captain told reporters", where they have nothing.
 */
export const behind: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) => {
    const others = found.filter((draft) => draft.sentence === sentence);
    return [...tree.tokens.keys()].flatMap((verb) => {
      const comma = isTelling(told, tree, verb) ? commaBefore(tree, verb) : null;
      if (comma === null || isTaken(found, sentence, verb, tree)) return [];
      const content =
        others.length > 0
          ? saidBefore(others, tokenAt(tree, comma).start)
          : clauseBefore(told, sentence, tree, { verb, comma });
      if (content === null) return [];
      const source = [rangeOf(tree, indices(comma + 1, verb))];
      return [draftOf({ source, cue: [rangeOf(tree, [verb])], content: [content] }, told)];
    });
  });

/** A verb of saying with nothing of its own to say: behind it stands a mark, a hearer, a place or a day. */
function isTelling(told: Told, tree: Tree, verb: number): boolean {
  const { upos, xpos } = tokenAt(tree, verb);
  if (verb === 0 || upos !== "VERB" || !/^VB[DNPZ]$/u.test(xpos) || isNegated(tree.tokens, verb))
    return false;
  if (!TELLING.test(tokenAt(tree, verb).lemma) || !entryAt(told, tree, verb)) return false;
  if (quoteAt(told, tokenAt(tree, verb)) || governed(tree, verb, "aux").length > 0) return false;
  const own = governed(tree, verb, "ccomp", "xcomp", "advcl").filter((at) => at > verb);
  return own.length === 0 && isEnd(tree, verb);
}

/** Not "who speaks for the union" and whatever else may be a cue elsewhere. */
const TELLING = /^(?:say|tell|report|add|announce|state|claim)$/u;

/** The clause ends with the sentence, or at the next comma. */
function isEnd(tree: Tree, verb: number): boolean {
  const stop = tree.tokens.findIndex(({ form }, at) => at > verb && /^[.,;]$/u.test(form));
  return tree.tokens
    .slice(verb + 1, stop < 0 ? undefined : stop)
    .every(({ upos }) => upos !== "VERB");
}

/** The comma right before who tells, who stands right before the verb, whatever the arcs say. */
function commaBefore(tree: Tree, verb: number): number | null {
  const [subject] = governed(tree, verb, "nsubj").filter((at) => at < verb);
  if (subject !== undefined && !/^W/u.test(tokenAt(tree, subject).xpos)) {
    const words = under(tree, subject);
    const [first, last] = [words[0] as number, words.at(-1) as number];
    if (last === verb - 1 && first > 0 && tokenAt(tree, first - 1).form === ",") return first - 1;
  }
  const { upos, xpos } = tokenAt(tree, verb - 1);
  if (!/^(?:NOUN|PROPN|PRON)$/u.test(upos) || /^W/u.test(xpos)) return null;
  let at = verb - 1;
  while (at > 0 && WITHIN.test(tokenAt(tree, at).upos)) at -= 1;
  return tokenAt(tree, at).form === "," ? at : null;
}

/** What a phrase for somebody is made of: "an army statement", "the town's mayor". */
const WITHIN = /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|PART)$/u;

const indices = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, offset) => from + offset);

/** A whole clause, from the beginning of the sentence up to the comma: not "When asked about it, she told reporters". */
function clauseBefore(
  told: Told,
  sentence: number,
  tree: Tree,
  { verb, comma }: { readonly verb: number; readonly comma: number },
): Range | null {
  const { head, deprel } = tokenAt(tree, verb);
  const above = deprel === "parataxis" ? head : (governed(tree, verb, "ccomp")[0] ?? -1);
  if (above < 0 || above > comma || governed(tree, above, "nsubj").length === 0) return null;
  const [subject] = governed(tree, verb, "nsubj").filter((at) => at < verb && at > comma);
  if (!isSomebody(told, sentence, subject ?? verb - 1) || tokenAt(tree, 0).form === '"')
    return null;
  return rangeOf(tree, indices(0, comma));
}

/** From where others begin to be quoted, up to the comma. */
function saidBefore(others: readonly Draft[], comma: number): Range | null {
  const starts = others.flatMap(({ content }) => content.map(({ start }) => start));
  const start = Math.min(...starts);
  return start < comma ? { start, end: comma } : null;
}
