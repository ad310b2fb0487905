import type { Candidate } from "./candidate.js";
import type { Named } from "./mention.js";

/** A name with what it may mean, and what stands around it. */
export interface Open {
  readonly named: Named;
  readonly candidates: readonly Candidate[];
  /** Countries that its sentence names, by themselves or by their people. */
  readonly beside: ReadonlySet<string>;
  /** What the report says it lies in: "Tripoli, *Lebanon*", "the *Punjab* city of Multan". */
  readonly within: readonly Candidate[];
}

/** What the report as a whole speaks of. */
export interface Setting {
  /** The share of each country in all that names one, from 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** Of the place where the report was written. */
  readonly dateline: string | null;
  /** Places that are certain. */
  readonly settled: readonly Candidate[];
}

/**
 * The weights are powers of ten of people, as the priors are. All three countries together are worth 2.2: enough to
 * take "Alexandria" from Egypt (4 million) to Virginia (160,000) in a report of the USA alone, and not "Paris", a
 * capital with 80 times the people of the one in Texas.
 */
const BESIDE = 0.7;
const SHARE = 1;
const DATELINE = 0.5;
/** A town near another place of the report, or in a province it names, rather than one across the country. */
const NEAR = 0.8;
const NEAR_KM = 250;

/** The likeliest of what a name may mean; null where nothing of that name is known, or only a village elsewhere. */
export function chosen(open: Open, setting: Setting): Candidate | null {
  const inside = open.candidates.filter((one) => open.within.some((other) => liesIn(one, other)));
  if (inside.length > 0) return best(inside, open, setting);
  const { dateline, shares } = setting;
  const isSpokenOf = ({ country }: Candidate) =>
    country === null || open.beside.has(country) || shares.has(country) || dateline === country;
  // a name of several words that one country alone has is no chance: "Spin Boldak"
  const isOnly =
    new Set(open.candidates.map(({ country }) => country)).size === 1 &&
    /[ -]/u.test(open.named.text);
  return best(
    open.candidates.filter((one) => isOnly || !one.small || isSpokenOf(one)),
    open,
    setting,
  );
}

function best(left: readonly Candidate[], open: Open, setting: Setting): Candidate | null {
  return left.reduce<Candidate | null>(
    (likeliest, one) =>
      likeliest === null || weightOf(one, open, setting) > weightOf(likeliest, open, setting)
        ? one
        : likeliest,
    null,
  );
}

function weightOf(one: Candidate, { beside }: Open, setting: Setting): number {
  const { prior, country } = one;
  if (country === null) return prior;
  const isNear = setting.settled.some((other) => other.key !== one.key && isNextTo(one, other));
  return (
    prior +
    (beside.has(country) ? BESIDE : 0) +
    SHARE * (setting.shares.get(country) ?? 0) +
    (setting.dateline === country ? DATELINE : 0) +
    (isNear ? NEAR : 0)
  );
}

/** In the country, or in the province or within the reach of a smaller place. */
export function liesIn(one: Candidate, other: Candidate): boolean {
  if (one.key === other.key || one.precision === "country") return false;
  if (other.precision === "country") return one.country === other.country;
  if (other.country !== null && one.country !== other.country) return false;
  return isOfProvince(one, other) || (other.precision !== "city" && isWithin(one, other, REACH_KM));
}

/** From the centre of a district or a region to its towns. */
const REACH_KM = 200;

function isNextTo(one: Candidate, other: Candidate): boolean {
  if (other.precision === "country" || one.country !== other.country) return false;
  return isOfProvince(one, other) || isWithin(one, other, NEAR_KM);
}

function isOfProvince({ admin1 }: Candidate, { precision, name }: Candidate): boolean {
  return precision === "province" && admin1 === name;
}

function isWithin(one: Candidate, other: Candidate, most: number): boolean {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null)
    return false;
  return kilometres([one.lat, one.lon], [other.lat, other.lon]) <= most;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along the great circle, by the haversine formula. */
export function kilometres(
  [lat, lon]: readonly [number, number],
  [toLat, toLon]: readonly [number, number],
): number {
  const across = Math.sin(radians(toLat - lat) / 2) ** 2;
  const along = Math.sin(radians(toLon - lon) / 2) ** 2;
  const half = across + Math.cos(radians(lat)) * Math.cos(radians(toLat)) * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
