import type { Reading } from "../../../reading/format.js";
import type { ActorRow } from "../schema/tables.js";
import type { Records } from "./records.js";

export function actorRows({ report, actors }: Reading, records: Records): ActorRow[] {
  const { published, publisher } = report;
  return actors.map(({ mentions, ...actor }, n) => ({
    ...actor,
    report: report.id,
    n,
    of_name: records.actor(actor.of)?.name ?? null,
    mentions: mentions.length,
    published,
    publisher,
  }));
}
