import { homeOf } from "../actor/context.js";
import { type Directory, directoryOf } from "../actor/directory.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Range, Token } from "../language/analysis.js";
import { bySentence } from "../language/order.js";
import type { Place, Span } from "../reading/format.js";
import { datelineOf } from "../report/dateline.js";
import type { Report } from "../report/report.js";
import type { Gazetteer } from "./gazetteer.js";
import { type Lexicon, lexiconOf } from "./lexicon.js";
import { type Named, namesIn } from "./mention.js";
import { rangeOf, registerOf, spanOf } from "./register.js";
import { resolved } from "./resolve.js";
import { scenesOf } from "./scenes.js";
import { type Whereabouts, whereaboutsIn } from "./whereabouts.js";

/** The places of a report, and which of them each happening is in. */
export interface Atlas {
  /** In the order of the text, each once, with all its mentions. */
  readonly places: readonly Place[];
  /** The place that stands before the text: "KABUL (Reuters) —". */
  readonly dateline: { readonly spans: readonly Span[]; readonly place: Place["id"] | null } | null;
  /**
   * The place of the happening whose word this is; null where the report does not say. Never the place where something
   * was said, nor a state that something is done to.
   *
   * @param sentence index into the analysis' sentences
   * @param token index into the sentence's tokens
   */
  of(sentence: number, token: number): Whereabouts | null;
}

/** Finds the places that a report names, says which each is, and gives each to what happened there; pure. */
export function atlasOf(
  report: Report,
  analysis: Analysis,
  codebook: Codebook,
  gazetteer: Gazetteer,
): Atlas {
  const directory = directoryOf(codebook);
  const lexicon = lexiconOf(codebook, gazetteer);
  const dateline = datelineOf(report);
  const names = namesOf(report, analysis, directory, lexicon);
  const leading = dateline && (names.find((named) => overlaps(named, dateline, analysis)) ?? null);
  const sentences = analysis.sentences.map(({ tokens }) => tokens);
  const paragraphs = analysis.sentences.map(({ paragraph }) => paragraph);
  const text = { sentences, paragraphs, names, dateline: leading };
  const places = resolved(text, directory, lexicon);
  const register = registerOf(places, analysis, report, lexicon);
  const line = leading ? names.indexOf(leading) : null;
  return {
    places: register.places,
    dateline: dateline && {
      spans: [spanOf(dateline, report)],
      place: line === null ? null : (register.ids[line] ?? null),
    },
    of: whereaboutsIn(scenesOf(places, analysis, codebook), register, analysis, line),
  };
}

/** Every name of a place in a report, in order. */
function namesOf(
  report: Report,
  analysis: Analysis,
  directory: Directory,
  lexicon: Lexicon,
): readonly Named[] {
  const names = bySentence(analysis.names, analysis.sentences);
  const mentions = bySentence(analysis.mentions, analysis.sentences);
  const people = peopleOf(analysis, report);
  const capital = capitalOf(report, analysis, directory);
  const found = analysis.sentences.flatMap((sentence, index) => {
    const own = { names: names[index] ?? [], mentions: mentions[index] ?? [] };
    return namesIn({ sentence, index, people, capital, ...own }, directory, lexicon);
  });
  return withDateline(found, datelineOf(report), analysis, report);
}

function capitalOf(report: Report, analysis: Analysis, directory: Directory): string | null {
  const named = analysis.sentences.flatMap(({ tokens }) =>
    directory.names(tokens).map(({ entry }) => entry),
  );
  const home = homeOf(report, named, directory);
  return (home === null ? undefined : directory.codes.get(home)?.capital)?.[0] ?? null;
}

/** "Austin" where the report speaks of "Sam Austin". */
function peopleOf({ names }: Analysis, { text }: Report): Set<string> {
  return new Set(
    names
      .filter(({ kind }) => kind === "person")
      .map(({ start, end }) => text.slice(start, end).split(/\s+/u))
      .filter((words) => words.length > 1)
      .flat(),
  );
}

function overlaps(named: Named, range: Range, analysis: Analysis): boolean {
  const { start, end } = rangeOf(named, analysis);
  return start < range.end && range.start < end;
}

/** A dateline is a place even where the reader marks none: "GOMA (Agency) —". */
function withDateline(
  found: readonly Named[],
  dateline: Range | null,
  analysis: Analysis,
  report: Report,
): readonly Named[] {
  if (!dateline || found.some((named) => overlaps(named, dateline, analysis))) return found;
  const sentence = analysis.sentences.findIndex(({ end }) => end > dateline.start);
  const tokens = analysis.sentences[sentence]?.tokens ?? [];
  const inside = [...tokens.keys()].filter((at) => {
    const { start, end } = tokens[at] as Token;
    return start >= dateline.start && end <= dateline.end;
  });
  const [from, last] = [inside[0], inside.at(-1)];
  if (from === undefined || last === undefined) return found;
  const { text } = spanOf(dateline, report);
  const named = { sentence, from, to: last + 1, head: from, text, country: null };
  return [...found, named].sort(
    (one, other) => one.sentence - other.sentence || one.from - other.from,
  );
}
