import type { Kysely } from "kysely";
import type { Happening, Linkable } from "../incident/happening.js";
import type { Matter } from "../incident/wording.js";
import type { Tables } from "../store/schema/tables.js";
import { any } from "./any.js";

/** Gives happenings what their reports are about, which is kept once a report; each is fetched once. */
export function mattersIn(db: Kysely<Tables>) {
  const known = new Map<string, Matter>();
  return {
    with: async <Told extends Happening>(
      happenings: readonly Told[],
    ): Promise<(Told & Linkable)[]> => {
      const reports = new Set(happenings.map(({ report }) => report));
      const wanted = [...reports].filter((report) => !known.has(report));
      const rows =
        wanted.length === 0
          ? []
          : await db
              .selectFrom("fingerprints")
              .select(["report", "matter"])
              .where("report", "=", any(wanted))
              .execute();
      for (const { report, matter } of rows) known.set(report, matter ?? NONE);
      return happenings.map((one) => ({ ...one, matter: known.get(one.report) ?? NONE }));
    },
  };
}

const NONE: Matter = { names: [], words: [] };
