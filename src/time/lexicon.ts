import type { Codebook } from "../codebook/codebook.js";
import type { TimeWord } from "../codebook/times.js";
import { dateFinders, numericFinder } from "./dates.js";
import { type Holiday, type Meaning, NO_TIME, type Shift } from "./meaning.js";
import {
  type Captured,
  type Finder,
  type Found,
  finder,
  type Index,
  indexed,
  only,
} from "./pattern.js";
import { relativeFinders } from "./relative.js";
import type { Verbs } from "./scene.js";
import type { Word } from "./word.js";

/** What the codebook says of times, ready to look for. */
export interface Lexicon extends Omit<Verbs, "saying"> {
  readonly finders: Index;
}

const known = new WeakMap<Codebook, Lexicon>();

export function lexiconOf(codebook: Codebook): Lexicon {
  const found = known.get(codebook) ?? lexicon(codebook);
  known.set(codebook, found);
  return found;
}

function lexicon(codebook: Codebook): Lexicon {
  const { times } = codebook;
  const listed = (kind: string) =>
    new Set(times.filter(({ as }) => as === kind).flatMap(({ time }) => time));
  return {
    finders: indexed([
      ...times.flatMap(codebookFinders),
      numericFinder,
      ...dateFinders,
      ...relativeFinders,
    ]),
    scheduled: listed("scheduled"),
    postponed: listed("postponed"),
    intended: listed("intended"),
    beside: listed("beside"),
  };
}

/** First, so that they win where their words are as many: "Thanksgiving Day", "September 11" before "attacks". */
function codebookFinders(word: TimeWord): Finder[] {
  switch (word.as) {
    case "season":
      return word.time.flatMap((name) => seasonFinders(name, word.months));
    case "day":
      return word.time.flatMap((name) => holidayFinders(name, word.on));
    case "known":
      return word.time.map((phrase) => knownFinder(phrase, word.on));
    default:
      return [];
  }
}

const VAGUE = "early|mid|late|middle|beginning|start|end";

/** "spring 2020", "last fall", "in the summer"; but "the fall of the government". */
function seasonFinders(name: string, [from, until]: readonly [number, number]): Finder[] {
  const season = ({ YEAR, SHIFT }: Captured): Meaning => ({
    kind: "season",
    from,
    until,
    year: YEAR ?? null,
    shift: (SHIFT as Shift | undefined) ?? null,
  });
  const bare = finder(`(in) the? ${name}`, season);
  return [
    finder(`${name} of? YEAR`, season),
    finder(`${VAGUE} of? ${name} of? YEAR`, season),
    finder(`${VAGUE}? SHIFT ${name}`, season),
    finder(`every|each ${name}`, () => NO_TIME),
    only(
      bare,
      ({ to }, words) => words[to]?.year == null && !/^(?:of|'s|-)$/u.test(words[to]?.small ?? ""),
    ),
  ];
}

function holidayFinders(name: string, on: Holiday): Finder[] {
  const phrase = name.toLowerCase().replaceAll("'s ", " 's ");
  const holiday = ({ YEAR, SHIFT }: Captured): Meaning => ({
    kind: "holiday",
    on,
    year: YEAR ?? null,
    shift: (SHIFT as Shift | undefined) ?? null,
  });
  return [
    finder(`SHIFT? ${phrase} ,? YEAR`, holiday),
    only(finder(`SHIFT? ${phrase}`, holiday), ({ to }, words) =>
      /^\p{Lu}/u.test(words[to - 1]?.token.form ?? ""),
    ),
    finder(`every|each ${phrase}`, () => NO_TIME),
  ];
}

/** "[September 11] attack": the time in brackets; the words after it as lemmas. */
function knownFinder(phrase: string, day: string): Finder {
  const [before = "", time = "", after = ""] = phrase.toLowerCase().split(/[[\]]/u);
  const [lead, own, rest] = [before, time, after].map((part) =>
    part.split(" ").filter((word) => word !== ""),
  ) as [string[], string[], string[]];
  const forms = [...lead, ...own];
  const find = (words: readonly Word[], at: number): Found | null => {
    const from = at + lead.length;
    const to = from + own.length;
    const fits =
      forms.every((word, i) => words[at + i]?.small === word) &&
      rest.every((word, i) => words[to + i]?.token.lemma.toLowerCase() === word);
    return fits ? { from, to, meaning: { kind: "known", day } } : null;
  };
  return { heads: forms.slice(0, 1), find };
}
