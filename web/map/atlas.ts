import type { Feature, Geometry } from "geojson";
import codes from "i18n-iso-countries/codes.json";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import url from "world-atlas/countries-50m.json?url";

export interface Land {
  /** ISO 3166-1 alpha-3, as places have it; null for what has none. */
  readonly code: string | null;
  readonly shape: Feature<Geometry>;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const ALPHA_3 = new Map(codes.map(([, alpha3 = "", numeric = ""]) => [numeric, alpha3]));

/** Kosovo has no number. */
const UNNUMBERED = new Map([["Kosovo", "KOS"]]);

let asked: Promise<readonly Land[]> | undefined;

/** Every country's shape, from this server; asked once a visit. */
export function lands(): Promise<readonly Land[]> {
  asked ??= loaded().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function loaded(): Promise<readonly Land[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error("The map does not come. Is the server still running?");
  const world = (await answer.json()) as World;
  return feature(world, world.objects.countries).features.map((shape) => ({
    code:
      ALPHA_3.get(String(shape.id).padStart(3, "0")) ??
      UNNUMBERED.get(shape.properties.name) ??
      null,
    shape,
  }));
}
