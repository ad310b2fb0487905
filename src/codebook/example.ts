import type { Reader } from "../language/reader.js";
import type { Codebook } from "./codebook.js";
import type { GenderWords } from "./genders.js";
import type { Role } from "./who.js";

/** An example of an entry, and what it came out as. */
export interface Tried {
  /** The entry, as its list has it. */
  readonly entry: object;
  /** Where in the entry the example stands: `["cases", 0, "example", 1]`. */
  readonly path: readonly PropertyKey[];
  /** With its brackets. */
  readonly text: string;
  /** Why it does not come out as the entry says; null where it does. */
  readonly fault: string | null;
}

export type Example = Omit<Tried, "fault">;

/** What examples are read with. */
export interface Trial {
  readonly reader: Reader;
  readonly codebook: Codebook;
}

/** The examples of a field, with their paths. */
export function examplesAt(
  entry: object,
  texts: readonly string[],
  ...field: readonly PropertyKey[]
): Example[] {
  return texts.map((text, index) => ({ entry, path: [...field, index], text }));
}

/** What is in the brackets of a role's example must be the role. */
export const triedRoles = (roles: readonly Role[]): Tried[] =>
  roles.map((one) => shown(one, one.role));

/** What is in the brackets must be a name or word of the entry. */
export const triedGenders = (genders: readonly GenderWords[]): Tried[] =>
  genders.map((one) => shown(one, one.words));

function shown(entry: { readonly example: string }, words: readonly string[]): Tried {
  const { example } = entry;
  const word = /\[([^[\]]+)\]/u.exec(example)?.[1] ?? "";
  const fault = words.includes(word) ? null : `"${word}" is no word of the entry`;
  return { entry, path: ["example"], text: example, fault };
}
