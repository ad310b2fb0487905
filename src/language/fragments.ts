import type { Attribution, Range } from "./analysis.js";
import { bestTags } from "./bio.js";
import type { Window } from "./windows.js";

/** A piece of a source, cue or content: token indices, the end exclusive. */
export interface Fragment extends Range {
  readonly role: "source" | "cue" | "content";
}

/** How strongly a token points to each cue of its window, by the cue's first token. */
type Votes = ReadonlyMap<number, number>;

/** What windows have said so far of who said what. */
export interface Attributing {
  /** One tag a token, decided by the window that owns it. */
  readonly tags: number[];
  readonly votes: Map<number, Votes>;
}

/** Adds what a window decides: tags of its own tokens, and their votes for the cues in sight. */
export function addWindow(
  { tags, votes }: Attributing,
  window: Window,
  labels: readonly string[],
): void {
  const { start, end, from, to, scores } = window;
  const width = labels.length;
  const own = bestTags(scores.attribution, width);
  const cue = labels.indexOf("B-cue");
  const cues = [...own.keys()].filter((row) => own[row] === cue);
  for (let token = from; token < to; token += 1) {
    const row = token - start;
    tags.push(own[row] as number);
    if (own[row] === 0 || cues.length === 0) continue;
    votes.set(
      token,
      new Map(cues.map((at) => [at + start, scores.link[row * (end - start) + at] as number])),
    );
  }
}

/** The marked fragments, in the order of the text. */
export function fragmentsOf(tags: readonly number[], labels: readonly string[]): Fragment[] {
  const found: Fragment[] = [];
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] as number;
    if (tag === 0) continue;
    const [begin, inside] = tag % 2 === 1 ? [tag, tag + 1] : [tag - 1, tag];
    let end = at + 1;
    while (end < tags.length && tags[end] === inside) end += 1;
    found.push({ role: (labels[begin] as string).slice(2) as Fragment["role"], start: at, end });
    at = end - 1;
  }
  return found;
}

/** Joins each source and content to the cue its first and last token point to; a cue without content is dropped. */
export function attributionsOf(attributing: Attributing, labels: readonly string[]): Attribution[] {
  const fragments = fragmentsOf(attributing.tags, labels);
  const cues = fragments.filter(({ role }) => role === "cue");
  const joined = new Map(cues.map((cue) => [cue.start, group(cue)]));
  for (const fragment of fragments) {
    if (fragment.role === "cue") continue;
    const chosen = joined.get(cueOf(fragment, attributing.votes, joined));
    chosen?.[fragment.role].push({ start: fragment.start, end: fragment.end });
  }
  return [...joined.values()].filter(({ content }) => content.length > 0);
}

function group(cue: Fragment): { source: Range[]; cue: Range[]; content: Range[] } {
  return { source: [], cue: [{ start: cue.start, end: cue.end }], content: [] };
}

function cueOf(
  fragment: Fragment,
  votes: ReadonlyMap<number, Votes>,
  cues: ReadonlyMap<number, unknown>,
): number {
  const first = votes.get(fragment.start);
  const last = votes.get(fragment.end - 1);
  let best = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (const cue of new Set([...(first?.keys() ?? []), ...(last?.keys() ?? [])])) {
    if (!cues.has(cue)) continue;
    const sum = voteOf(first, cue) + voteOf(last, cue);
    if (sum > score) [best, score] = [cue, sum];
  }
  return best;
}

/** A cue out of a token's sight counts a little less than its weakest vote. */
function voteOf(votes: Votes | undefined, cue: number): number {
  if (!votes || votes.size === 0) return 0;
  return votes.get(cue) ?? Math.min(...votes.values()) - 1;
}
