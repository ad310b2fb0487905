import type { Place } from "../../reading/format.js";
import { type Column, decimal, empty, text } from "../table/column.js";
import { fipsOf } from "./fips.js";

/** 1 a country, 2 a state of the USA, 3 a city there, 4 a city elsewhere, 5 a province elsewhere. */
function typeOf({ precision, country }: Place): string | null {
  if (precision === "country") return "1";
  const inUSA = country === "USA";
  if (precision === "province") return inUSA ? "2" : "5";
  if (precision === "city" || precision === "district" || precision === "point")
    return inUSA ? "3" : "4";
  return null;
}

/** "Spin Boldak, Kandahar, AFG" */
function fullName({ name, admin1, country }: Place): string {
  const parts = [name, admin1 === name ? null : admin1, country].filter((part) => part !== null);
  return parts.join(", ");
}

export function placeColumns<R>(geo: string, of: (record: R) => Place | null): Column<R>[] {
  const each = (value: (place: Place) => string | null) => (record: R) => {
    const place = of(record);
    return place === null ? null : value(place);
  };
  const fips = ({ country }: Place) => fipsOf.get(country ?? "") ?? null;
  return [
    text(`${geo}_Type`, each(typeOf)),
    text(`${geo}_Fullname`, each(fullName)),
    text(`${geo}_CountryCode`, each(fips)),
    // of a country, GDELT repeats the country; of a province it has numbers that we do not know
    text(
      `${geo}_ADM1Code`,
      each((place) => (place.precision === "country" ? fips(place) : null)),
    ),
    empty(`${geo}_ADM2Code`),
    decimal(`${geo}_Lat`, (record) => of(record)?.lat ?? null),
    decimal(`${geo}_Long`, (record) => of(record)?.lon ?? null),
    empty(`${geo}_FeatureID`),
  ];
}
