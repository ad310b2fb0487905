import type { Attribution, Range, Sentence } from "../language/analysis.js";
import type { Reader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";

/** A sentence with its cue in [brackets], its source in <these> and its content in {these}. */
export interface Marked {
  readonly attribution: Attribution;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Reads many marked sentences as paragraphs of one report. */
export async function readMarked(marked: readonly string[], reader: Reader): Promise<Marked[]> {
  const parts: Attribution[] = [];
  let text = "";
  for (const one of marked) {
    const cue = rangesOf(one, "[", "]", text.length);
    const source = rangesOf(one, "<", ">", text.length);
    const content = rangesOf(one, "{", "}", text.length);
    parts.push({ cue, source, content });
    text += `${one.replace(MARKS, "")}\n\n`;
  }
  const { sentences } = await reader.analyse(reportFromText(text));
  return parts.map((attribution) => ({ attribution, text, sentences }));
}

const MARKS = /[[\]<>{}]/gu;

function rangesOf(marked: string, open: string, close: string, offset: number): Range[] {
  const found: Range[] = [];
  let start = 0;
  let at = offset;
  for (const letter of marked) {
    if (letter === open) start = at;
    else if (letter === close) found.push({ start, end: at });
    else if (!MARKS.test(letter)) at += letter.length;
    MARKS.lastIndex = 0;
  }
  return found;
}
