import { fold } from "../place/fold.js";
import { kindsIn, SOMEBODY } from "./events.js";
import type { CodebookProblem } from "./fault.js";
import { asFound, namesOfCountry, namesOfOrganisation } from "./names.js";
import type { OwnFile } from "./own.js";
import { namesOfPerson, type Person } from "./people.js";
import type { Part } from "./schema.js";
import type { Sections } from "./sections.js";
import type { Country, Organisation } from "./who.js";

/**
 * A user's entries before ours. Of what both have, ours give way: a cue, a role or a name is taken from them; events keep
 * theirs, for where the conditions of the user's do not hold ours still do.
 * @param replaced the names of our files in whose place the user's stand: "cues.yaml"
 */
export function merged(ours: Sections, own: Sections, replaced: ReadonlySet<string>): Sections {
  const left = remaining(ours, replaced);
  const names = namesTaken(own);
  const places = new Set(own.places.flatMap(({ place, also }) => [place, ...also]).map(fold));
  return {
    cues: [...own.cues, ...giving(left.cues, own.cues, "cue")],
    stances: [...own.stances, ...giving(left.stances, own.stances, "word")],
    roles: [...own.roles, ...without(left.roles, own.roles, "role")],
    lights: [...own.lights, ...without(left.lights, own.lights, "light")],
    times: [...own.times, ...without(left.times, own.times, "time", isAlike)],
    quantities: [
      ...own.quantities,
      ...without(left.quantities, own.quantities, "quantity", isAlike),
    ],
    genders: [...own.genders, ...without(left.genders, own.genders, "words", isAlike)],
    harms: beside(own.harms, left.harms, ({ word }) => word),
    kinds: beside(own.kinds, left.kinds, ({ kind }) => kind),
    centres: beside(own.centres, left.centres, ({ country }) => country),
    countries: beside(own.countries, left.countries, ({ code }) => code).flatMap((one) =>
      own.countries.includes(one) ? [one] : countryLess(one, names),
    ),
    organisations: [
      ...own.organisations,
      ...left.organisations.flatMap((one) => organisationLess(one, names)),
    ],
    people: [...own.people, ...left.people.flatMap((one) => personLess(one, names))],
    places: [
      ...own.places,
      ...left.places.filter(
        ({ place, also }) => ![place, ...also].some((one) => places.has(fold(one))),
      ),
    ],
    events: [...own.events, ...left.events],
    speeches: [...own.speeches, ...left.speeches],
  };
}

/** The file of each list but those of events, which have one a type. */
export const FILES: Readonly<Record<Exclude<keyof Sections, "events">, string>> = {
  ...{ cues: "cues.yaml", harms: "harm.yaml", stances: "stances.yaml", roles: "roles.yaml" },
  ...{
    countries: "countries.yaml",
    organisations: "organisations.yaml",
    people: "people.yaml",
    times: "times.yaml",
  },
  ...{ quantities: "quantities.yaml", places: "places.yaml", centres: "centres.yaml" },
  genders: "genders.yaml",
  ...{ kinds: "kinds.yaml", lights: "events/light.yaml", speeches: "events/speech.yaml" },
};

/** Ours without the files that are replaced. */
function remaining(ours: Sections, replaced: ReadonlySet<string>): Sections {
  const lists = Object.entries(FILES).map(([list, file]) => [
    list,
    replaced.has(file) ? [] : ours[list as keyof Sections],
  ]);
  const events = ours.events.filter(
    ({ id }) => !replaced.has((id.split("#")[0] as string).replace("codebook/", "")),
  );
  return { ...Object.fromEntries(lists), events } as Sections;
}

/** Those of the user, then ours of which the user has none alike. */
function beside<T>(own: readonly T[], ours: readonly T[], keyOf: (entry: T) => string): T[] {
  const taken = new Set(own.map(keyOf));
  return [...own, ...ours.filter((entry) => !taken.has(keyOf(entry)))];
}

type Worded<Field extends string> = { readonly [key in Field]: readonly string[] };

/** Times, quantities and genders: "dead" may be a state and a count. */
const isAlike = (one: { readonly as: string }, other: { readonly as: string }): boolean =>
  one.as === other.as;

/** Ours without the words that the user's have; those left without any are gone. */
function without<Field extends string, T extends Worded<Field>>(
  ours: readonly T[],
  own: readonly T[],
  field: Field,
  isSame: (one: T, other: T) => boolean = () => true,
): T[] {
  return ours.flatMap((entry) => {
    const left = entry[field].filter(
      (word) => !own.some((one) => one[field].includes(word) && isSame(one, entry)),
    );
    return reduced(entry, field, left);
  });
}

function reduced<Field extends string, T extends Worded<Field>>(
  entry: T,
  field: Field,
  left: readonly string[],
): T[] {
  if (left.length === entry[field].length) return [entry];
  return left.length > 0 ? [{ ...entry, [field]: left }] : [];
}

type Tagged<Field extends string> = Worded<Field> & { readonly pos?: readonly Part[] | undefined };

/** The same part of speech by part of speech: a noun of the user's leaves our verb of the same letters. */
function giving<Field extends string, T extends Tagged<Field>>(
  ours: readonly T[],
  own: readonly T[],
  field: Field,
): T[] {
  return ours.flatMap((entry) => {
    const taken = (word: string) => own.filter((one) => takes(one, word, field, entry));
    const lost = entry[field].filter((word) => taken(word).length > 0);
    const kept = lost.flatMap((word) => {
      const pos = entry.pos?.filter((part) => taken(word).every((one) => !has(one, part))) ?? [];
      return pos.length > 0 ? [{ ...entry, [field]: [word], pos }] : [];
    });
    const left = entry[field].filter((word) => !lost.includes(word));
    return [...reduced(entry, field, left), ...kept];
  });
}

function takes<Field extends string, T extends Tagged<Field>>(
  own: T,
  word: string,
  field: Field,
  ours: T,
): boolean {
  if (!own[field].includes(word)) return false;
  return ours.pos ? ours.pos.some((part) => has(own, part)) : own.pos === undefined;
}

const has = ({ pos }: Tagged<never>, part: Part): boolean =>
  pos === undefined || pos.includes(part);

function namesTaken({ countries, organisations, people }: Sections): ReadonlySet<string> {
  const names = [
    ...countries.flatMap(namesOfCountry),
    ...organisations.flatMap(namesOfOrganisation),
    ...people.flatMap(namesOfPerson),
  ];
  return new Set(names.map(asFound));
}

function countryLess(country: Country, names: ReadonlySet<string>): Country[] {
  if (!namesOfCountry(country).some((name) => names.has(asFound(name)))) return [country];
  const { name, also, people, seats, not, capital } = country;
  const [first, ...others] = left([name, ...also], names);
  if (first === undefined) return [];
  const lists = { also: others, people: left(people, names), seats: left(seats, names) };
  const capitals = left(capital ?? [], names);
  const open = { capital: capitals.length > 0 ? capitals : undefined, not: left(not, names) };
  return [{ ...country, name: first, ...lists, ...open }];
}

function organisationLess(one: Organisation, names: ReadonlySet<string>): Organisation[] {
  if (names.has(asFound(one.name))) return [];
  if (!namesOfOrganisation(one).some((name) => names.has(asFound(name)))) return [one];
  const { also, seats, not } = one;
  return [{ ...one, also: left(also, names), seats: left(seats, names), not: left(not, names) }];
}

function personLess(one: Person, names: ReadonlySet<string>): Person[] {
  return names.has(asFound(one.name)) ? [] : [{ ...one, also: left(one.also, names) }];
}

const left = (all: readonly string[], names: ReadonlySet<string>): string[] =>
  all.filter((name) => !names.has(asFound(name)));

/** Kinds of words that conditions name and that went with our file, in whose place the user's stands. */
export function kindsGone(
  { events, kinds }: Sections,
  files: readonly OwnFile[],
): CodebookProblem[] {
  const file = files.find(({ name, replaces }) => name === FILES.kinds && replaces)?.file;
  const known = new Set([SOMEBODY, ...kinds.map(({ kind }) => kind)]);
  const gone = new Set(events.flatMap(kindsIn).filter((kind) => !known.has(kind)));
  if (file === undefined) return [];
  return [...gone].map((kind) => ({
    ...{ file, line: 1 },
    text: `kind "${kind}" is gone, and events name it; add it, or take "# replaces" out`,
  }));
}
