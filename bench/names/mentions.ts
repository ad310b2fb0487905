import type { Analysis } from "../../src/language/analysis.js";
import type { GoldDocument, GoldWord } from "../ud/conllu.js";

/** A person, an organisation or a place, mentioned by name: the phrase with all that belongs to it. */
export interface Named {
  readonly kind: "person" | "organisation" | "place";
  readonly start: number;
  readonly end: number;
}

const KINDS: ReadonlyMap<string, Named["kind"]> = new Map([
  ["person", "person"],
  ["organization", "organisation"],
  ["place", "place"],
]);

interface Opened {
  readonly group: string;
  readonly kind: string;
  /** The head's number among the mention's words, from 1. */
  readonly head: number;
  readonly first: number;
}

/** A mention from its first word to its last, both inside. */
interface Found extends Opened {
  readonly last: number;
}

/** A named mention from its first word to its last, both inside. */
interface Placed {
  readonly kind: Named["kind"];
  readonly first: number;
  readonly last: number;
}

/**
 * GUM's outermost mentions of people, organisations and places whose head is a proper noun.
 *
 * Format: gucorpling.org/gum/guidelines.html, `Entity` in the last column.
 */
export function goldMentions({ sentences }: GoldDocument): Named[] {
  const words = sentences.flat();
  const named = bracketed(words.map(({ misc }) => misc)).flatMap((found) => namedOf(found, words));
  return withoutOverlap(outermost(named)).map(({ kind, first, last }) => ({
    kind,
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
  }));
}

/** The same of what the reader marks. */
export function readMentions({ mentions, sentences }: Analysis): Named[] {
  const named = mentions.flatMap(({ kind, sentence, head, start, end }) => {
    const known = KINDS.get(kind === "organisation" ? "organization" : kind);
    const isName = sentences[sentence]?.tokens[head]?.upos === "PROPN";
    return known && isName ? [{ kind: known, first: start, last: end - 1 }] : [];
  });
  return withoutOverlap(outermost(named)).map(({ kind, first, last }) => ({
    kind,
    start: first,
    end: last + 1,
  }));
}

/** Matches the brackets: "(3-person-…" opens mention 3, "3)" closes it, "(3-person-…)" does both. */
function bracketed(miscs: readonly string[]): Found[] {
  const open: Opened[] = [];
  const found: Found[] = [];
  for (const [at, misc] of miscs.entries())
    for (const [, opening, body = "", number = ""] of entityOf(misc).matchAll(
      /(\()([^()]*\)?)|(\d+)\)/g,
    )) {
      if (opening) open.push(openedOf(body, at));
      if (opening && body.endsWith(")")) found.push({ ...(open.pop() as Opened), last: at });
      if (!opening) found.push({ ...closed(open, number), last: at });
    }
  return found;
}

function entityOf(misc: string): string {
  const field = misc.split("|").find((part) => part.startsWith("Entity="));
  return field?.slice("Entity=".length) ?? "";
}

/** "1-person-new-snnsn-cf1-2,3-coref": number, kind, …, …, …, head words. */
function openedOf(body: string, first: number): Opened {
  const [group = "", kind = "", , , , heads = "1"] = body.replace(/\)$/, "").split("-");
  return { group, kind, head: Number(heads.split(",")[0]), first };
}

function closed(open: Opened[], number: string): Opened {
  const at = open.findLastIndex(({ group }) => group === number);
  if (at === -1) throw new Error(`mention ${number} closes and was never opened`);
  return open.splice(at, 1)[0] as Opened;
}

function namedOf({ kind, head, first, last }: Found, words: readonly GoldWord[]): Placed[] {
  const known = KINDS.get(kind);
  if (known === undefined || words[first + head - 1]?.upos !== "PROPN") return [];
  return [{ kind: known, first, last }];
}

function outermost(named: readonly Placed[]): Placed[] {
  return named.filter(
    (inner) => !named.some((outer) => isOther(outer, inner) && holds(outer, inner)),
  );
}

function isOther(a: Placed, b: Placed): boolean {
  return a.first !== b.first || a.last !== b.last || a.kind !== b.kind;
}

function holds(outer: Placed, inner: Placed): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** In the order of the text; one that overlaps a mention before it is dropped, as the training data do. */
function withoutOverlap(named: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const one of named.toSorted((a, b) => a.first - b.first || a.last - b.last))
    if (one.first > (kept.at(-1)?.last ?? -1)) kept.push(one);
  return kept;
}
