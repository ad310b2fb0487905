import type { Codebook } from "../codebook/codebook.js";
import type { Country, Organisation, Role } from "../codebook/who.js";
import type { Token } from "../language/analysis.js";
import { tokenise } from "../language/tokenise.js";
import { type Genders, gendersOf } from "./gender.js";
import { type People, peopleOf } from "./people.js";

/** What a name of the codebook stands for. */
export type Entry =
  | { readonly as: "state" | "people" | "capital" | "seat"; readonly country: Country }
  | { readonly as: "organisation"; readonly organisation: Organisation };

/** Names that only look as if they held another: "Iraq War". */
type Other = { readonly as: "other" };

/** Words of a sentence that the codebook knows: token indices, the end exclusive. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly entry: T;
}

interface Listed<T> {
  readonly words: readonly string[];
  /** It is written in capitals only: "ELN", unlike "Ira". */
  readonly capitals: boolean;
  readonly entry: T;
}

/** The names and roles of a codebook, found in sentences. */
export interface Directory {
  names(tokens: readonly Token[]): Hit<Entry>[];
  roles(tokens: readonly Token[]): Hit<Role>[];
  readonly genders: Genders;
  readonly people: People;
  readonly codes: ReadonlyMap<string, Country>;
}

const made = new WeakMap<Codebook, Directory>();

export function directoryOf(codebook: Codebook): Directory {
  const found = made.get(codebook) ?? directory(codebook);
  made.set(codebook, found);
  return found;
}

function directory({ countries, organisations, roles, genders, people }: Codebook): Directory {
  const names = index<Entry | Other>([
    ...countries.flatMap((country) => [
      ...listed([country.name, ...country.also], { as: "state" as const, country }),
      ...listed(country.people, { as: "people" as const, country }),
      ...listed(country.capital ?? [], { as: "capital" as const, country }),
      ...listed(country.seats, { as: "seat" as const, country }),
      ...listed(country.not, { as: "other" as const }),
    ]),
    ...organisations.flatMap((organisation) => [
      ...listed([organisation.name, ...organisation.also, ...organisation.seats], {
        as: "organisation" as const,
        organisation,
      }),
      ...listed(organisation.not, { as: "other" as const }),
    ]),
  ]);
  const titles = index(roles.flatMap((role) => listed(role.role, role)));
  return {
    names: remembered((tokens) =>
      longest(tokens, names, ({ form }) => [key(form)], isWholeName).filter(
        (hit): hit is Hit<Entry> => hit.entry.as !== "other" && !isTongue(tokens, hit.end),
      ),
    ),
    roles: remembered((tokens) => longest(tokens, titles, roleKeys, isTitle)),
    genders: gendersOf(genders),
    people: peopleOf(people),
    codes: new Map(countries.map((country) => [country.code, country])),
  };
}

/** "the *English*-speaking west": a language, and nobody's people. */
const isTongue = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.form === "-" &&
  /^(?:speaking|speakers?|language|medium)$/iu.test(tokens[end + 1]?.form ?? "");

/** For a report of one country: a body of a common name is its own, "the Democratic Party", unless another's is named beside. */
export function atHome(directory: Directory, home: string | null): Directory {
  if (home === null) return directory;
  const isOthers = (
    { start, end, entry }: Hit<Entry>,
    tokens: readonly Token[],
    all: readonly Hit<Entry>[],
  ) => {
    if (entry.as !== "organisation") return false;
    const { name, country, common } = entry.organisation;
    const text = tokens
      .slice(start, end)
      .map(({ form }) => form)
      .join(" ");
    if (!(common ? text === name : EVERYWHERE.test(text))) return false;
    return country !== home && !all.some((other) => stateIn(other) === country);
  };
  return {
    ...directory,
    names: remembered((tokens) => {
      const all = directory.names(tokens);
      return all.filter((hit) => !isOthers(hit, tokens, all));
    }),
  };
}

/** Short names that bodies of many states have: "Peru's *Congress*". */
const EVERYWHERE = /^(?:Congress|Senate|Treasury|House of Representatives)$/u;

const stateIn = ({ entry }: Hit<Entry>) =>
  entry.as === "organisation" ? null : entry.country.code;

/** Several ask for the names of one sentence. */
function remembered<T>(find: (tokens: readonly Token[]) => Hit<T>[]) {
  const known = new WeakMap<readonly Token[], Hit<T>[]>();
  return (tokens: readonly Token[]): Hit<T>[] => {
    const hits = known.get(tokens) ?? find(tokens);
    known.set(tokens, hits);
    return hits;
  };
}

/** Each spelling as it stands within a sentence and at its end: "U.S." before a word, "U.S" before the full stop. */
function listed<T>(spellings: readonly string[], entry: T): Listed<T>[] {
  return spellings.flatMap((spelling) => {
    const within = wordsOf(`${spelling} x`).slice(0, -1);
    const readings = spelling.endsWith(".") ? [within, wordsOf(spelling)] : [within];
    const capitals = spelling === spelling.toUpperCase();
    return readings.map((words) => ({ words: words.map(key), capitals, entry }));
  });
}

const wordsOf = (text: string): string[] =>
  tokenise(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

/** Apostrophes in one form, and a name in capitals as if it were not: "PAKISTAN". */
const key = (form: string): string => form.replaceAll("’", "'").toLowerCase();

/** "officials" by its lemma, "Defense" as it stands, "Officials" taken for a name without its ending, "ex-rebels" as rebels. */
const roleKeys = ({ form, lemma }: Token): string[] => {
  const small = key(form);
  const all = [lemma.toLowerCase(), small, small.endsWith("s") ? small.slice(0, -1) : small];
  return small.startsWith("ex-") ? [...all, ...all.map((one) => one.replace(/^ex-/u, ""))] : all;
};

/** A name has a capital: "may" and "chad" are none of their look-alikes; what is listed in capitals has no other letter. */
function isName(tokens: readonly Token[], { words, capitals }: Listed<unknown>, start: number) {
  const forms = tokens.slice(start, start + words.length).map(({ form }) => form);
  const joined = forms.join(" ");
  if (!/\p{Lu}/u.test(joined)) return false;
  if (capitals && joined !== joined.toUpperCase()) return isSpoken(tokens[start]);
  if (!/^(?:us|it|who)$/iu.test(joined) || tokens[start]?.upos === "PROPN") return true;
  return joined === "US" && tokens.some(({ form }) => /\p{Ll}/u.test(form));
}

/** "Farc", "Unesco": letters that are spoken as a word are written as one by some; three may be a name ("Ira"). */
const isSpoken = (token: Token | undefined): boolean =>
  token?.upos === "PROPN" && /^\p{Lu}\p{Ll}{3,}$/u.test(token.form);

/** "*PM* Omar Ali", "*NGOs*", unlike "at 7 *PM*" and "Minister *Ngo*"; what is listed in small letters may have capitals. */
function isTitle(tokens: readonly Token[], { words, capitals }: Listed<unknown>, start: number) {
  if (!capitals || !words.some((word) => /\p{L}/u.test(word))) return true;
  const forms = tokens.slice(start, start + words.length).map(({ form }) => form);
  const isHour = /\d|^noon$/u.test(tokens[start - 1]?.form ?? "");
  return !isHour && forms.every((form) => /^[^\p{Ll}]+s?$/u.test(form));
}

/** "African *National Front*" is another party than the National Front. */
function isWholeName(
  tokens: readonly Token[],
  listed: Listed<Entry | Other>,
  start: number,
): boolean {
  if (!isName(tokens, listed, start)) return false;
  const { entry, words } = listed;
  if (entry.as !== "organisation" || words.length < 2 || start < 1) return true;
  if (!entry.organisation.sectors.includes("PTY")) return true;
  const { form, head, upos } = tokens[start - 1] as Token;
  const isWithin = start <= head && head < start + words.length;
  return !(isWithin && /^\p{Lu}/u.test(form) && /^(?:ADJ|PROPN)$/u.test(upos));
}

function index<T>(all: readonly Listed<T>[]): Map<string, Listed<T>[]> {
  const found = new Map<string, Listed<T>[]>();
  for (const one of all) {
    const first = one.words[0] as string;
    found.set(first, [...(found.get(first) ?? []), one]);
  }
  for (const same of found.values()) same.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** The longest known words at each place, from left to right, none inside another. */
function longest<T>(
  tokens: readonly Token[],
  known: ReadonlyMap<string, readonly Listed<T>[]>,
  keysOf: (token: Token) => readonly string[],
  accept: (tokens: readonly Token[], listed: Listed<T>, start: number) => boolean = () => true,
): Hit<T>[] {
  const hits: Hit<T>[] = [];
  const keys = tokens.map(keysOf);
  const fits = (listed: Listed<T>, start: number) =>
    listed.words.every((word, at) => keys[start + at]?.includes(word)) &&
    accept(tokens, listed, start);
  for (let start = 0; start < tokens.length; start += 1) {
    let best: Listed<T> | undefined;
    for (const word of keys[start] as readonly string[])
      for (const option of known.get(word) ?? [])
        if (option.words.length > (best?.words.length ?? 0) && fits(option, start)) best = option;
    if (!best) continue;
    hits.push({ start, end: start + best.words.length, entry: best.entry });
    start += best.words.length - 1;
  }
  return hits;
}
