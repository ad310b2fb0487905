import type { Analysis, Range, Token } from "../language/analysis.js";
import type { Place, Span } from "../reading/format.js";
import type { Report } from "../report/report.js";
import type { Candidate } from "./candidate.js";
import { fold } from "./fold.js";
import type { Lexicon } from "./lexicon.js";
import type { Named } from "./mention.js";
import type { Resolved } from "./resolve.js";

/** The records of a report's places, and which of them each name is. */
export interface Register {
  readonly places: readonly Place[];
  /** The id of each name's place, and its words. */
  readonly ids: readonly Place["id"][];
  readonly spans: readonly Span[];
}

/** One record a place: names of the same one are its mentions. */
export function registerOf(
  all: readonly Resolved[],
  analysis: Analysis,
  report: Report,
  lexicon: Lexicon,
): Register {
  const spans = all.map(({ named }) => spanOf(rangeOf(named, analysis), report));
  const keys = all.map(({ named, place }) => place?.key ?? `name ${fold(named.text)}`);
  const order = [...new Set(keys)];
  const idOf = (index: number) => `p${index + 1}` as Place["id"];
  const places = order.map((key, index): Place => {
    const own = [...keys.keys()].filter((at) => keys[at] === key);
    const mentions = own.map((at) => spans[at] as Span);
    const { place } = all[own[0] as number] as Resolved;
    return { id: idOf(index), ...recordOf(place, mentions, lexicon), mentions };
  });
  return { places, ids: keys.map((key) => idOf(order.indexOf(key))), spans };
}

export function rangeOf({ sentence, from, to }: Named, { sentences }: Analysis): Range {
  const tokens = sentences[sentence]?.tokens ?? [];
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}

export const spanOf = ({ start, end }: Range, { text }: Report): Span => ({
  start,
  end,
  text: text.slice(start, end),
});

function recordOf(
  place: Candidate | null,
  mentions: readonly Span[],
  lexicon: Lexicon,
): Omit<Place, "id" | "mentions"> {
  if (place === null) {
    const { text } = mentions[0] as Span;
    const open = { country: null, admin1: null, lat: null, lon: null };
    return { name: text, ...open, precision: null, geonames: null };
  }
  const { country, admin1, lat, lon, precision, geonames } = place;
  const name = nameOf(place, mentions, lexicon);
  return { name, country, admin1, lat, lon, precision: lat === null ? null : precision, geonames };
}

/** A town by the name that the report uses: "Kandahar" for Kandahār, "Bombay" for Mumbai, but not "the Afghan capital". */
function nameOf(place: Candidate, mentions: readonly Span[], { gazetteer }: Lexicon): string {
  if (place.geonames === null) return place.name;
  const isItsName = ({ text }: Span) =>
    text !== text.toUpperCase() &&
    gazetteer.named(text).some(({ geonames }) => geonames === place.geonames);
  return mentions.find(isItsName)?.text ?? place.name;
}
