import { namesOfPerson, type Person, type Post, personKey } from "../codebook/people.js";
import type { Actor } from "../reading/format.js";

/** The people of a codebook, found by a name. */
export interface People {
  /** Those whom a name stands for: two where a father and his son bear it. */
  named(name: string): readonly Person[];
}

export function peopleOf(people: readonly Person[]): People {
  const byKey = new Map<string, Person[]>();
  for (const person of people)
    for (const name of namesOfPerson(person)) {
      const key = personKey(name);
      const same = byKey.get(key);
      if (!same) byKey.set(key, [person]);
      else if (!same.includes(person)) same.push(person);
    }
  const known = (name: string): readonly Person[] => byKey.get(personKey(name)) ?? [];
  return {
    named: (name) => {
      const found = known(name);
      return found.length > 0 ? found : known(withoutInitials(name));
    },
  };
}

/** "Robert M. Gates", "John F. Kerry": reports give a middle initial, or leave it out. */
const withoutInitials = (name: string): string =>
  name.replace(/(?<=\p{L}\s)(?:\p{Lu}\.\s?)+/gu, "");

/** What somebody was on the day of a report. */
export interface Standing {
  readonly country: NonNullable<Actor["country"]>;
  readonly sectors: Actor["sectors"];
}

/** The one who held a post on that day, else the one whose post ended last before it. */
export function personOn(people: readonly Person[], published: string | null): Person | undefined {
  const [first] = people;
  if (published === null || people.length < 2) return first;
  const last = people.toSorted((one, other) =>
    lastEnd(other, published).localeCompare(lastEnd(one, published)),
  )[0];
  return people.find(({ posts }) => posts.some((post) => holds(post, published))) ?? last;
}

/** By the post that somebody held on that day; after the last one former, before the first what `before` says. */
export function standingOn(person: Person, published: string | null): Standing {
  const { country, posts, before } = person;
  const held = published === null ? posts[0] : posts.find((post) => holds(post, published));
  if (held) return { country: held.country ?? country, sectors: held.sectors };
  const ended = posts
    .filter((post) => isOver(post, published as string))
    .toSorted((one, other) => (other.to as string).localeCompare(one.to as string))[0];
  if (ended) return { country: ended.country ?? country, sectors: afterwards(ended) };
  const first = posts.toSorted((one, other) => (one.from ?? "").localeCompare(other.from ?? ""))[0];
  return { country: first?.country ?? country, sectors: before };
}

/** Both ends hold as a whole: "to: 1999-07" until the end of July. */
const holds = (post: Post, day: string): boolean => (post.from ?? "") <= day && !isOver(post, day);

const isOver = ({ to }: Post, day: string): boolean =>
  to !== undefined && to < day.slice(0, to.length);

const lastEnd = ({ posts }: Person, day: string): string =>
  posts
    .map((post) => (isOver(post, day) ? (post.to as string) : ""))
    .sort()
    .at(-1) ?? "";

/** Who held an office is a former official; a rebel, a party's leader, a priest or a reporter is what he was. */
const afterwards = ({ sectors }: Post): Actor["sectors"] =>
  sectors.length === 0 || sectors.some((one) => OFFICES.has(one)) ? ["ELI"] : sectors;

const OFFICES: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);
