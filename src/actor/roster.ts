import type { Actor } from "../reading/format.js";

/** An actor in the making. */
export interface Draft {
  readonly number: number;
  name: string;
  /** Every name it was given, and short forms. */
  readonly names: Set<string>;
  kind: Actor["kind"];
  country: Actor["country"];
  readonly sectors: Set<Actor["sectors"][number]>;
  role: string | null;
  /** The lemmas of the nouns it was called by: "minister", "group". */
  readonly nouns: Set<string>;
  of: Draft | null;
  known: string | null;
  gender: "he" | "she" | null;
  plural: boolean;
  readonly mentions: { readonly start: number; readonly end: number }[];
  seen: Sighting | null;
}

/** Where and how an actor is mentioned. */
export interface Sighting {
  readonly draft: Draft;
  readonly sentence: number;
  readonly token: number;
  readonly relation: string;
  /** The token that governs it. */
  readonly governor: number;
  readonly locative: boolean;
  /** It is the source of a statement. */
  readonly speaks: boolean;
}

export type Traits = Pick<Draft, "name" | "kind"> &
  Partial<Pick<Draft, "country" | "known" | "role" | "of" | "plural">> & {
    readonly sectors?: readonly Actor["sectors"][number][];
  };

/** The actors of a report so far. */
export class Roster {
  readonly drafts: Draft[] = [];
  /** In the order of reading. */
  readonly sightings: Sighting[] = [];

  add(traits: Traits): Draft {
    const draft: Draft = {
      number: this.drafts.length,
      name: traits.name,
      names: new Set([traits.name]),
      kind: traits.kind,
      country: traits.country ?? null,
      sectors: new Set(traits.sectors ?? []),
      role: traits.role ?? null,
      nouns: new Set(),
      of: traits.of ?? null,
      known: traits.known ?? null,
      gender: null,
      plural: traits.plural ?? false,
      mentions: [],
      seen: null,
    };
    this.drafts.push(draft);
    return draft;
  }

  sight(sighting: Sighting): void {
    this.sightings.push(sighting);
    sighting.draft.seen = sighting;
  }

  state(country: string): Draft | undefined {
    return this.drafts.find((draft) => draft.kind === "state" && draft.country === country);
  }

  known(name: string): Draft | undefined {
    return this.drafts.find((draft) => draft.known === name);
  }

  /**
   * The actor that bears a name, in full or short: "Asif" for "Khawaja Asif", "TTP" for what was called so; one of the
   * kind the name seems to be of before others.
   */
  named(name: string, kind?: "person" | "organisation"): Draft | undefined {
    const wanted = wordsOf(name);
    const bears = (draft: Draft) =>
      draft.names.has(name) ||
      (draft.kind !== "unnamed" &&
        draft.kind !== "state" &&
        [...draft.names].some((other) => agree(wanted, wordsOf(other), draft.kind === "person")));
    const found = this.drafts.filter(bears);
    const likely = found.filter((draft) => draft.kind === kind);
    const exact = likely.find(({ names }) => names.has(name));
    return exact ?? likely.at(-1) ?? found.at(-1);
  }

  /** The last actor seen that fits, latest sighting first. */
  latest(fits: (draft: Draft) => boolean): Draft | undefined {
    return this.sightings.findLast(({ draft }) => fits(draft))?.draft;
  }
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

const wordsOf = (name: string): string[] =>
  name
    .replaceAll("’", "'")
    .split(/[\s]+/u)
    .filter((word) => !SUFFIX.test(word))
    .map((word) => word.toLowerCase());

/** Whether one name is short for the other: the last words of a person's, any run of a body's words, or its initials. */
function agree(one: readonly string[], other: readonly string[], isPerson: boolean): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return false;
  if (isPerson) return isPersonShort(short, long);
  if (long.join(" ").endsWith(` ${short.join(" ")}`)) return true;
  return short.length === 1 && long.length > 1 && short[0] === initials(long);
}

function isPersonShort(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) === long.at(-1)) {
    return short.length === 1 || short.length < long.length || short[0]?.[0] === long[0]?.[0];
  }
  return short.length === 1 && long.length > 1 && long.includes(short[0] as string);
}

const SMALL = new Set(["of", "the", "and", "for", "in", "on", "de", "du"]);

const initials = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split("-"))
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join("");
