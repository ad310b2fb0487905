import { directoryOf } from "../actor/directory.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Range, Token } from "../language/analysis.js";
import { bySentence } from "../language/order.js";
import type { EventType } from "../reading/plover.js";
import type { Resolved } from "./resolve.js";
import type { Scene, Site } from "./scene.js";

/** What is done to a town rather than to the government that it stands for. */
const BODILY: ReadonlySet<EventType | null> = new Set<EventType>([
  "ASSAULT",
  "MOBILIZE",
  "RETREAT",
  "PROTEST",
]);
/** Verbs of coming and going, of which the codebook has no happening. */
const GOING =
  /^(?:visit|enter|leave|reach|flee|arrive|approach|surround|encircle|hold|seize|capture|retake|recapture|take|control|lose|evacuate|rock|shake|devastate|ravage)$/u;

/** A report's sentences, each with its places and what its words are. */
export function scenesOf(
  all: readonly Resolved[],
  analysis: Analysis,
  codebook: Codebook,
): Scene[] {
  const directory = directoryOf(codebook);
  const acts = actsOf(codebook);
  const mentions = bySentence(analysis.mentions, analysis.sentences);
  const cues = bySentence(cuesOf(analysis), analysis.sentences);
  return analysis.sentences.map(({ tokens }, index): Scene => {
    const heads = (kinds: RegExp) =>
      new Set((mentions[index] ?? []).flatMap(({ kind, head }) => (kinds.test(kind) ? head : [])));
    const capitals = directory.names(tokens).filter(({ entry }) => entry.as === "capital");
    const sites = all.flatMap(({ named, place }, at): Site[] => {
      const { sentence, head, from, to, country } = named;
      if (sentence !== index) return [];
      const capital = capitals.some(({ start }) => start >= from && start < to);
      return [{ index: at, head, from, to, place, capital, land: country !== null }];
    });
    return {
      ...{ tokens, sites, acts, cues: inside(cues[index] ?? [], tokens) },
      people: heads(/^(?:person|organisation)$/u),
      happenings: heads(/^event$/u),
    };
  });
}

const cuesOf = ({ attributions }: Analysis): Range[] =>
  attributions.flatMap(({ cue }) => cue).toSorted((one, other) => one.start - other.start);

function inside(ranges: readonly Range[], tokens: readonly Token[]): Set<number> {
  const holds = ({ start, end }: Token) =>
    ranges.some((range) => range.start <= start && end <= range.end);
  return new Set([...tokens.keys()].filter((at) => holds(tokens[at] as Token)));
}

const made = new WeakMap<Codebook, Scene["acts"]>();

function actsOf(codebook: Codebook): Scene["acts"] {
  const known = made.get(codebook);
  if (known) return known;
  const words = codebook.events
    .filter(({ type }) => BODILY.has(type))
    .flatMap(({ event }) => event);
  const listed = new Set(words);
  const acts = { has: (lemma: string) => listed.has(lemma) || GOING.test(lemma) };
  made.set(codebook, acts);
  return acts;
}
