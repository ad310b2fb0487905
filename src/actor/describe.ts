import type { Role } from "../codebook/who.js";
import type { Mention, Name, Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import { isBacker, isSentTo } from "./backer.js";
import {
  calledBefore,
  isBranch,
  isCalledOf,
  roleAhead,
  withBranch,
  withinName,
} from "./body-name.js";
import type { Directory, Entry, Hit } from "./directory.js";
import { withElided } from "./elided.js";
import { embedded } from "./embedded.js";
import { isInPerson, listedName, rulerBefore } from "./listed-name.js";
import type { People } from "./people.js";
import { belongs, caseOf, type Phrase, phrasesOf, textOf } from "./phrase.js";
import { isSurname } from "./surname.js";
import { roleOf, titleOf } from "./title.js";
import { wholeNames } from "./whole-name.js";

/** What the words of a noun phrase alone say of who is meant. */
export interface Description extends Phrase {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly name: string | null;
  /** What sort of thing it mentions; null where the reader marks none. */
  readonly sort: Mention["kind"] | null;
  /** What the codebook knows of the phrase's own name. */
  readonly known: Entry | null;
  readonly role: Role | null;
  /** The role as the report gives it: "Defense Minister". */
  readonly title: string | null;
  /** What the codebook knows of names within: "*Pakistani* troops". */
  readonly belongsTo: readonly Entry[];
  /** Other roles within: "*defence ministry* spokesman". */
  readonly roles: readonly Role[];
  /** Heads of the phrases it belongs to: "*Pakistan*'s minister", "the spokesman for the *army*". */
  readonly owners: readonly number[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly former: boolean;
  /** Countries named after "in", "throughout" and the like: "rebels *in Kenya*". */
  readonly within: readonly string[];
  /** "in Kabul", "near the border": where something is, not who acts. */
  readonly locative: boolean;
}

export const LOCATIVE = wordSet(
  "in near at inside across around outside within into along off through throughout over above toward towards beyond",
);
const DEFINITE = wordSet("the this that these those both");
const FORMER = wordSet("former ex late then one-time onetime ousted deposed retired");

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

export const isIn = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && words.has(token.form.toLowerCase());

/** The noun phrases of a sentence with what they say of who is meant; pronouns are among them, bare. */
export function descriptionsOf(
  sentence: Sentence,
  index: number,
  { names, mentions }: Marked,
  directory: Directory,
): readonly Description[] {
  const { tokens } = sentence;
  const all = directory.names(tokens);
  const called = wholeNames(names, tokens)
    .filter((name) => !all.some((hit) => isPartOf(name, hit)))
    .map((name) => withBranch(name, all, tokens));
  const branches = all.filter((hit) => called.some((name) => isBranch(hit, name, tokens)));
  const found = {
    names: called,
    known: all.filter(
      (hit) => !branches.includes(hit) && !isInPerson(hit, called, tokens, directory.people),
    ),
    branches,
    roles: directory.roles(tokens).filter((hit) => !isSurname(hit, tokens, names)),
  };
  const sorts = new Map(mentions.map(({ head, kind }) => [head, kind]));
  const { people } = directory;
  const words: Words = { tokens, sorts, ...found, people, wholes: wholesOf(found, tokens) };
  const inner = words.wholes.flatMap((hit) => innerHeads(hit, tokens));
  const whole = phrasesOf(tokens)
    .filter(({ head }) => !inner.includes(head))
    .map((phrase) => describe(phrase, index, words));
  return withElided([...whole, ...embedded(words, whole, index)], tokens);
}

/** What the reader marks in a sentence. */
export interface Marked {
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
}

export interface Words {
  readonly tokens: readonly Token[];
  readonly sorts: ReadonlyMap<number, Mention["kind"]>;
  readonly names: readonly Hit<Name>[];
  readonly known: readonly Hit<Entry>[];
  /** States that only end a body's name. */
  readonly branches: readonly Hit<Entry>[];
  readonly roles: readonly Hit<Role>[];
  readonly people: People;
  /** Words that stand for one thing together, whatever the tree makes of them. */
  readonly wholes: readonly Hit<unknown>[];
}

function wholesOf(
  { known, roles, names, branches }: Pick<Words, "known" | "roles" | "names" | "branches">,
  tokens: readonly Token[],
) {
  const isWhole = (hit: Hit<Name>) =>
    hit.entry.kind === "person" ||
    branches.some((one) => isBranch(one, hit, tokens)) ||
    isCalledOf(hit, known, tokens);
  return [...known, ...roles, ...names.filter(isWhole)];
}

/** Words of a name or role that hang on another of its words: "State" of "Secretary of State". */
function innerHeads({ start, end }: Hit<unknown>, tokens: readonly Token[]): number[] {
  const all = indices(start, end);
  const isTop = (at: number) => !all.includes(tokens[at]?.head ?? -1);
  const top = all.find(isTop);
  return all.filter((at) => at !== top);
}

export const indices = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

function describe(bare: Phrase, sentence: number, words: Words): Description {
  const { tokens } = words;
  const { head } = bare;
  const phrase = covering(bare, words.wholes);
  const own = ownTokens(phrase, words);
  const inOwn = <T>({ start, end }: Hit<T>) => own.has(start) && own.has(end - 1);
  const known = words.known.find((hit) => holds(hit, head)) ?? null;
  const ruler = known ? null : rulerBefore(head, words);
  const called = ruler ? null : listedName(nameOf(phrase, words, own), head, words);
  const named = known && isProper(tokens[head] as Token) ? known : called;
  const roles = words.roles.filter(
    (hit) => inOwn(hit) && !words.known.some((other) => overlap(hit, other)),
  );
  const roleHit =
    roleOf(roles, head, named) ?? roleBeside(named, words) ?? roleAhead(named, head, words);
  const inside = words.known.filter(
    (hit) =>
      hit !== known &&
      !(named && overlap(hit, named)) &&
      within(hit, phrase) &&
      !isBacker(hit, sortOf(head, named, words), tokens) &&
      !isSentTo(hit, tokens),
  );
  const isLoose = named && named.start > phrase.start && tokens[phrase.start]?.upos === "ADP";
  return {
    ...phrase,
    start: isLoose ? named.start : phrase.start,
    sentence,
    name: named && textOf(withRest(named, phrase, words), tokens),
    sort: sortOf(head, named, words),
    known: known?.entry ?? knownName(named, words),
    role: roleHit?.entry ?? null,
    title: roleHit ? titleOf(roleHit, tokens) : null,
    belongsTo: [...inside, ...withinName(named, sortOf(head, named, words), words)].map(
      ({ entry }) => entry,
    ),
    roles: roles.filter((hit) => hit !== roleHit).map(({ entry }) => entry),
    owners: ruler ? [ruler.end - 1] : ownersOf(phrase, tokens).filter((at) => !own.has(at)),
    plural: /^(?:NNS|NNPS)$/u.test(tokens[head]?.xpos ?? ""),
    definite: isDefinite(phrase, tokens),
    former:
      [...own].some((at) => isIn(FORMER, tokens[at])) ||
      isIn(FORMER, tokens[(roleHit?.start ?? 0) - 1]),
    within: withinOf(head, words),
    locative: LOCATIVE.has(caseOf(tokens, head)),
  };
}

/** "former *Prime Minister* Omar Ali's party", where the tree hangs the title on the party. */
function roleBeside(named: Hit<Name | Entry | null> | null, { roles, tokens }: Words) {
  const isPerson = named?.entry && "kind" in named.entry && named.entry.kind === "person";
  if (!isPerson) return null;
  const beside = roles.find(({ end, entry }) => end === named.start && entry.kind === "person");
  return beside && isProper(tokens[beside.start] as Token) ? beside : null;
}

/** "Salaam" of "Dar es Salaam" is nobody's name. */
const isPartOf = (part: { start: number; end: number }, { start, end }: Hit<unknown>): boolean =>
  start <= part.start && part.end <= end && part.end - part.start < end - start;
export const holds = ({ start, end }: Hit<unknown>, at: number) => start <= at && at < end;
const within = (hit: Hit<unknown>, { start, end }: Phrase) => start <= hit.start && hit.end <= end;
export const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
const isProper = ({ upos, form }: Token) => upos === "PROPN" || /^\p{Lu}/u.test(form);

/** A phrase with all of each name or role in it: "Secretary *of State*", "the head of the Party *of Rivers*". */
function covering({ head, start, end }: Phrase, hits: readonly Hit<unknown>[]): Phrase {
  const around = hits.filter(
    (hit) => holds(hit, head) || (start <= hit.start && hit.start < end && head < hit.start),
  );
  return {
    head,
    start: Math.min(start, ...around.map((hit) => hit.start)),
    end: Math.max(end, ...around.map((hit) => hit.end)),
  };
}

/** The tokens of a phrase less those of what it belongs to: not "the army" of "the army's spokesman". */
function ownTokens({ head, start, end }: Phrase, { tokens, wholes }: Words): Set<number> {
  const own = new Set<number>();
  const add = (at: number) => {
    own.add(at);
    for (const below of dependents(tokens)[at] as readonly number[])
      if (start <= below && below < end && !FOREIGN.test((tokens[below] as Token).deprel))
        add(below);
  };
  add(head);
  for (const hit of wholes)
    if (holds(hit, head)) for (const at of indices(hit.start, hit.end)) own.add(at);
  return own;
}

const FOREIGN = /^nmod(?::poss)?$/u;

/** The proper name of a phrase: at its head, or after it ("Defence Minister *Omar Ali*", unlike "*Ali* supporters"). */
function nameOf({ head }: Phrase, words: Words, own: ReadonlySet<number>): Hit<Name | null> | null {
  const { tokens, names } = words;
  const inside = names.filter(
    ({ start, end, entry }) => entry.kind !== "date" && own.has(start) && own.has(end - 1),
  );
  const title = words.roles.find((hit) => holds(hit, head))?.entry;
  const atHead =
    title?.kind === "person"
      ? undefined
      : (inside.find((hit) => holds(hit, head)) ?? calledBefore(head, words));
  const found = atHead ?? inside.find((hit) => hit.entry.kind === "person" && hit.start > head);
  if (found) return found;
  const token = tokens[head] as Token;
  if (token.upos !== "PROPN" || title) return null;
  let [start, end] = [head, head + 1];
  while (own.has(start - 1) && tokens[start - 1]?.upos === "PROPN") start -= 1;
  while (own.has(end) && tokens[end]?.upos === "PROPN") end += 1;
  return { start, end, entry: null };
}

/** A body's name with what it goes on with: "Movement *for Free Rivers*". */
function withRest(named: Hit<unknown>, { head, end }: Phrase, { tokens, roles }: Words) {
  const isBody = roles.some((hit) => holds(hit, head) && hit.entry.kind === "organisation");
  const isLong = holds(named, head) && end > named.end && tokens[end - 1]?.upos === "PROPN";
  return isBody && isLong ? { ...named, end } : named;
}

/** By the head's own mark, else by that of the name. */
export function sortOf(head: number, named: Hit<Name | Entry | null> | null, { sorts }: Words) {
  const marked = sorts.get(head) ?? null;
  const kind = named?.entry && "kind" in named.entry ? named.entry.kind : null;
  if (kind === "person" && named && !holds(named, head)) return kind;
  if (marked !== null && marked !== "other") return marked;
  return kind === "person" || kind === "organisation" || kind === "place" ? kind : marked;
}

/** "the Movement for Peace" as the reader marks it, where only a part is the head's own. */
function knownName(named: Hit<unknown> | null, { known }: Words): Entry | null {
  const same = known.find(({ start, end }) => start === named?.start && end === named.end);
  return same?.entry ?? null;
}

/** Phrases this one belongs to, the nearest first: its possessor, then what follows "of", "for", "in". */
function ownersOf({ head }: Phrase, tokens: readonly Token[]): number[] {
  const below = dependents(tokens)[head] as readonly number[];
  const possessors = below.filter((at) => tokens[at]?.deprel === "nmod:poss");
  return [...possessors, ...below.filter((at) => belongs(tokens, at))];
}

function withinOf(head: number, { tokens, known }: Words): string[] {
  const below = (dependents(tokens)[head] as readonly number[]).filter(
    (at) => tokens[at]?.deprel === "nmod" && LOCATIVE.has(caseOf(tokens, at)),
  );
  return below.flatMap((at) => {
    const entry = known.find((hit) => holds(hit, at))?.entry;
    return entry && entry.as !== "organisation" ? [entry.country.code] : [];
  });
}

/** "*the* group", "*The* commander's deputy", where the article hangs on the deputy. */
function isDefinite({ head, start }: Phrase, tokens: readonly Token[]): boolean {
  if ((dependents(tokens)[head] as readonly number[]).some((at) => isIn(DEFINITE, tokens[at])))
    return true;
  return tokens[head]?.deprel === "nmod:poss" && isIn(DEFINITE, tokens[start - 1]);
}
