import type { Attribution, Range } from "./analysis.js";
import { bestTags } from "./bio.js";
import type { Model } from "./model.js";
import type { Window } from "./windows.js";

/** How far apart two cues that share a source stand: at most so far in 97 of 100 cases of PolNeAR's train part. Tokens. */
const REACH = 30;

/** A piece of a source, cue or content: token indices, the end exclusive. */
export interface Fragment extends Range {
  readonly role: "source" | "cue" | "content";
}

/** How strongly a token points to each cue of its window, by the cue's first token; above 0 it belongs to it. */
type Votes = ReadonlyMap<number, number>;

/** What windows have said so far of who said what. */
export interface Attributing {
  /** One tag a token, decided by the window that owns it. */
  readonly tags: number[];
  /** Votes of the tokens that may begin or end a fragment. */
  readonly votes: Map<number, Votes>;
}

/** Adds what a window decides: tags of its own tokens, and their votes for the cues in sight. */
export function addWindow({ tags, votes }: Attributing, window: Window, model: Model): void {
  const { start, end, from, to, scores } = window;
  const labels = model.labels.attribution;
  const own = bestTags(scores.attribution, labels.length, model.chain);
  const cue = labels.indexOf("B-cue");
  const cues = [...own.keys()].filter((row) => own[row] === cue);
  for (let token = from; token < to; token += 1) {
    const row = token - start;
    const tag = own[row] as number;
    tags.push(tag);
    const edge = token === from || token === to - 1 || begins(tag) || !continues(tag, own[row + 1]);
    if (tag === 0 || !edge) continue;
    const strength = (at: number) => scores.link[row * (end - start) + at] as number;
    votes.set(token, new Map(cues.map((at) => [at + start, strength(at)])));
  }
}

/** Columns 1, 3, 5 … of the tags begin a fragment, the column after each continues it. */
function begins(tag: number): boolean {
  return tag % 2 === 1;
}

function continues(tag: number, next: number | undefined): boolean {
  return next === (begins(tag) ? tag + 1 : tag);
}

/** The marked fragments, in the order of the text. */
export function fragmentsOf(tags: readonly number[], labels: readonly string[]): Fragment[] {
  const found: Fragment[] = [];
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] as number;
    if (tag === 0) continue;
    let end = at + 1;
    while (end < tags.length && continues(tag, tags[end])) end += 1;
    const label = labels[tag] as string;
    found.push({ role: label.slice(2) as Fragment["role"], start: at, end });
    at = end - 1;
  }
  return found;
}

/**
 * Joins each content to the cue it points to most, each source to all it points to; a source that two cues share
 * stands in reach of both. A cue without content is dropped.
 */
export function attributionsOf(attributing: Attributing, labels: readonly string[]): Attribution[] {
  const fragments = fragmentsOf(attributing.tags, labels);
  const cues = fragments.filter(({ role }) => role === "cue");
  const joined = new Map(cues.map((cue) => [cue.start, group(cue)]));
  for (const { role, start, end } of fragments) {
    if (role === "cue") continue;
    const [best, ...others] = cuesOf({ start, end }, attributing.votes, joined);
    if (best === undefined) continue;
    joined.get(best)?.[role].push({ start, end });
    for (const cue of role === "source" ? others : []) {
      if (Math.abs(cue - best) <= REACH) joined.get(cue)?.source.push({ start, end });
    }
  }
  return [...joined.values()].filter(({ content }) => content.length > 0);
}

function group(cue: Fragment): { source: Range[]; cue: Range[]; content: Range[] } {
  return { source: [], cue: [{ start: cue.start, end: cue.end }], content: [] };
}

/** The cue with the best mean vote of a fragment's first and last token, then the others that are voted for. */
function cuesOf(
  { start, end }: Range,
  votes: ReadonlyMap<number, Votes>,
  cues: ReadonlyMap<number, unknown>,
): number[] {
  const edges = [votes.get(start), votes.get(end - 1)];
  const seen = new Set(edges.flatMap((edge) => [...(edge?.keys() ?? [])]));
  return [...seen]
    .filter((cue) => cues.has(cue))
    .map((cue) => ({ cue, vote: mean(edges.map((edge) => edge?.get(cue))) }))
    .sort((one, other) => other.vote - one.vote)
    .filter(({ vote }, rank) => rank === 0 || vote > 0)
    .map(({ cue }) => cue);
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
