import { beforeAll, describe, expect, test } from "vitest";
import { kilometres } from "../place/choose.js";
import { type Gazetteer, loadGazetteer } from "../place/gazetteer.js";
import { PLACE_COUNTRIES } from "../reading/countries.js";
import { type Codebook, loadCodebook } from "./codebook.js";
import { landmarkSchema, placesTwice } from "./places.js";
import { entriesOf } from "./source.js";

/** In a fresh clone the first test makes the gazetteer, which takes ten seconds and more. */
const MAKING_MS = 60_000;

const file = "codebook/places.yaml";
const entry = (name: string, rest = "") =>
  `- { place: ${name}, precision: point, at: [1.5, 2], source: near Velby${rest} }\n`;
const faultsOf = async (text: string) => {
  const found = await entriesOf({ file, text }, landmarkSchema);
  return [...found.problems, ...placesTwice(file, found)].map(
    ({ line, text: why }) => `${line} ${why}`,
  );
};

test.each([
  [entry("Velby Pass"), []],
  [
    `${entry("Velby Pass")}${entry("Other", ", also: [velby-pass]")}`,
    ['2 "velby-pass" is in line 1 already; keep one of the two'],
  ],
  [entry("Velby Pass").replace("1.5", "1.55"), ["1 degrees are rounded to a tenth"]],
  [entry("Velby Pass").replace("source: near Velby", ""), ['1 "source" is missing']],
  [entry("Velby Pass").replace(" 2]", " 200]"), [expect.stringContaining("1 ")]],
])("%s", async (text, want) => expect(await faultsOf(text)).toEqual(want));

describe("the codebook that comes with Dateline", () => {
  let codebook: Codebook;
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    [codebook, gazetteer] = await Promise.all([loadCodebook(), loadGazetteer()]);
  }, MAKING_MS);

  test("has a centre for every country, once", () => {
    expect(codebook.centres.map(({ country }) => country).sort()).toEqual(
      [...PLACE_COUNTRIES].sort(),
    );
  });

  /** A town that a source names is within this of the place: none is a town of the same name elsewhere. */
  const FARTHEST_KM = 100;

  test("lists places near the towns that their sources name", () => {
    const strays = codebook.places.flatMap(({ place, source, at }) => {
      const [, town, id] = /near (.+) \(GeoNames (\d+)\)/u.exec(source) ?? [];
      if (!town) return [];
      const found = gazetteer.named(town).find(({ geonames }) => geonames === Number(id));
      return found && kilometres(at, [found.lat, found.lon]) <= FARTHEST_KM ? [] : [place];
    });
    expect(strays).toEqual([]);
  });
});
