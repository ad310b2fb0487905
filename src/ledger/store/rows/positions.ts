import type { Reading } from "../../../reading/format.js";
import type { PositionRow } from "../schema/tables.js";
import { type Records, wordsOf } from "./records.js";

export function positionRows({ report, events }: Reading, records: Records): PositionRow[] {
  return events.flatMap(({ id, positions }) =>
    positions.map(({ holder, stance, statement, spans }, n) => {
      const {
        name = null,
        kind = null,
        country = null,
        sectors = [],
      } = records.actor(holder) ?? {};
      const who = { holder, name, kind, country, sectors };
      return { report: report.id, event: id, n, ...who, stance, statement, text: wordsOf(spans) };
    }),
  );
}
