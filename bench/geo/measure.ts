import { type Atlas, atlasOf } from "../../src/place/atlas.js";
import { kilometres } from "../../src/place/choose.js";
import { reportFromText } from "../../src/report/report.js";
import { type Bench, projectCodebook, projectGazetteer } from "../bench.js";
import { type Row, share } from "../row.js";
import { type GeoArticle, geoArticles, type Toponym } from "./article.js";

/** 100 miles, as the literature on geoparsing counts. */
const NEAR_KM = 161;

/** The project's own gazetteer: the compiled benchmark does not lie beside it. */
/** Of an article, how many toponyms were found and how many of those with coordinates lie where they should. */
export interface Scores {
  readonly literal: number;
  readonly literalFound: number;
  readonly all: number;
  readonly allFound: number;
  readonly mentions: number;
  readonly mentionsRight: number;
  readonly placed: number;
  readonly placedRight: number;
  /** Those for which the system has coordinates, too. */
  readonly located: number;
}

/**
 * Places from raw text. Errors were read in every second article, from the first; `--tune` scores these alone. Nothing
 * was fitted: GeoWebNews has no train part.
 */
export async function geoRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const [codebook, gazetteer] = await Promise.all([projectCodebook(), projectGazetteer()]);
  const scores: Scores[] = [];
  for (const article of geoArticles(corpora)) {
    const report = reportFromText(article.text);
    const analysis = await (await reader()).analyse(report);
    scores.push(scoresOf(article, atlasOf(report, analysis, codebook, gazetteer).places));
  }
  const half = (rest: number) => scores.filter((_, index) => index % 2 === rest);
  const component = "GeoWebNews, places";
  const read = rowsOf(`${component}, articles read`, half(0));
  if (split === "tune") return read;
  return [
    ...rowsOf(component, scores),
    ...read,
    ...rowsOf(`${component}, articles not read`, half(1)),
  ];
}

function rowsOf(component: string, scores: readonly Scores[]): Row[] {
  const sum = (key: keyof Scores) => scores.reduce((total, one) => total + one[key], 0);
  return [
    share(component, "overlapping P", sum("mentionsRight") / sum("mentions")),
    share(component, "literal, overlapping R", sum("literalFound") / sum("literal")),
    share(component, "with associated, overlapping R", sum("allFound") / sum("all")),
    share(component, `found, within ${NEAR_KM} km`, sum("placedRight") / sum("placed")),
    share(component, `located, within ${NEAR_KM} km`, sum("placedRight") / sum("located")),
  ];
}

/** A toponym is found where a mention overlaps it; it lies right where the place of that mention does. */
export function scoresOf(
  { toponyms }: Pick<GeoArticle, "toponyms">,
  places: Atlas["places"],
): Scores {
  const mentions = places.flatMap((place) =>
    place.mentions.map(({ start, end }) => ({ start, end, place })),
  );
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const pairs = toponyms.flatMap((toponym) => {
    const mention = mentions.find((one) => overlap(one, toponym));
    return mention ? [{ toponym, place: mention.place }] : [];
  });
  const literal = ({ kind }: Toponym) => kind === "literal";
  const placed = pairs.filter(({ toponym }) => toponym.at !== null);
  const right = placed.filter(({ toponym: { at }, place: { lat, lon } }) => {
    return at !== null && lat !== null && lon !== null && kilometres(at, [lat, lon]) <= NEAR_KM;
  });
  return {
    literal: toponyms.filter(literal).length,
    literalFound: pairs.filter(({ toponym }) => literal(toponym)).length,
    all: toponyms.length,
    allFound: pairs.length,
    mentions: mentions.length,
    mentionsRight: mentions.filter((one) => toponyms.some((other) => overlap(one, other))).length,
    placed: placed.length,
    placedRight: right.length,
    located: placed.filter(({ place: { lat } }) => lat !== null).length,
  };
}
