import { directoryOf } from "../actor/directory.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Range, Token } from "../language/analysis.js";
import { grouped } from "../language/grouped.js";
import { bySentence } from "../language/order.js";
import type { EventType } from "../reading/plover.js";
import type { Resolved } from "./resolve.js";
import type { Scene, Site } from "./scene.js";

/** What is done to a town rather than to the government that it stands for. */
const BODILY = ["ASSAULT", "MOBILIZE", "RETREAT", "PROTEST"] as const;
/** Verbs of coming and going, and of holding, of which the codebook has no happening. */
const GOING = "visit enter leave reach flee arrive approach withdraw withdrawal retreat".split(" ");
const HOLDING =
  "surround encircle hold seize capture retake recapture take control lose evacuate rock shake devastate ravage".split(
    " ",
  );

/** A report's sentences, each with its places and what its words are. */
export function scenesOf(
  all: readonly Resolved[],
  analysis: Analysis,
  codebook: Codebook,
): Scene[] {
  const directory = directoryOf(codebook);
  const goings = new Set([...GOING, ...wordsOf(codebook, ["RETREAT"])]);
  const acts = new Set([...goings, ...HOLDING, ...wordsOf(codebook, BODILY)]);
  const sayings = new Set(codebook.cues.flatMap(({ cue, act }) => (act === "none" ? [] : cue)));
  const mentions = bySentence(analysis.mentions, analysis.sentences);
  const cues = bySentence(cuesOf(analysis), analysis.sentences);
  const numbered = all.map((one, at) => ({ ...one, at }));
  const bySite = grouped(numbered, ({ named }) => named.sentence);
  return analysis.sentences.map(({ tokens }, index): Scene => {
    const heads = (kinds: RegExp) =>
      new Set((mentions[index] ?? []).flatMap(({ kind, head }) => (kinds.test(kind) ? head : [])));
    const capitals = directory.names(tokens).filter(({ entry }) => entry.as === "capital");
    const sites = (bySite.get(index) ?? []).map(({ named, place, at }): Site => {
      const { head, from, to, country } = named;
      const capital = capitals.some(({ start }) => start >= from && start < to);
      return { index: at, head, from, to, place, capital, land: country !== null };
    });
    return {
      ...{ tokens, sites, acts, goings, sayings, cues: inside(cues[index] ?? [], tokens) },
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

function wordsOf({ events }: Codebook, types: readonly EventType[]): string[] {
  return events.flatMap(({ type, event }) => (type && types.includes(type) ? event : []));
}
