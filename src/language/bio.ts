import type { Range } from "./analysis.js";

/** A labelled stretch of tokens: indices, the last included. */
export interface Stretch extends Range {
  readonly label: string;
}

/**
 * The best sequence of BIO tags (Viterbi): "I-x" only after "B-x" or "I-x".
 *
 * @param scores one row a token, a column a tag; columns are "O", "B-x", "I-x", "B-y", "I-y", …
 */
export function bestTags(scores: Float32Array, width: number): Uint8Array {
  const count = scores.length / width;
  const from = new Uint8Array(count * width);
  let before = new Float64Array(width);
  for (let token = 0; token < count; token += 1) {
    const any = token === 0 ? -1 : argmax(before);
    const now = new Float64Array(width);
    for (let tag = 0; tag < width; tag += 1) {
      const source = token === 0 ? 0 : inside(tag) ? continued(before, tag) : any;
      from[token * width + tag] = source;
      const carried = token === 0 ? (inside(tag) ? -1e9 : 0) : (before[source] as number);
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

function continued(before: Float64Array, tag: number): number {
  return (before[tag] as number) >= (before[tag - 1] as number) ? tag : tag - 1;
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
