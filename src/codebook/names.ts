import type { CodebookProblem } from "./fault.js";
import { namesOfPerson, type Person } from "./people.js";
import type { Entries } from "./source.js";
import type { Country, Organisation, Role } from "./who.js";

/** The lists of who is who, with their lines. */
interface Who {
  readonly countries: Entries<Country>;
  readonly organisations: Entries<Organisation>;
  readonly roles: Entries<Role>;
  readonly people: Entries<Person>;
}

/** A name or a word, and where it stands. */
interface Standing {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** The same name twice, among states and organisations or among roles: nobody could say who is meant. */
export function repeatedNames({ countries, organisations, roles, people }: Who): CodebookProblem[] {
  const others = [
    ...standings(countries, namesOfCountry),
    ...standings(organisations, namesOfOrganisation),
  ];
  return [
    ...repeated(others),
    ...standing(standings(people, namesOfPerson), others),
    ...repeated(standings(roles, ({ role }) => role)),
  ];
}

/** Every name that means the state, its people or its government, and those that mean something else. */
export function namesOfCountry({ name, also, people, capital, seats, not }: Country): string[] {
  return [name, ...also, ...people, ...(capital ?? []), ...seats, ...not];
}

export function namesOfOrganisation({ name, also, seats, not }: Organisation): string[] {
  return [name, ...also, ...seats, ...not];
}

function standings<T>(
  { file, entries, lines }: Entries<T>,
  names: (entry: T) => readonly string[],
): Standing[] {
  return entries.flatMap((entry, index) =>
    names(entry).map((name) => ({ file, line: lines[index] as number, name })),
  );
}

function repeated(all: readonly Standing[]): CodebookProblem[] {
  const seen = new Map<string, Standing>();
  return all.flatMap((one) => {
    const earlier = seen.get(asFound(one.name));
    if (!earlier) {
      seen.set(asFound(one.name), one);
      return [];
    }
    const { file, line, name } = one;
    const there = `${earlier.file}:${earlier.line}`;
    return [{ file, line, text: `"${name}" stands in ${there} already; keep one of the two` }];
  });
}

/** Names of people that are a state's or a body's as well: two people may share one. */
function standing(people: readonly Standing[], others: readonly Standing[]): CodebookProblem[] {
  const taken = new Map(others.map((one) => [asFound(one.name), one]));
  return people.flatMap(({ file, line, name }) => {
    const other = taken.get(asFound(name));
    if (!other) return [];
    const text = `"${name}" stands in ${other.file}:${other.line} already; keep one of the two`;
    return [{ file, line, text }];
  });
}

/** Names are found whatever their case and apostrophe: "Al-Qa’ida" is "al-Qa'ida". */
export function asFound(name: string): string {
  return name.replaceAll("’", "'").toLowerCase();
}
