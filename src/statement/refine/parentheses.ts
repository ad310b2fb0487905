import { type Draft, overlap, type Refiner } from "../draft.js";
import { quoteAt, type Told, treeAt } from "../told.js";
import { governed, tokenAt } from "../tree.js";

/** "*Two blasts shook the port*, residents said, emptying the streets": what stands before a parenthesis is said, too. */
export const parentheses: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const before = saidBefore(draft, told);
    if (before === null || overlap(draft.content, [before])) return draft;
    return { ...draft, content: [before, ...draft.content] };
  });

function saidBefore({ head, sentence }: Draft, told: Told) {
  const tree = treeAt(told, sentence);
  if (head === null || tokenAt(tree, head).deprel !== "parataxis") return null;
  const [subject] = governed(tree, head, "nsubj").filter((at) => at < head);
  const first = subject === undefined ? head : Math.min(subject, ...(tree.below[subject] ?? []));
  const comma = tree.tokens[first - 1];
  const start = tokenAt(tree, 0).start;
  if (comma?.form !== "," || !/^[,.]$/u.test(tree.tokens[head + 1]?.form ?? "")) return null;
  return quoteAt(told, comma) ||
    told.quoted.some((quote) => quote.start >= start && quote.end <= comma.start)
    ? null
    : { start, end: comma.start };
}
