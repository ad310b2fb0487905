import type { Token } from "../language/analysis.js";
import type { Place } from "../reading/format.js";

export type Precision = NonNullable<Place["precision"]>;

/** The precisions that a word for a sort of place allows. */
export type Sort = readonly Precision[];

const PROVINCE: Sort = ["province", "region"];
const DISTRICT: Sort = ["district", "region"];
const TOWN: Sort = ["city", "point", "district"];

const SORTS: readonly (readonly [RegExp, Sort])[] = [
  [/^(?:province|state|oblast|governorate|krai|wilaya|canton|emirate)$/iu, PROVINCE],
  [/^(?:region)$/iu, ["region", "province", "district"]],
  [/^(?:district|county|raion|prefecture|agency|subdistrict|parish)$/iu, DISTRICT],
  // too small for any list: none of the towns of its name
  [/^township$/iu, []],
  [/^(?:city|town|village|capital|settlement|municipality|suburb|port|hamlet)$/iu, TOWN],
];

export const sortOf = (word: string): Sort | null =>
  SORTS.find(([words]) => words.test(word))?.[1] ?? null;

/** "Helmand *province*", "the *city of* Multan", "the Punjab *town of* Kasur", "the *village* Karam". */
export function sortBeside(tokens: readonly Token[], from: number, to: number): Sort | null {
  const form = (at: number) => tokens[at]?.form ?? "";
  const after = /^\p{Ll}/u.test(form(to)) ? sortOf(tokens[to]?.lemma ?? "") : null;
  if (after) return after;
  if (form(from - 1) === "of") return sortOf(form(from - 2));
  return /^\p{Ll}/u.test(form(from - 1)) ? sortOf(form(from - 1)) : null;
}

/** Buildings and grounds that lie in the town whose name they bear; streets bear names of towns elsewhere. */
const SITE =
  /^(?:airport|airfield|airbase|base|hospital|university|prison|jail|stadium|station|port|harbou?r|camp|market|mosque|cathedral|barracks|zoo)$/iu;
/** "Kabul *international* airport", "Bagram *air* base" */
const OF_SITE =
  /^(?:international|central|general|military|air|force|naval|main|old|new|refugee)$/iu;

/** What stands on a spot of its own, whoever runs it. */
const GROUND =
  /^(?:hospital|clinic|church|cathedral|mosque|temple|synagogue|shrine|cemetery|school|hotel|inn|embassy|consulate|stadium|arena|park|bridge|dam|castle|palace|tower|street|avenue|road|highway|boulevard|square|plaza|prison|jail|barracks|camp|checkpoint|junction|terminal|tunnel|refinery|mine|island|beach|fort|cent(?:er|re)|complex|hall|building|mall|gardens?|farm|field|factory|club)$/iu;

/** Whether a name that ends in this word is of a place as soon as words say "at": "Velby General *Hospital*". */
export const isGround = (word: string): boolean =>
  GROUND.test(word) || (SITE.test(word) && !/^university$/iu.test(word));

/** A name that ends in this word is of land, not of those who govern it: "Velby *County*". */
export const isDivision = (word: string): boolean =>
  /^(?:province|state|county|district|oblast|governorate|agency|region|raion|krai)$/iu.test(word);

const BEFORE = /^(?:the |greater |city of |town of |province of |state of |central |downtown )/iu;
const SIDE =
  /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|upper|lower|mid)(?:ern)? (?=\p{Lu})/iu;

/** A name without the words for its sort and side: "Helmand Province" → "Helmand", "Kabul airport" → "Kabul". */
export function bareOf(text: string): { readonly name: string; readonly sort: Sort | null } {
  const words = text.split(" ");
  const last = words.at(-1) as string;
  const sort = words.length > 1 ? sortOf(last) : null;
  if (sort) return { name: words.slice(0, -1).join(" "), sort };
  const name = (SITE.test(last) ? townOf(words) : text).replace(BEFORE, "").replace(SIDE, "");
  return { name: name === "" ? text : name, sort: null };
}

function townOf(words: readonly string[]): string {
  let end = words.length - 1;
  while (end > 1 && OF_SITE.test(words[end - 1] as string)) end -= 1;
  return words.slice(0, Math.max(1, end)).join(" ");
}
