import type { Range, Token } from "../../language/analysis.js";
import { type Draft, overlap, type Refiner } from "../draft.js";
import { quoteAt, type Told, treeAt } from "../told.js";
import { governed, rangeOf, type Tree, tokenAt, tokensIn, topOf, under } from "../tree.js";

/** "*Two blasts shook the port*, residents said, emptying the streets": what stands before a parenthesis is said, too. */
export const parentheses: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const before = saidBefore(draft, told);
    if (before !== null && !overlap(draft.content, [before]))
      return { ...draft, content: [before, ...draft.content] };
    return wholeBefore(draft, drafts, told);
  });

/**
 * "*Two blasts shook the port on Friday*, residents said[, as ships left]": of what stands before its source and is said
 * in part, all is said up to the comma; an "as" or "while" behind it is the author's.
 */
function wholeBefore(draft: Draft, drafts: readonly Draft[], told: Told): Draft {
  const tree = treeAt(told, draft.sentence);
  const comma = commaBefore(draft, tree);
  if (comma === null) return draft;
  const stretch = { start: tree.start, end: comma.start };
  const pieces = draft.content.filter((piece) => overlap([piece], [stretch]));
  if (goesOn(draft, comma, tree, told)) return draft;
  const isStray = draft.content.every((piece) => isAuthors(piece, told.text));
  if ((pieces.length === 0 && !isStray) || !isPlain(stretch, draft, drafts, told)) return draft;
  const start = pieces.length > 0 ? beginningOf(pieces, comma, tree, told) : tree.start;
  const rest = draft.content.filter(
    (piece) => !pieces.includes(piece) && !isAuthors(piece, told.text),
  );
  return { ...draft, content: [{ start, end: comma.start }, ...rest] };
}

/** "a policy which, *according to the agency*, both have criticised": the sentence needs what follows. */
function goesOn({ content }: Draft, comma: Token, tree: Tree, told: Told): boolean {
  return content
    .filter((piece) => piece.start > comma.start && !isAuthors(piece, told.text))
    .some((piece) => tokenAt(tree, tokensIn(tree, [piece])[0] ?? 0).xpos !== "VBG");
}

/** The comma before the source and the cue, where both stand behind it and nothing but they do between. */
function commaBefore({ head, source, cue }: Draft, tree: Tree): Token | null {
  if (head === null || source.length !== 1) return null;
  const from = Math.min(...[...source, ...cue].map(({ start }) => start));
  const first = tree.tokens.findIndex(({ start }) => start >= from);
  const comma = tree.tokens[first - 1];
  return comma?.form === "," ? comma : null;
}

/** No quotation in it, and nothing that anybody else says. */
function isPlain(stretch: Range, draft: Draft, drafts: readonly Draft[], told: Told): boolean {
  const others = drafts.filter((other) => other !== draft);
  return (
    !told.quoted.some((quote) => overlap([quote], [stretch])) &&
    !others.some(({ cue, source }) => overlap([...cue, ...source], [stretch]))
  );
}

/** Up the tree from what is marked as far as it stays before the comma; a dateline is no part of it. */
function beginningOf(pieces: readonly Range[], comma: Token, tree: Tree, told: Told): number {
  const marked = Math.min(...pieces.map(({ start }) => start));
  let top = topOf(tree, tokensIn(tree, pieces));
  if (top === null) return marked;
  for (let up = tokenAt(tree, top).head; up >= 0; up = tokenAt(tree, up).head) {
    if (tokenAt(tree, up).start >= comma.start) break;
    top = up;
  }
  const start = Math.min(marked, rangeOf(tree, under(tree, top)).start);
  return /[-–—)_:]\s+\S*$/u.test(told.text.slice(start, marked)) ? marked : start;
}

/** "…, residents said, *as the army left*", "*a day after the envoy threatened to leave*" */
const isAuthors = ({ start, end }: Range, text: string): boolean =>
  ASIDE.test(text.slice(start, end)) && /,\s*$/u.test(text.slice(0, start));

const UNIT = "(?:minute|hour|day|week|month|year)s?";
const ASIDE = new RegExp(
  `^(?:as|while|amid|(?:(?:just|barely|only|less than|more than) )?(?:an? |the |\\w+ |\\w+ \\w+ )?${UNIT} (?:after|before))\\s`,
  "iu",
);

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
