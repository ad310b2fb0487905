import { sql } from "kysely";

/** "id = any(…)": a list of any length as one parameter. */
export const any = (ids: readonly string[]) => sql<string>`any(${ids})`;
