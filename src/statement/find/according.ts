import type { Range } from "../../language/analysis.js";
import { type Draft, draftOf, type Finder } from "../draft.js";
import { governed, rangeOf, relationOf, type Tree, tokenAt, under } from "../tree.js";

/** "Jets bombed the town, *according to* the clinic, which counted 13 bodies", where the labels have nothing in the sentence. */
export const according: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) => {
    const at = tree.tokens.findIndex((_, index) => isAccording(tree, index));
    if (at < 0 || found.some((draft) => draft.sentence === sentence)) return [];
    const source = sourceOf(tree, at);
    const content = contentOf(tree, at, source);
    if (source === null || content === null || !hasVerb(tree, content)) return [];
    return [
      draftOf({ source: [source], cue: [rangeOf(tree, [at, at + 1])], content: [content] }, told),
    ];
  });

const isAccording = ({ tokens }: Tree, at: number): boolean =>
  /^according$/iu.test(tokens[at]?.form ?? "") && tokens[at + 1]?.form === "to";

/** What follows "to", without a clause about it. */
function sourceOf(tree: Tree, at: number): Range | null {
  const isCase = relationOf(tree, at) === "case";
  const top = isCase
    ? tokenAt(tree, at).head
    : governed(tree, at, "obl", "nmod").find((one) => one > at);
  if (top === undefined || top <= at) return null;
  const isClause = (one: number) =>
    /^(?:acl|parataxis|conj|punct)/u.test(tokenAt(tree, one).deprel);
  const words = under(tree, top, isClause).filter((one) => one > at + 1);
  return words.length > 0 ? rangeOf(tree, words) : null;
}

/** All before it; of a sentence that begins with it, all behind the comma. */
function contentOf({ tokens }: Tree, at: number, source: Range | null): Range | null {
  const isMark = (index: number) => tokens[index]?.upos === "PUNCT";
  let [first, last] = [0, at - 1];
  if (at === 0) {
    const comma = tokens.findIndex(
      ({ form, start }) => form === "," && start >= (source?.end ?? 0),
    );
    [first, last] = [comma + 1, tokens.length - 1];
    if (comma < 0) return null;
  }
  while (first < last && isMark(first)) first += 1;
  while (last > first && isMark(last)) last -= 1;
  const [from, to] = [tokens[first], tokens[last]];
  return from && to && last > first ? { start: from.start, end: to.end } : null;
}

const hasVerb = ({ tokens }: Tree, { start, end }: Range): boolean =>
  tokens.some(
    (token) => token.start >= start && token.end <= end && /^(?:VB[DPZ]|MD)$/u.test(token.xpos),
  );
