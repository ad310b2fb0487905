import type { CodebookProblem } from "./fault.js";
import type { Cue } from "./schema.js";
import type { Entries } from "./source.js";

/** A cue's words in one spelling. */
export interface Phrase {
  readonly words: readonly string[];
  readonly cue: Cue;
}

/** The phrases that begin with a word, longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

export function phrasesOf(cues: readonly Cue[]): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const cue of cues) {
    for (const spelling of cue.cue) {
      const words = spelling.split(" ");
      const first = words[0] as string;
      found.set(first, [...(found.get(first) ?? []), { words, cue }]);
    }
  }
  for (const phrases of found.values())
    phrases.sort((one, other) => other.words.length - one.words.length);
  return found;
}

/** "warn" → "codebook/cues.yaml#warn", "call on" → "codebook/cues.yaml#call-on", a user's → "mine/cues.yaml#warn" */
export function ruleOf({ cue, from = "codebook/cues.yaml" }: Pick<Cue, "cue" | "from">): string {
  return `${from}#${(cue[0] as string).replaceAll(" ", "-")}`;
}

/** The same words for the same part of speech twice: nobody could say which entry decides. */
export function duplicates(file: string, { entries, lines }: Entries<Cue>): CodebookProblem[] {
  const seen = new Map<string, number>();
  return entries.flatMap((cue, index) => {
    const line = lines[index] as number;
    const keys = cue.cue.flatMap((words) => (cue.pos ?? ["any"]).map((pos) => `${words}/${pos}`));
    const earlier = keys.map((key) => seen.get(key)).find((other) => other !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, line);
    if (earlier === undefined) return [];
    return [{ file, line, text: `"${cue.cue[0]}" is in line ${earlier} already; keep one entry` }];
  });
}
