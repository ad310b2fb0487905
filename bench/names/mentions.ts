import type { Mention } from "../../src/language/analysis.js";
import type { GoldDocument, GoldWord } from "../ud/conllu.js";

const KINDS: ReadonlyMap<string, Mention["kind"]> = new Map([
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

interface Named {
  readonly kind: Mention["kind"];
  readonly first: number;
  readonly last: number;
}

/**
 * GUM's outermost mentions of people, organisations and places whose head is a proper noun.
 *
 * Format: gucorpling.org/gum/guidelines.html, `Entity` in the last column.
 */
export function goldMentions({ sentences }: GoldDocument): Mention[] {
  const words = sentences.flat();
  const named = bracketed(words.map(({ misc }) => misc)).flatMap((found) => namedOf(found, words));
  return withoutOverlap(outermost(named)).map(({ kind, first, last }) => ({
    kind,
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
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

function namedOf({ kind, head, first, last }: Found, words: readonly GoldWord[]): Named[] {
  const known = KINDS.get(kind);
  if (known === undefined || words[first + head - 1]?.upos !== "PROPN") return [];
  return [{ kind: known, first, last }];
}

function outermost(named: readonly Named[]): Named[] {
  return named.filter(
    (inner) => !named.some((outer) => isOther(outer, inner) && holds(outer, inner)),
  );
}

function isOther(a: Named, b: Named): boolean {
  return a.first !== b.first || a.last !== b.last || a.kind !== b.kind;
}

function holds(outer: Named, inner: Named): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** In the order of the text; one that overlaps a mention before it is dropped, as the training data do. */
function withoutOverlap(named: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const one of named.toSorted((a, b) => a.first - b.first || a.last - b.last))
    if (one.first > (kept.at(-1)?.last ?? -1)) kept.push(one);
  return kept;
}
