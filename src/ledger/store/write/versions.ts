import type { Reading } from "../../../reading/format.js";

/** What a reading was made with; `codebook` is empty where there was none. */
export interface Versions {
  readonly program: string;
  readonly reader: string;
  readonly codebook: string;
}

export function versionsOf({ reading }: Pick<Reading, "reading">): Versions {
  return { ...reading, codebook: reading.codebook ?? "" };
}
