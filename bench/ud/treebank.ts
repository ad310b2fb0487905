import type { Analysis, Range, Token } from "../../src/language/analysis.js";
import type { GoldDocument, GoldWord } from "./conllu.js";
import { multiwordRuns } from "./multiword.js";

/** A word as the CoNLL 2018 scorer sees it; offsets count the characters that are not white space. */
export interface TreeWord {
  /** The place of the whole token it is written in. */
  readonly start: number;
  readonly end: number;
  readonly multiword: boolean;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index among all the words; -1 is a root. */
  readonly head: number;
  readonly deprel: string;
}

export interface Treebank {
  readonly tokens: readonly Range[];
  readonly sentences: readonly Range[];
  readonly words: readonly TreeWord[];
}

type Shared = Pick<TreeWord, "lemma" | "upos" | "xpos" | "head" | "deprel">;

export function treebankOfGold(document: GoldDocument): Treebank {
  const inside = withoutSpace(document.text);
  return treebankOf(
    document.sentences.map((sentence) => sentence.map((word) => goldWord(word, inside))),
  );
}

/** What the system would write as CoNLL-U: clitics it splits off are words of multi-word tokens. */
export function treebankOfAnalysis({ sentences }: Analysis, text: string): Treebank {
  const inside = withoutSpace(text);
  return treebankOf(
    sentences.map(({ tokens }) =>
      multiwordRuns(tokens, text).flatMap((run) => runWords(run, text, inside)),
    ),
  );
}

function treebankOf(sentences: readonly (readonly TreeWord[])[]): Treebank {
  let first = 0;
  const words = sentences.flatMap((sentence) => {
    const base = first;
    first += sentence.length;
    return sentence.map((word) => ({ ...word, head: word.head < 0 ? -1 : base + word.head }));
  });
  return { tokens: tokensOf(words), sentences: sentences.flatMap(sentenceRange), words };
}

/** Words of one multi-word token share its place. */
function tokensOf(words: readonly TreeWord[]): Range[] {
  const same = (a: TreeWord, b: TreeWord | undefined) =>
    a.multiword && b?.multiword === true && a.start === b.start && a.end === b.end;
  return words
    .filter((word, i) => !same(word, words[i - 1]))
    .map(({ start, end }) => ({ start, end }));
}

function sentenceRange(words: readonly TreeWord[]): Range[] {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

function goldWord(word: GoldWord, inside: (offset: number) => number): TreeWord {
  const { token, multiword, form } = word;
  return { ...rangeOf(token, inside), multiword, form, ...shared(word) };
}

function runWords(
  run: readonly Token[],
  text: string,
  inside: (offset: number) => number,
): TreeWord[] {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  return run.map((token) => ({
    ...rangeOf({ start, end }, inside),
    multiword: run.length > 1,
    form: text.slice(token.start, token.end),
    ...shared(token),
  }));
}

function shared({ lemma, upos, xpos, head, deprel }: Shared): Shared {
  return { lemma, upos, xpos, head, deprel };
}

function rangeOf({ start, end }: Range, inside: (offset: number) => number): Range {
  return { start: inside(start), end: inside(end) };
}

/** How many UTF-16 units that are not white space stand before an offset. */
function withoutSpace(text: string): (offset: number) => number {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1)
    before[i + 1] = (before[i] ?? 0) + (/\s/u.test(text[i] as string) ? 0 : 1);
  return (offset) => before[offset] ?? 0;
}
