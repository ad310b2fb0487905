import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import { bySentence } from "../language/order.js";
import type { Actor } from "../reading/format.js";
import { bodyOf, datelineOf } from "../report/dateline.js";
import type { Report } from "../report/report.js";
import type { Casting } from "./casting.js";
import { dominantIn, homeOf, onlyLandOf } from "./context.js";
import { type Description, descriptionsOf } from "./describe.js";
import { atHome, type Directory, directoryOf } from "./directory.js";
import { draftOf } from "./known.js";
import { meant } from "./meant.js";
import { membersOf } from "./members.js";
import { addModifiers } from "./modifier.js";
import {
  countriesOf,
  homesOf,
  isCounterpart,
  type Located,
  locatedIn,
  placesOf,
  statesOf,
} from "./nations.js";
import { type Home, presumed } from "./presumed.js";
import { addSpeakers } from "./quoted.js";
import { type Draft, Roster } from "./roster.js";
import { leadOf, sectionOf, sectionsOf } from "./sections.js";
import { pair, pairBeside, pairMet } from "./together.js";
import { hostsOf, townsOf } from "./venue.js";

/** Who is who in a report: its actors, and which of them each phrase stands for. */
export interface Cast {
  readonly actors: readonly Actor[];
  /**
   * The actors that the noun phrase with this head stands for: one for "the minister", two for "both sides", those of
   * every part for "Türkiye and Qatar" (asked at its first head). Empty where it stands for nobody.
   *
   * @param sentence index into the analysis' sentences
   * @param token index into the sentence's tokens
   */
  at(sentence: number, token: number): readonly Actor["id"][];
}

/**
 * Reads through a report once, from its first phrase to its last, and tells who each stands for.
 *
 * @param writtenIn the country of the dateline, where it is known
 * @param places those that the report names
 */
export function castOf(
  report: Report,
  analysis: Analysis,
  codebook: Codebook,
  writtenIn: string | null = null,
  places: readonly Located[] = [],
): Cast {
  const everywhere = directoryOf(codebook);
  const named = analysis.sentences.flatMap(({ tokens }) => everywhere.names(tokens));
  const most = dominantIn(named.map(({ entry }) => entry));
  const directory = atHome(everywhere, writtenIn ?? homeOf(report, [], everywhere) ?? most);
  const dateline = datelineOf(report);
  const names = bySentence(analysis.names, analysis.sentences);
  const mentions = bySentence(analysis.mentions, analysis.sentences);
  const all = analysis.sentences.map((sentence, index) =>
    descriptionsOf(
      sentence,
      index,
      { names: names[index] ?? [], mentions: mentions[index] ?? [] },
      directory,
    ),
  );
  // "URGUN, Afghanistan (Agency) -": a dateline tells where a report is at home, and of nobody who acts.
  const from = dateline?.end ?? 0;
  const told = all.map((descriptions, index) =>
    descriptions.filter(
      ({ head }) => (analysis.sentences[index]?.tokens[head]?.start ?? 0) >= from,
    ),
  );
  const body = bodyOf(report);
  const described = all.map((descriptions, index) =>
    descriptions.flatMap((one) =>
      behind(one, analysis.sentences[index] as Sentence, dateline?.start ?? 0, body),
    ),
  );
  const located = locatedIn(places, analysis);
  const lead = leadOf(analysis, directory, dateline?.start ?? 0, body);
  const casting: Casting = {
    located,
    report,
    analysis,
    codebook,
    directory,
    named: told.map((all) => statesNamed(all, directory)),
    own: described.map((all) =>
      statesNamed(
        all.filter((one) => !isCounterpart(one, analysis)),
        directory,
      ),
    ),
    places: described.map((all) => placesOf(all, analysis, new Map())),
    sites: described.map((all) => placesOf(all, analysis, located)),
    home: homeOf(report, told.flat().flatMap(entriesOf), directory, {
      writtenIn,
      hosts: hostsOf(told.flat(), analysis),
      towns: townsOf(places, analysis, directory),
      lead,
    }),
    roster: new Roster(),
    placed: new Map(),
    previous: null,
    section: null,
    sources: sourcesOf(analysis),
  };
  const sections = sectionsOf(analysis, directory);
  const { home } = casting;
  for (const [sentence, descriptions] of described.entries()) {
    const { tokens } = analysis.sentences[sentence] as Sentence;
    casting.section = sections[sentence] ?? null;
    casting.home = casting.section ?? home;
    for (const description of readingOrder(descriptions, tokens)) place(description, casting);
    sightWithin(sentence, casting);
  }
  Object.assign(casting, { home, section: null });
  addSpeakers(casting, described.flat());
  addModifiers(casting, described);
  const only = home === most ? most : null;
  const land = only ?? (onlyLandOf(lead) === home ? home : null);
  return cast(casting, (draft) => ({ only, land: sectionOf(draft, sections, analysis) ?? land }));
}

const statesNamed = (all: readonly Description[], directory: Directory): string[] => [
  ...new Set([...countriesOf(all.flatMap(statesOf)), ...homesOf(all, directory)]),
];

/** Whoever a dateline names is no party; "(AP) - *Police*" are police. */
function behind(one: Description, { tokens }: Sentence, from: number, body: number): Description[] {
  const at = (index: number) => tokens[index]?.start ?? 0;
  if (at(one.head) >= from && at(one.head) < body) return [];
  let { start } = one;
  while (at(one.head) >= body && at(start) < body && start < one.head) start += 1;
  return [{ ...one, start }];
}

const entriesOf = ({ known, belongsTo }: Description) =>
  known ? [known, ...belongsTo] : belongsTo;

/** What belongs to a phrase before the phrase, and those whom it stands for, else as they stand. */
function readingOrder(
  descriptions: readonly Description[],
  tokens: readonly Token[],
): Description[] {
  const byHead = new Map(descriptions.map((one) => [one.head, one]));
  const done = new Set<Description>();
  const visit = (one: Description | undefined): Description[] => {
    if (!one || done.has(one)) return [];
    done.add(one);
    const titles = descriptions.filter((other) => isTitleIn(other, one) || isBodyIn(other, one));
    const before = [...one.owners, ...membersOf(one, tokens)].map((at) => byHead.get(at));
    return [...before, ...titles].flatMap(visit).concat(one);
  };
  return descriptions.toSorted((a, b) => a.start - b.start || b.end - a.end).flatMap(visit);
}

/** "Peru's *ex-President* Omar Ali", where the tree makes two phrases of one. */
const isTitleIn = (title: Description, { start, end, sort }: Description): boolean =>
  sort === "person" &&
  title.role?.kind === "person" &&
  title.name === null &&
  start < title.start &&
  title.end < end;

/** "*RLU* co-leader Omar Ali": whose leader he is, by a name that nobody else knows. */
const isBodyIn = (body: Description, { start, head, role }: Description): boolean =>
  role?.kind === "person" &&
  body.sort === "organisation" &&
  body.name !== null &&
  start <= body.start &&
  body.end <= head;

const keyOf = (sentence: number, token: number): string => `${sentence}:${token}`;

function place(description: Description, casting: Casting): void {
  const { sentence, head } = description;
  if (casting.placed.has(keyOf(sentence, head))) return;
  const found = meant(description, casting);
  casting.previous = description;
  if (found.length === 0) return;
  casting.placed.set(keyOf(sentence, head), found);
  if (found.length === 1) sight(found[0] as Draft, description, casting);
  if (found.length === 2) {
    for (const draft of found) if (draft.mentions.length === 0) sight(draft, description, casting);
    pair(found, description, casting);
  } else {
    pairBeside(found, description, casting);
    pairMet(found, description, casting);
  }
}

/** "A *Taliban* attack" brings the Taliban into view, for "the group" to come back to. */
function sightWithin(sentence: number, casting: Casting): void {
  const { analysis, directory, placed, roster } = casting;
  const { tokens } = analysis.sentences[sentence] as Sentence;
  for (const { entry, start, end } of directory.names(tokens)) {
    if (entry.as !== "organisation" || placed.has(keyOf(sentence, end - 1))) continue;
    if (placed.has(keyOf(sentence, start))) continue;
    const { deprel: relation, head: governor } = tokens[end - 1] as Token;
    if (!/^(?:compound|amod|nmod)/u.test(relation)) continue;
    roster.sight({
      draft: draftOf(entry, casting),
      sentence,
      token: end - 1,
      relation,
      governor,
      speaks: false,
    });
  }
}

function sight(draft: Draft, description: Description, casting: Casting): void {
  const { analysis, roster, sources } = casting;
  const { sentence, head } = description;
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { deprel, head: governor, start: at } = tokens[head] as Token;
  const speaks = sources.has(at) || isTelling(tokens, head, casting);
  roster.sight({ draft, sentence, token: head, relation: deprel, governor, speaks });
  mention(draft, description, casting);
}

/**
 * "*Omar says* they left, according to the agency": the agency is the source that the reader marks, and Omar speaks, too.
 */
function isTelling(tokens: readonly Token[], head: number, { codebook }: Casting): boolean {
  const { deprel, head: verb } = tokens[head] as Token;
  if (deprel !== "nsubj" || !codebook.phrases.has(tokens[verb]?.lemma ?? "")) return false;
  return (dependents(tokens)[verb] ?? []).some((at) => tokens[at]?.deprel === "ccomp");
}

function mention(draft: Draft, { sentence, start, end }: Description, { analysis }: Casting): void {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const [first, last] = [tokens[start] as Token, tokens[end - 1] as Token];
  draft.mentions.push({ start: first.start, end: last.end });
}

/** Where the words of sources begin. */
function sourcesOf({ attributions, sentences }: Analysis): Set<number> {
  const ranges = attributions.flatMap(({ source }) => source).toSorted((a, b) => a.start - b.start);
  const found = new Set<number>();
  for (const [index, own] of bySentence(ranges, sentences).entries())
    for (const { start, end } of own.length > 0 ? (sentences[index] as Sentence).tokens : [])
      if (own.some((range) => range.start <= start && end <= range.end)) found.add(start);
  return found;
}

function cast({ report, analysis, roster, placed }: Casting, home: (draft: Draft) => Home): Cast {
  const meant = new Set([...placed.values()].flat());
  const kept = roster.drafts.filter((draft) => draft.mentions.length > 0 || meant.has(draft));
  const owners = kept.flatMap(({ of }) => (of && !kept.includes(of) ? [of] : []));
  const drafts = [...kept, ...new Set(owners)];
  const ids = new Map(drafts.map((draft, index) => [draft, `a${index + 1}` as Actor["id"]]));
  const actors = drafts.map((draft): Actor => {
    const { name, kind, role, of, known, listed, mentions } = draft;
    const { country, sectors } = presumed(draft, home(draft));
    return {
      id: ids.get(draft) as Actor["id"],
      name,
      kind,
      country,
      sectors: [...sectors].sort(),
      role,
      of: (of && ids.get(of)) ?? null,
      known: known ?? listed?.name ?? null,
      mentions: mentions
        .toSorted((a, b) => a.start - b.start)
        .map(({ start, end }) => ({ start, end, text: report.text.slice(start, end) })),
    };
  });
  const own = (sentence: number, token: number): Actor["id"][] =>
    (placed.get(keyOf(sentence, token)) ?? []).flatMap((draft) => ids.get(draft) ?? []);
  const at = (sentence: number, token: number): Actor["id"][] => {
    const { tokens } = analysis.sentences[sentence] as Sentence;
    const joined = (dependents(tokens)[token] ?? []).filter(
      (index) => tokens[index]?.deprel === "conj",
    );
    return [
      ...new Set([...own(sentence, token), ...joined.flatMap((index) => own(sentence, index))]),
    ];
  };
  return { actors, at };
}
