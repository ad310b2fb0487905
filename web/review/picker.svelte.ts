import type { Stretch } from "../../src/telling/marks.js";

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Up and down go by so many words: about a line. */
const LINE = 10;

/**
 * Words of the report that somebody takes: with the mouse as any text is selected, or with the keyboard, word by word. One at
 * a time, as there is one report on a page.
 */
class Picker {
  /** What the words are to be: "the word that names it"; null where none are asked for. */
  what = $state<string | null>(null);
  words = $state.raw<Stretch | null>(null);
  #done: (words: Stretch | null) => void = () => {};

  /** @returns the words, or null where it was given up */
  pick(what: string, now: Stretch | null): Promise<Stretch | null> {
    this.#done(null);
    this.what = what;
    this.words = now;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  end(words: Stretch | null): void {
    const done = this.#done;
    this.#done = () => {};
    this.what = null;
    this.words = null;
    done(words);
  }

  /** @returns whether the key was for it */
  key({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">, text: string): boolean {
    if (key === "Enter" || key === "Escape") {
      this.end(key === "Enter" ? this.words : null);
      return true;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: LINE, ArrowUp: -LINE }[key];
    if (step === undefined) return false;
    this.words = moved([...text.matchAll(WORD)].map(stretchOf), this.words, step, shiftKey);
    return true;
  }
}

const stretchOf = ({ 0: word, index }: RegExpMatchArray): Stretch => ({
  start: index ?? 0,
  end: (index ?? 0) + word.length,
});

/** To another word; `wider` goes on from the first to another last. */
function moved(
  words: readonly Stretch[],
  now: Stretch | null,
  step: number,
  wider: boolean,
): Stretch | null {
  const [first, last] = now === null ? [-1, -1] : [indexAt(words, now.start), lastAt(words, now)];
  if (now === null) return words[0] ?? null;
  const to = clamped((wider || step > 0 ? last : first) + step, words.length);
  const from = wider ? first : to;
  const [start, end] = [words[Math.min(from, to)], words[Math.max(from, to)]];
  return start && end ? { start: start.start, end: end.end } : now;
}

const clamped = (at: number, many: number) => Math.min(many - 1, Math.max(0, at));

const indexAt = (words: readonly Stretch[], at: number) =>
  Math.max(
    0,
    words.findIndex(({ end }) => end > at),
  );

const lastAt = (words: readonly Stretch[], { end }: Stretch) =>
  Math.max(
    0,
    words.findLastIndex(({ start }) => start < end),
  );

export const picker = new Picker();

/** The words of a report's text that are selected in the page, without the space around them. */
export function selectedHere(): Stretch | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(startContainer, startOffset);
  const end = offsetOf(endContainer, endOffset);
  if (start === null || end === null) return null;
  const words = String(selection);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: from, end: to } : null;
}

/** Each paragraph says where it begins in the text; its characters are the text's, one for one. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-from]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.from) + before.toString().length;
}
