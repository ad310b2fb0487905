import type { Sentence, Token } from "../language/analysis.js";

/** Words of a sentence: token indices, the end exclusive. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** The one of some words that the rest of the sentence governs. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const { head, deprel } = tokens[at] as Token;
    if ((head < from || head >= to) && deprel !== "punct") return at;
  }
  return to - 1;
}

/** The report's own text between two tokens. */
export function textOf({ tokens }: Sentence, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const { start, form } = tokens[at] as Token;
    const isApart = at > from && (tokens[at - 1]?.end ?? start) < start;
    text += isApart ? ` ${form}` : form;
  }
  return text;
}

/** Proper nouns side by side or joined by hyphens, all of them with a capital. */
export function runs(tokens: readonly Token[]): Words[] {
  const found: { from: number; to: number }[] = [];
  for (const [at, { upos, form }] of tokens.entries()) {
    if (upos !== "PROPN" || !/^\p{Lu}/u.test(form)) continue;
    const last = found.at(-1);
    if (last && (last.to === at || (last.to === at - 1 && isHyphen(tokens, at - 1))))
      last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** "El-Fasher", in three words; not "Kabul - Karachi". */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return own?.form === "-" && before?.end === own.start && after?.start === own.end;
}
