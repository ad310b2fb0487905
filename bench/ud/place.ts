import type { GoldWord } from "./conllu.js";

type Place = Pick<GoldWord, "start" | "end" | "token" | "multiword">;

interface Cursor {
  at: number;
  /** The multi-word token being read, and the number of its last word. */
  token: { start: number; end: number };
  last: number;
}

/** The words of a sentence's rows, each with its place in the document, where the sentence begins at `base`. */
export function placed(text: string, rows: readonly string[][], base: number): GoldWord[] {
  const cursor: Cursor = { at: 0, token: { start: 0, end: 0 }, last: -1 };
  const words: GoldWord[] = [];
  for (const row of rows) {
    const [id = "", form = ""] = row;
    if (id.includes("-")) openMultiword(text, id, form, cursor);
    else if (/^\d+$/.test(id))
      words.push(wordOf(row, placeOf(text, Number(id), form, cursor), base));
  }
  return words;
}

function openMultiword(text: string, id: string, form: string, cursor: Cursor): void {
  const start = found(text, form, cursor.at);
  cursor.at = start;
  cursor.token = { start, end: start + form.length };
  cursor.last = Number(id.slice(id.indexOf("-") + 1));
}

/** The words of a multi-word token take its letters in turn, the last takes what is left. */
function placeOf(text: string, id: number, form: string, cursor: Cursor): Place {
  if (id > cursor.last) {
    const start = found(text, form, cursor.at);
    cursor.at = start + form.length;
    return { start, end: cursor.at, token: { start, end: cursor.at }, multiword: false };
  }
  const start = cursor.at;
  const { end } = cursor.token;
  cursor.at = id === cursor.last ? end : Math.min(start + form.length, end);
  return { start, end: cursor.at, token: cursor.token, multiword: true };
}

function found(text: string, form: string, from: number): number {
  const at = text.indexOf(form, from);
  if (at === -1) throw new Error(`a form is not in its sentence's text after offset ${from}`);
  return at;
}

function wordOf(row: readonly string[], place: Place, base: number): GoldWord {
  const [, form = "", lemma = "", upos = "", xpos = "", , head = "0", deprel = "", , misc = ""] =
    row;
  const { start, end, token, multiword } = place;
  return {
    start: base + start,
    end: base + end,
    token: { start: base + token.start, end: base + token.end },
    multiword,
    ...{ form, lemma, upos, xpos, head: Number(head) - 1, deprel, misc },
  };
}
