/** What stands between quote marks, at most a paragraph: any report of a press conference has it, copied or not. */
const QUOTED = /“[^”\n]{1,1200}”|„[^“”\n]{1,1200}[“”]|"[^"\n]{1,1200}"|``[^\n]{1,1200}?''/gu;

/** A text without what it quotes: the report's own words. */
export const unquoted = (text: string): string => text.replace(QUOTED, " ⁂ ");

/** Words in small letters, without marks: "Pakistan’s" and "Pakistan's" are one. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase().replace(/['’]/gu, "");
  return plain.match(/[\p{L}\p{N}]+|⁂/gu) ?? [];
}

/**
 * Words to a shingle. Of fours, texts on one event by different agencies share at most one in six, copies nine in ten
 * (AQUAINT, where threes leave less between the two and fives lose edited copies).
 */
const SHINGLE = 4;

/** Each run of four words, as a number; none runs across a quotation. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(unquoted(text));
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const run = words.slice(at, at + SHINGLE);
    if (!run.includes("⁂")) found.add(hashOf(run.join(" ")));
  }
  return found;
}

/** The same as a number that a database's integer holds. */
export const keyOf = (text: string): number => hashOf(text) | 0;

/** 32-bit FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
