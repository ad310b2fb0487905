import type { Range } from "../../language/analysis.js";
import { type Draft, draftOf, type Finder } from "../draft.js";
import { prepositionOf, rangeOf, type Tree, tokenAt, under } from "../tree.js";
import { ownerOf } from "./owner.js";

/** "It all began, *by the Kyrgyz account*, at dawn", "*by the army's count*, nine died": whose word a sentence is. */
export const accounts: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) => {
    if (found.some((draft) => draft.sentence === sentence)) return [];
    return [...tree.tokens.keys()].flatMap((noun) => {
      const owner = isAccount(tree, noun) ? ownerOf(told, sentence, tree, noun) : null;
      if (owner === null) return [];
      const phrase = wordsOf(tree, noun);
      const content = besides(tree, phrase);
      const source = rangeOf(
        tree,
        under(tree, owner).filter((at) => !isMark(tree, at)),
      );
      return content.length > 0
        ? [draftOf({ source: [source], cue: [rangeOf(tree, phrase)], content }, told)]
        : [];
    });
  });

const ACCOUNT = /^(?:account|count|tally|estimate|reckoning|telling|version)$/u;

const wordsOf = (tree: Tree, noun: number): number[] =>
  under(tree, noun).filter((at) => tokenAt(tree, at).upos !== "PUNCT");

/** A phrase of a sentence's own, which begins it, or which commas part from it. */
function isAccount(tree: Tree, noun: number): boolean {
  const { lemma, upos } = tokenAt(tree, noun);
  if (upos !== "NOUN" || !ACCOUNT.test(lemma) || prepositionOf(tree, noun) !== "by") return false;
  const words = wordsOf(tree, noun);
  const [first, last] = [Math.min(...words), Math.max(...words)];
  const [before, after] = [tree.tokens[first - 1], tree.tokens[last + 1]];
  return first === 0 || (before?.form === "," && (!after || /^[,.]$/u.test(after.form)));
}

const isMark = (tree: Tree, at: number): boolean => /^['’]s?$/u.test(tokenAt(tree, at).form);

/** What stands before the phrase, and behind it. */
function besides(tree: Tree, phrase: readonly number[]): Range[] {
  const [first, last] = [Math.min(...phrase), Math.max(...phrase)];
  const all = [...tree.tokens.keys()];
  return [all.filter((at) => at < first), all.filter((at) => at > last)].flatMap((words) => {
    const told = trimmed(tree, words);
    return told.length > 0 ? [rangeOf(tree, told)] : [];
  });
}

function trimmed(tree: Tree, words: readonly number[]): readonly number[] {
  const isWord = (at: number) => tokenAt(tree, at).upos !== "PUNCT";
  const first = words.findIndex(isWord);
  const last = words.findLastIndex(isWord);
  return first === -1 ? [] : words.slice(first, last + 1);
}
