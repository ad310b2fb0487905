import { type Draft, draftOf, type Finder, overlap } from "../draft.js";
import { isSomebody } from "../entry.js";
import { rangeOf, type Tree, tokenAt, under } from "../tree.js";

/** Words before a colon: "Foreign Minister Omar Ali, by phone from Oslo". */
const LONGEST = 12;

/** "Tallinn: “pure invention”": who is quoted behind a colon, without a verb. */
export const colons: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) => {
    const colon = colonOf(tree);
    const speaker = colon === null ? null : speakerBefore(tree, colon);
    if (colon === null || speaker === null || !isSomebody(told, sentence, speaker)) return [];
    const quote = quoteBehind(tree, colon);
    if (quote.length === 0) return [];
    const content = [rangeOf(tree, quote)];
    if (found.some((draft) => overlap(draft.content, content))) return [];
    const source = under(tree, speaker).filter((at) => at < colon);
    return [
      draftOf({ source: [rangeOf(tree, source)], cue: [rangeOf(tree, [colon])], content }, told),
    ];
  });

function colonOf({ tokens }: Tree): number | null {
  const colon = tokens.findIndex(({ form }) => form === ":");
  const isBeforeQuote = /^(?:["“]|``)$/u.test(tokens[colon + 1]?.form ?? "");
  const isVerbless = tokens.slice(0, colon).every(({ upos }) => !/^(?:VERB|AUX)$/u.test(upos));
  return colon > 0 && colon <= LONGEST && isBeforeQuote && isVerbless ? colon : null;
}

/** The first noun before it that hangs on nothing else before it. */
function speakerBefore(tree: Tree, colon: number): number | null {
  const before = [...tree.tokens.keys()].slice(0, colon);
  const top = before.find((at) => {
    const { head, upos } = tokenAt(tree, at);
    return /^(?:NOUN|PROPN)$/u.test(upos) && !before.includes(head);
  });
  return top ?? null;
}

/** To the mark that closes, or to the end. */
function quoteBehind({ tokens }: Tree, colon: number): number[] {
  const close = tokens.findIndex(({ form }, at) => at > colon + 1 && /^(?:["”]|'')$/u.test(form));
  const end = close < 0 ? tokens.length : close;
  const words = [...tokens.keys()].slice(colon + 2, end);
  return words.some((at) => tokens[at]?.upos !== "PUNCT") ? words : [];
}
