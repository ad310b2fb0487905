import type { Gazetteer } from "./gazetteer.js";

/** A gazetteer that knows no place. */
export const nowhere: Gazetteer = { named: () => [], coded: () => [] };
