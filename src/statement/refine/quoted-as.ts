import type { Range } from "../../language/analysis.js";
import { type Draft, draftOf, overlap, type Refiner, without } from "../draft.js";
import { type Told, treeAt } from "../told.js";
import { governed, phraseOf, rangeOf, relationOf, type Tree, tokenAt, under } from "../tree.js";

/**
 * "The paper quoted *him* as *telling* a rally: …": the paper says it, and so does he. "He was quoted as saying …" has no
 * paper, and he is not what is said.
 */
export const quotedAs: Refiner = (drafts, told) =>
  drafts.flatMap((draft) => {
    const tree = treeAt(told, draft.sentence);
    const saying = draft.head === null ? null : sayingBelow(tree, draft.head);
    if (draft.head === null || saying === null) return [draft];
    const quoted = objectOf(tree, draft.head);
    if (quoted === undefined) return onlySubject(draft, tree) ? [] : [draft];
    return parted(draft, { quoted, saying }, drafts, told);
  });

/** "quoted … as *saying*" */
function sayingBelow(tree: Tree, cue: number): number | null {
  if (!/^(?:quote|cite)$/u.test(tokenAt(tree, cue).lemma)) return null;
  const found = governed(tree, cue, "advcl", "acl", "xcomp").find(
    (at) =>
      tokenAt(tree, at).xpos === "VBG" &&
      governed(tree, at, "mark", "case").some((mark) => /^as$/iu.test(tokenAt(tree, mark).form)),
  );
  return found ?? null;
}

const objectOf = (tree: Tree, cue: number): number | undefined =>
  governed(tree, cue, "obj").find((at) => at > cue);

const onlySubject = ({ content, head }: Draft, tree: Tree): boolean =>
  governed(tree, head as number, "nsubj").some((at) => {
    const subject = rangeOf(tree, under(tree, at));
    return content.every(({ start, end }) => start >= subject.start && end <= subject.end);
  });

interface Quoted {
  readonly quoted: number;
  readonly saying: number;
}

function parted(draft: Draft, { quoted, saying }: Quoted, all: readonly Draft[], told: Told) {
  const tree = treeAt(told, draft.sentence);
  const clause = governed(tree, saying, "ccomp").filter((at) => at > saying);
  const own = clause.map((at) => contentOf(tree, at));
  const { start } = phraseOf(tree, quoted);
  const between = { start, end: rangeOf(tree, under(tree, saying)).end };
  const content = [
    ...without(draft.content, between).filter((piece) => hasWord(piece, told)),
    ...own,
  ];
  if (content.length === 0) return [draft];
  const cue = [rangeOf(tree, [saying])];
  const isKnown = all.some((other) => other !== draft && overlap(other.cue, cue));
  const said = draftOf({ source: [phraseOf(tree, quoted)], cue, content }, told);
  return [{ ...draft, content }, ...(isKnown ? [] : [said])];
}

const hasWord = ({ start, end }: Range, { text }: Told): boolean =>
  /\p{L}/u.test(text.slice(start, end));

/** Without "that". */
function contentOf(tree: Tree, clause: number): Range {
  const words = under(tree, clause).filter(
    (at) => !(relationOf(tree, at) === "mark" && /^that$/iu.test(tokenAt(tree, at).form)),
  );
  return rangeOf(tree, words);
}
