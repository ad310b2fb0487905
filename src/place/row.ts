export const KINDS = ["capital", "city", "section", "district", "province"] as const;
export type Kind = (typeof KINDS)[number];

/** A place of the gazetteer before it is packed. */
export interface Row {
  /** As it is shown. */
  readonly name: string;
  /** Its own names and other names for it, folded. */
  readonly names: readonly string[];
  readonly also: readonly string[];
  /** Index into `PLACE_COUNTRIES`. */
  readonly country: number;
  readonly admin1: string | null;
  /** Two letters that stand for it after a comma: "Peoria, IL". */
  readonly code: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  /** Index into `KINDS`. */
  readonly kind: number;
  /** 0 where GeoNames' number is not known. */
  readonly geonames: number;
}
