import type { Attribution, Range, Sentence, Token } from "./analysis.js";
import { withTurns } from "./turns.js";

/** Attributions over token indices, and the sentences those tokens stand in. */
export interface Draft {
  readonly attributions: readonly Attribution[];
  readonly sentences: readonly Sentence[];
}

type Refiner = (draft: Draft) => readonly Attribution[];

/** In this order: who has the word in a transcript; contents are whole before anything asks whose they are. */
const refiners: readonly Refiner[] = [
  ({ attributions, sentences }) => withTurns(attributions, sentences),
  joinContents,
  shareSources,
];

/** Mends what labels token by token leave: contents in pieces, and sources that two cues share. */
export function refined({ attributions, sentences }: Draft): readonly Attribution[] {
  let current = attributions;
  for (const refine of refiners) current = refine({ attributions: current, sentences });
  return current;
}

/** "[It has.] [But we know better.]": pieces of one content with nothing between them are one. */
function joinContents({ attributions }: Draft): readonly Attribution[] {
  return attributions.map((attribution) => ({
    ...attribution,
    content: attribution.content.reduce<Range[]>((joined, piece) => {
      const last = joined.at(-1);
      if (last?.end === piece.start) joined[joined.length - 1] = { ...last, end: piece.end };
      else joined.push(piece);
      return joined;
    }, []),
  }));
}

/** Relations along which a verb shares the subject of its governor: "Haddad said … and added …, warning that …". */
const SHARING = new Set(["conj", "advcl", "xcomp"]);

/** A cue without a source takes that of the cue whose subject it shares. */
function shareSources({ attributions, sentences }: Draft): readonly Attribution[] {
  const tree = treeOf(sentences);
  const byCue = new Map<number, Attribution>();
  for (const attribution of attributions) {
    for (const { start, end } of attribution.cue) {
      for (let token = start; token < end; token += 1) byCue.set(token, attribution);
    }
  }
  return attributions.map((attribution) => {
    if (attribution.source.length > 0) return attribution;
    const source = sharedSource(attribution, byCue, tree);
    return source ? { ...attribution, source } : attribution;
  });
}

interface Tree {
  readonly tokens: readonly Token[];
  /** For each token the index of its governor among all tokens, -1 for a root. */
  readonly governors: readonly number[];
}

function treeOf(sentences: readonly Sentence[]): Tree {
  let first = 0;
  const governors = sentences.flatMap(({ tokens }) => {
    const offset = first;
    first += tokens.length;
    return tokens.map(({ head }) => (head < 0 ? -1 : head + offset));
  });
  return { tokens: sentences.flatMap(({ tokens }) => tokens), governors };
}

function sharedSource(
  attribution: Attribution,
  byCue: ReadonlyMap<number, Attribution>,
  tree: Tree,
): readonly Range[] | null {
  let at = headOf(attribution.cue[0] as Range, tree);
  if (hasOwnSubject(at, tree)) return null;
  while (at >= 0 && SHARING.has(baseRelation(tree.tokens[at]))) {
    at = tree.governors[at] as number;
    const other = byCue.get(at);
    if (other && other !== attribution && other.source.length > 0) return other.source;
    if (hasOwnSubject(at, tree)) return null;
  }
  return null;
}

/** The token of a range that is governed from outside of it. */
function headOf({ start, end }: Range, { governors }: Tree): number {
  for (let token = start; token < end; token += 1) {
    const governor = governors[token] as number;
    if (governor < start || governor >= end) return token;
  }
  return start;
}

/** A verb with a subject of its own shares none; a subject follows or precedes it within its sentence. */
function hasOwnSubject(verb: number, { tokens, governors }: Tree): boolean {
  const near = 60;
  for (let at = Math.max(0, verb - near); at < Math.min(tokens.length, verb + near); at += 1) {
    if (governors[at] === verb && /^[nc]subj/.test(tokens[at]?.deprel ?? "")) return true;
  }
  return false;
}

function baseRelation(token: Token | undefined): string {
  return (token?.deprel ?? "").replace(/:.*/, "");
}
