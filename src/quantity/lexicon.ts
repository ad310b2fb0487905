import type { Codebook } from "../codebook/codebook.js";
import type { Bound, DeedPlace, QuantityWord } from "../codebook/quantities.js";
import type { Token } from "../language/analysis.js";
import type { Quantity } from "../reading/format.js";

export type Kind = Quantity["kind"];

/** A number or a range, both ends included; null where it is open. */
export interface Amount {
  readonly low: number | null;
  readonly high: number | null;
}

/** A word that tells of whom a number counts. */
export interface DeedWord {
  readonly as: DeedPlace;
  readonly kinds: readonly Kind[];
  /** One of these must stand there; null where nothing need. */
  readonly near: ReadonlySet<string> | null;
}

/** What the codebook says of quantities, by word. */
export interface Lexicon {
  readonly numbers: ReadonlyMap<string, Amount>;
  readonly bounds: ReadonlyMap<string, Bound>;
  readonly deeds: ReadonlyMap<string, readonly DeedWord[]>;
  /** Nouns that a number follows, their phrases by forms: "death toll", "number of dead". */
  readonly tolls: ReadonlyMap<string, readonly Kind[]>;
  readonly people: ReadonlySet<string>;
  readonly animals: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly brings: ReadonlySet<string>;
}

const known = new WeakMap<Codebook, Lexicon>();

export function lexiconOf(codebook: Codebook): Lexicon {
  const found = known.get(codebook) ?? lexicon(codebook);
  known.set(codebook, found);
  return found;
}

function lexicon({ quantities, roles, kinds }: Codebook): Lexicon {
  const listed = (as: QuantityWord["as"]) =>
    quantities.flatMap((entry) => (entry.as === as ? entry.quantity : []));
  const persons = roles.filter(({ kind }) => kind === "person").flatMap(({ role }) => role);
  const people = kinds.find(({ kind }) => kind === "PEOPLE")?.words ?? [];
  const byWord = quantities.flatMap((entry) => entry.quantity.map((word) => ({ word, entry })));
  return {
    numbers: new Map(
      byWord.flatMap(({ word, entry }) =>
        entry.as === "number" ? [[word, { low: entry.low, high: entry.high ?? null }]] : [],
      ),
    ),
    bounds: new Map(
      byWord.flatMap(({ word, entry }) => (entry.as === "bound" ? [[word, entry.makes]] : [])),
    ),
    tolls: new Map(
      byWord.flatMap(({ word, entry }) => (entry.as === "toll" ? [[word, entry.kind]] : [])),
    ),
    deeds: deedsIn(byWord),
    people: new Set([...people, ...persons, ...listed("people")]),
    animals: new Set(listed("animals")),
    groups: new Set(listed("group")),
    brings: new Set(listed("brings")),
  };
}

interface ByWord {
  readonly word: string;
  readonly entry: QuantityWord;
}

function deedsIn(all: readonly ByWord[]): Map<string, DeedWord[]> {
  const deeds = new Map<string, DeedWord[]>();
  for (const { word, entry } of all) {
    if (!("kind" in entry) || entry.as === "toll") continue;
    const near = entry.near ? new Set(entry.near) : null;
    const deed = { as: entry.as, kinds: entry.kind, near };
    deeds.set(word, [...(deeds.get(word) ?? []), deed]);
  }
  return deeds;
}

/** A word as entries may have it: "wounded", "wound". */
export function wordsOf({ lemma, form }: Token): string[] {
  return [...new Set([lemma.toLowerCase(), form.toLowerCase()])];
}
