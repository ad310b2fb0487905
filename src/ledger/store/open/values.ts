/** Types of PostgreSQL by their number, which the two drivers would otherwise hand over differently. */
const INT8 = 20;
const DATE = 1082;
const JSON_TEXT = 114;

/** A count fits a number; a date is a day, not an instant: YYYY-MM-DD. */
export const OIDS = {
  [INT8]: (value: string) => Number(value),
  [DATE]: (value: string) => value,
} as const;

/**
 * JSON goes to the embedded database in bytes, which it takes as they are, though its types know of texts alone; of a text it
 * would count the bytes letter by letter.
 */
export const SENT = {
  [JSON_TEXT]: (value: string | Uint8Array) =>
    (typeof value === "string" ? Buffer.from(value) : value) as unknown as string,
};
