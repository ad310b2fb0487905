import type { TreeWord } from "./treebank.js";

type Word = Pick<TreeWord, "start" | "end" | "multiword" | "form">;

/** Indices of a gold word and of the system's word for it. */
export interface Pair {
  readonly gold: number;
  readonly system: number;
}

interface Sides {
  readonly gold: readonly Word[];
  readonly system: readonly Word[];
}

/** From the words at `from` up to those at `to`, the ends left out. */
interface Region {
  readonly from: Pair;
  readonly to: Pair;
}

/**
 * Which words are the same: those with the same place, and within a stretch that holds multi-word tokens the
 * longest common subsequence of lower-cased forms.
 *
 * Method: the CoNLL 2018 shared task's scorer (Zeman et al. 2018, universaldependencies.org/conll18).
 */
export function align(gold: readonly Word[], system: readonly Word[]): Pair[] {
  const sides = { gold, system };
  const pairs: Pair[] = [];
  let at: Pair = { gold: 0, system: 0 };
  while (at.gold < gold.length && at.system < system.length) {
    const [g, s] = [gold[at.gold] as Word, system[at.system] as Word];
    if (g.multiword || s.multiword) {
      const region = regionAt(sides, at);
      pairs.push(...commonIn(sides, region));
      at = region.to;
    } else if (g.start === s.start && g.end === s.end) {
      pairs.push(at);
      at = { gold: at.gold + 1, system: at.system + 1 };
    } else if (g.start <= s.start) at = { ...at, gold: at.gold + 1 };
    else at = { ...at, system: at.system + 1 };
  }
  return pairs;
}

/** The smallest stretch from here that no multi-word token of either side sticks out of. */
function regionAt(sides: Sides, at: Pair): Region {
  const from = regionStart(sides, at);
  let to = from;
  let end = multiwordEnd(sides, at);
  for (;;) {
    const g = sides.gold[to.gold];
    const s = sides.system[to.system];
    if (isBeyond(g, end) && isBeyond(s, end)) return { from, to };
    const next = g && (!s || g.start <= s.start) ? g : (s as Word);
    if (next.multiword) end = Math.max(end, next.end);
    to = next === g ? { ...to, gold: to.gold + 1 } : { ...to, system: to.system + 1 };
  }
}

/** A plain word that begins before the other side's multi-word token is left out. */
function regionStart({ gold, system }: Sides, at: Pair): Pair {
  const [g, s] = [gold[at.gold] as Word, system[at.system] as Word];
  if (g.multiword && !s.multiword && s.start < g.start) return { ...at, system: at.system + 1 };
  if (!g.multiword && s.multiword && g.start < s.start) return { ...at, gold: at.gold + 1 };
  return at;
}

function multiwordEnd({ gold, system }: Sides, at: Pair): number {
  const [g, s] = [gold[at.gold] as Word, system[at.system] as Word];
  return g.multiword ? g.end : s.end;
}

function isBeyond(word: Word | undefined, end: number): boolean {
  if (word === undefined) return true;
  return word.multiword ? word.start >= end : word.end > end;
}

function commonIn({ gold, system }: Sides, { from, to }: Region): Pair[] {
  const lower = (words: readonly Word[], a: number, b: number) =>
    words.slice(a, b).map(({ form }) => form.toLowerCase());
  return commonSubsequence(
    lower(gold, from.gold, to.gold),
    lower(system, from.system, to.system),
  ).map((pair) => ({ gold: from.gold + pair.gold, system: from.system + pair.system }));
}

function commonSubsequence(gold: readonly string[], system: readonly string[]): Pair[] {
  const length = commonLengths(gold, system);
  const pairs: Pair[] = [];
  let [g, s] = [0, 0];
  while (g < gold.length && s < system.length) {
    if (gold[g] === system[s]) {
      pairs.push({ gold: g, system: s });
      g += 1;
      s += 1;
    } else if (length(g, s) === length(g + 1, s)) g += 1;
    else s += 1;
  }
  return pairs;
}

/** The length of the longest common subsequence of what follows two places. */
function commonLengths(gold: readonly string[], system: readonly string[]) {
  const width = system.length + 1;
  const cells = new Uint16Array((gold.length + 1) * width);
  const at = (g: number, s: number) => cells[g * width + s] ?? 0;
  for (let g = gold.length - 1; g >= 0; g -= 1)
    for (let s = system.length - 1; s >= 0; s -= 1) {
      const here = gold[g] === system[s] ? 1 + at(g + 1, s + 1) : 0;
      cells[g * width + s] = Math.max(here, at(g + 1, s), at(g, s + 1));
    }
  return at;
}
