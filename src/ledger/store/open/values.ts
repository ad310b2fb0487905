/** Types of PostgreSQL by their number, which the two drivers would otherwise hand over differently. */
const INT8 = 20;
const DATE = 1082;

/** A count fits a number; a date is a day, not an instant: YYYY-MM-DD. */
export const OIDS = {
  [INT8]: (value: string) => Number(value),
  [DATE]: (value: string) => value,
} as const;
