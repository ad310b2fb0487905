import type { Codebook } from "../codebook/codebook.js";
import type { EventRule, Light } from "../codebook/events.js";
import type { Token } from "../language/analysis.js";
import { keysOf } from "../statement/match.js";

/** An entry of the codebook in one of its spellings. */
export interface Wording<T> {
  readonly words: readonly string[];
  readonly entry: T;
}

/** The codebook's words for events, by their first word. */
export interface Lexicon {
  readonly rules: ReadonlyMap<string, readonly Wording<EventRule>[]>;
  readonly lights: ReadonlyMap<string, readonly Wording<Light>[]>;
  readonly kinds: ReadonlyMap<string, Kinds>;
}

interface Kinds {
  readonly words: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
}

const made = new WeakMap<Codebook, Lexicon>();

export function lexiconOf(codebook: Codebook): Lexicon {
  const found = made.get(codebook) ?? lexicon(codebook);
  made.set(codebook, found);
  return found;
}

function lexicon({ events, lights, kinds }: Codebook): Lexicon {
  return {
    rules: byFirstWord(events, ({ event }) => event),
    lights: byFirstWord(lights, ({ light }) => light),
    kinds: new Map(
      kinds.map(({ kind, words, sectors }) => [
        kind,
        { words: new Set(words), sectors: new Set<string>(sectors) },
      ]),
    ),
  };
}

function byFirstWord<T>(
  entries: readonly T[],
  spellings: (entry: T) => readonly string[],
): Map<string, Wording<T>[]> {
  const found = new Map<string, Wording<T>[]>();
  for (const entry of entries) {
    for (const words of spellings(entry).flatMap(wordings)) {
      const first = words[0] as string;
      found.set(first, [...(found.get(first) ?? []), { words, entry }]);
    }
  }
  return found;
}

/** "cease-fire" stands in the text as one token or, as the tokeniser has it, as two around a hyphen. */
function wordings(spelling: string): string[][] {
  const words = spelling.split(" ");
  const parts = words.flatMap((word) => word.split("-"));
  return parts.length > words.length ? [words, parts] : [words];
}

/** The words under which a token may be looked up; where its lemma may be wrong, its stems as well. */
export function wordsOf(token: Token): readonly string[] {
  const { lemma, form, upos } = token;
  if (upos === "NUM") return ["number"];
  const small = form.toLowerCase();
  const isPast = small.endsWith("ed") && upos !== "PROPN";
  const isPlural =
    /^(?:NOUN|PROPN)$/u.test(upos) && small.endsWith("s") && lemma.toLowerCase() === small;
  if (isPast || isPlural || upos === "VERB") return keysOf(token);
  // "bases" of an army, not of an argument
  const stem = small.endsWith("ses") && lemma.endsWith("sis") ? [small.slice(0, -1)] : [];
  return lemma === small ? [small] : [lemma.toLowerCase(), small, ...stem];
}
