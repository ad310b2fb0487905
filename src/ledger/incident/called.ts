import { compare } from "./compare.js";

/** As a name is compared: capitals and apostrophes aside. */
const plain = (name: string): string => name.toLowerCase().replaceAll("’", "'");

/** "PAKISTANI SOLDIERS", as a flash has it. */
const isLoud = (name: string): boolean => name === name.toUpperCase();

/** "Its military" is only somebody where it is known whose. */
const POINTING = /^(?:its|his|her|their|our|my)\b/iu;

/**
 * What somebody is called in several reports, the fullest name first. Names that another holds are left out: "Mujahid" beside
 * "Zabihullah Mujahid", "MUJAHID" too; and so is what points at somebody, where another name tells who.
 */
export function namesOf(names: Iterable<string>): string[] {
  const ordered = [...names].sort(
    (one, other) =>
      other.length - one.length ||
      Number(isLoud(one)) - Number(isLoud(other)) ||
      compare(one, other),
  );
  const own = ordered.filter((name) => !POINTING.test(name));
  const told = own.length > 0 ? own : ordered;
  return told.filter(
    (name, at) => !told.slice(0, at).some((fuller) => plain(fuller).includes(plain(name))),
  );
}

/** "Pakistani soldiers" rather than "soldiers" or "PAKISTANI SOLDIERS". */
export const fullestName = (one: string, other: string): string => namesOf([one, other])[0] ?? one;
