import type { Range } from "./analysis.js";
import type { Chain } from "./model.js";

const FORBIDDEN = -1e9;

/** A labelled stretch of tokens: indices, the end exclusive. */
export interface Stretch extends Range {
  readonly label: string;
}

/**
 * The best sequence of BIO tags (Viterbi): "I-x" only after "B-x" or "I-x".
 *
 * @param scores one row a token, a column a tag; columns are "O", "B-x", "I-x", "B-y", "I-y", …
 * @param chain what neighbouring tags add, where the tags were trained as a chain
 */
export function bestTags(scores: Float32Array, width: number, chain?: Chain): Uint8Array {
  const count = scores.length / width;
  const from = new Uint8Array(count * width);
  let before = new Float64Array(width);
  for (let token = 0; token < count; token += 1) {
    const now = new Float64Array(width);
    for (let tag = 0; tag < width; tag += 1) {
      const [source, carried] =
        token === 0 ? [0, opening(tag, chain)] : bestBefore(before, tag, chain);
      from[token * width + tag] = source;
      now[tag] = carried + (scores[token * width + tag] as number);
    }
    before = now;
  }
  return traceBack(from, before, count, width);
}

/** Columns 2, 4, 6 … continue the label that the column before begins. */
function inside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0;
}

function opening(tag: number, chain: Chain | undefined): number {
  return inside(tag) ? FORBIDDEN : (chain?.start[tag] ?? 0);
}

/** The best tag to stand before a tag, and the score up to there. */
function bestBefore(before: Float64Array, tag: number, chain: Chain | undefined): [number, number] {
  const [first, end] = inside(tag) ? [tag - 1, tag + 1] : [0, before.length];
  let found = first;
  let best = Number.NEGATIVE_INFINITY;
  for (let source = first; source < end; source += 1) {
    const score = (before[source] as number) + (chain?.transitions[source]?.[tag] ?? 0);
    if (score > best) [found, best] = [source, score];
  }
  return [found, best];
}

function argmax(values: Float64Array): number {
  let found = 0;
  for (let i = 1; i < values.length; i += 1) {
    if ((values[i] as number) > (values[found] as number)) found = i;
  }
  return found;
}

function traceBack(from: Uint8Array, last: Float64Array, count: number, width: number): Uint8Array {
  const tags = new Uint8Array(count);
  let tag = argmax(last);
  for (let token = count - 1; token >= 0; token -= 1) {
    tags[token] = tag;
    tag = from[token * width + tag] as number;
  }
  return tags;
}

/** The stretches that tags mark, token indices counted from `offset`, the end exclusive. */
export function stretches(tags: Uint8Array, labels: readonly string[], offset = 0): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] as number;
    if (tag === 0 || inside(tag)) continue;
    let end = at + 1;
    while (end < tags.length && tags[end] === tag + 1) end += 1;
    found.push({ label: (labels[tag] as string).slice(2), start: at + offset, end: end + offset });
  }
  return found;
}
