import type { Range } from "../../language/analysis.js";
import { type Draft, draftOf, type Finder } from "../draft.js";
import { entryAt, isSomebody } from "../entry.js";
import { isNegated } from "../negation.js";
import type { Told } from "../told.js";
import { governed, rangeOf, relationOf, type Tree, tokenAt, under } from "../tree.js";
import { isTaken } from "./taken.js";

/** "*The bridge was bombed*, as the army has claimed": the clause before is what is told. */
export const asTold: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) =>
    [...tree.tokens.keys()].flatMap((verb) => {
      const as = isTelling(told, tree, verb) ? asBefore(tree, verb) : null;
      if (as === null || isTaken(found, sentence, verb, tree)) return [];
      const [subject] = governed(tree, verb, "nsubj").filter((at) => at > as && at < verb);
      if (subject === undefined || !isSomebody(told, sentence, subject)) return [];
      const content = clauseBefore(tree, as - 1);
      if (content === null) return [];
      const source = [rangeOf(tree, under(tree, subject))];
      return [draftOf({ source, cue: [rangeOf(tree, [verb])], content: [content] }, told)];
    }),
  );

const TOLD = /^(?:say|claim|report|admit|confirm|announce|allege|acknowledge)$/u;

/** A verb of telling without anything of its own to tell. */
function isTelling(told: Told, tree: Tree, verb: number): boolean {
  const { upos, xpos, lemma } = tokenAt(tree, verb);
  return (
    upos === "VERB" &&
    /^VB[DNPZ]$/u.test(xpos) &&
    TOLD.test(lemma) &&
    entryAt(told, tree, verb) !== null &&
    !isNegated(tree.tokens, verb) &&
    governed(tree, verb, "ccomp", "xcomp", "obj").length === 0
  );
}

/** Its "as", behind a comma. */
function asBefore({ tokens, below }: Tree, verb: number): number | null {
  const as = below[verb]?.find((at) => at < verb && /^as$/iu.test(tokens[at]?.form ?? ""));
  return as !== undefined && tokens[as - 1]?.form === "," ? as : null;
}

/** Of "declined to say whether *shots had been fired*" the last clause that has a subject, without its "whether". */
function clauseBefore(tree: Tree, comma: number): Range | null {
  const verbs = [...tree.tokens.keys()].filter(
    (at) => at < comma && governed(tree, at, "nsubj").some((subject) => subject < comma),
  );
  const last = verbs.findLast((at) =>
    /^(?:ccomp|root|conj|parataxis)$/u.test(relationOf(tree, at)),
  );
  if (last === undefined) return null;
  const words = under(tree, last).filter((at) => at < comma && !isJoiner(tree, at, last));
  return words.length > 1 ? rangeOf(tree, words) : null;
}

const isJoiner = (tree: Tree, at: number, verb: number): boolean =>
  tokenAt(tree, at).head === verb && /^(?:mark|cc)$/u.test(tokenAt(tree, at).deprel);
