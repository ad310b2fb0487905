import type { Gender } from "../codebook/genders.js";
import { namesOfPerson, type Person } from "../codebook/people.js";
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
  /** The roles it was called by, in the codebook's words: "interior minister". */
  readonly roles: Set<string>;
  of: Draft | null;
  known: string | null;
  /** The person of the codebook that its name stands for. */
  listed: Person | null;
  /** Its sectors are the codebook's, and the report has said nothing of them yet. */
  isPresumed: boolean;
  /** Its country is only where the report is at home, or the codebook's. */
  isGuessed: boolean;
  /** Others arm or shelter it, as a state does with whom it finds elsewhere. */
  isBacked: boolean;
  /** What its names and titles say. */
  gender: Gender | null;
  /** The pronoun it was first called by. */
  calledBy: Gender | null;
  plural: boolean;
  /** Where one is at home of whom the report tells nothing but an age: "Rana Aziz, 51,"; null where it tells more. */
  civil: { readonly country: Actor["country"] } | null;
  readonly mentions: { readonly start: number; readonly end: number }[];
}

/** Where and how an actor is mentioned. */
export interface Sighting {
  readonly draft: Draft;
  readonly sentence: number;
  readonly token: number;
  readonly relation: string;
  /** The token that governs it. */
  readonly governor: number;
  /** It is the source of a statement. */
  readonly speaks: boolean;
}

/** Two named side by side, "Kenya and Chile", or by one word, "the two". */
export interface Pair extends Omit<Sighting, "draft" | "speaks"> {
  readonly drafts: readonly Draft[];
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
  readonly pairs: Pair[] = [];
  private readonly counts = new Map<Draft, number>();

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
      roles: new Set(),
      of: traits.of ?? null,
      known: traits.known ?? null,
      listed: null,
      isPresumed: false,
      isGuessed: false,
      isBacked: false,
      gender: null,
      calledBy: null,
      plural: traits.plural ?? false,
      civil: null,
      mentions: [],
    };
    this.drafts.push(draft);
    return draft;
  }

  sight(sighting: Sighting): void {
    this.sightings.push(sighting);
    this.counts.set(sighting.draft, this.seen(sighting.draft) + 1);
  }

  /** How often an actor was met. */
  seen(draft: Draft): number {
    return this.counts.get(draft) ?? 0;
  }

  /** One that turns out to be another: "the senator" before it is said that he is Omar Ali, met long ago. */
  merge(from: Draft, into: Draft): void {
    into.country ??= from.country;
    into.listed ??= from.listed;
    into.role ??= from.role;
    into.gender ??= from.gender;
    into.of ??= from.of === into ? null : from.of;
    if (into.known === null) for (const sector of from.sectors) into.sectors.add(sector);
    for (const noun of from.nouns) into.nouns.add(noun);
    for (const role of from.roles) into.roles.add(role);
    into.mentions.push(...from.mentions.splice(0));
    this.counts.set(into, this.seen(into) + this.seen(from));
    for (const [index, sighting] of this.sightings.entries())
      if (sighting.draft === from) this.sightings[index] = { ...sighting, draft: into };
    for (const [index, pair] of this.pairs.entries())
      if (pair.drafts.includes(from))
        this.pairs[index] = {
          ...pair,
          drafts: pair.drafts.map((one) => (one === from ? into : one)),
        };
    for (const draft of this.drafts) if (draft.of === from) draft.of = into;
    this.drafts.splice(this.drafts.indexOf(from), 1);
  }

  /** The sentence in which an actor was met last; -1 where it was only named as another's. */
  lastSeen(wanted: Draft): number {
    return this.sightings.findLast(({ draft }) => draft === wanted)?.sentence ?? -1;
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
  named(
    name: string,
    kind?: "person" | "organisation",
    gender: Gender | null = null,
  ): Draft | undefined {
    const bears = (draft: Draft) =>
      (gender ?? draft.gender) === (draft.gender ?? gender) && bearsName(draft, name);
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

export const isSomeone = ({ kind }: Draft): boolean => kind === "person" || kind === "unnamed";

/** Whether a name is an actor's, in full or short. */
export const bearsName = (draft: Draft, name: string): boolean =>
  draft.names.has(name) || (mayShorten(draft) && isShortFor(name, draft));

const mayShorten = ({ kind }: Draft) => kind !== "unnamed" && kind !== "state";

/** "Asif" for "Khawaja Asif"; "Carol Lee" is no "Marcus Lee", though he is called "Lee". */
function isShortFor(wanted: string, { names, kind, listed }: Draft): boolean {
  const shape = shapeOf(wanted);
  const all = [...names].map(shapeOf);
  if (listed && shape.words.length > 1 && !mayBeCalled(listed, shape)) return false;
  const full = all.filter(({ words }) => words.length > 1);
  const isFull = kind === "person" && shape.words.length > 1 && full.length > 0;
  return (isFull ? full : all).some((other) => agree(shape, other, kind === "person"));
}

/** "Bibi Netanyahu", unlike "Sara Netanyahu", who is not the Netanyahu of the codebook. */
const mayBeCalled = (listed: Person, { words }: NameShape): boolean =>
  namesOfPerson(listed)
    .map(shapeOf)
    .some((own) => own.words.length > 1 && mayBeOne(own.words[0] as string, words[0] as string));

/** A name in small letters, as words and as the first letters of those that count. */
interface NameShape {
  readonly words: readonly string[];
  readonly initials: string;
}

const SUFFIX = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]);
const SMALL = new Set(["of", "the", "and", "for", "in", "on", "de", "du"]);

const shapes = new Map<string, NameShape>();
/** Names remembered at a time: those of the report that is read, and of some before it. */
const REMEMBERED = 5000;

function shapeOf(name: string): NameShape {
  const known = shapes.get(name);
  if (known) return known;
  if (shapes.size >= REMEMBERED) shapes.clear();
  const all = name.replaceAll("’", "'").toLowerCase().split(/\s+/u);
  const words = all.filter((word) => !SUFFIX.has(word));
  const counted = words.flatMap((word) => word.split("-")).filter((word) => !SMALL.has(word));
  const shape = { words, initials: counted.map((word) => word[0]).join("") };
  shapes.set(name, shape);
  return shape;
}

/** Whether one name is short for the other: the last words of a person's, any run of a body's words, or its initials. */
function agree(one: NameShape, other: NameShape, isPerson: boolean): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (short.words.length === 0) return false;
  if (isPerson) return isPersonShort(short.words, long.words);
  if (long.words.join(" ").endsWith(` ${short.words.join(" ")}`)) return true;
  return short.words.length === 1 && long.words.length > 1 && short.words[0] === long.initials;
}

/** "Joe" and "Joseph", "J." and "Joseph", "Mohammed" and "Mohammad"; not "Hamid" and "Hassan". */
function mayBeOne(one: string, other: string): boolean {
  if (/^\p{L}\.?$/u.test(one) || /^\p{L}\.?$/u.test(other)) return one[0] === other[0];
  const same = Math.min(one.length, other.length) > 3 ? 3 : 2;
  return one.slice(0, same) === other.slice(0, same);
}

function isPersonShort(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) === long.at(-1)) {
    return short.length < long.length || mayBeOne(short[0] as string, long[0] as string);
  }
  return short.length === 1 && long.length > 1 && long.includes(short[0] as string);
}
