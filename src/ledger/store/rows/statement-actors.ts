import type { Reading, Statement } from "../../../reading/format.js";
import type { StatementActorRow } from "../schema/tables.js";
import type { Records } from "./records.js";

/** Whom each statement is said to, and whom it is about. */
export function statementActorRows(
  { report, statements }: Reading,
  records: Records,
): StatementActorRow[] {
  return statements.flatMap((statement) =>
    partsOf(statement).flatMap(({ role, actors }) =>
      actors.flatMap((actor, n) => {
        const found = records.actor(actor);
        if (found === null) return [];
        const { name, country } = found;
        return { report: report.id, statement: statement.id, role, n, actor, name, country };
      }),
    ),
  );
}

function partsOf({ addressee, about }: Statement) {
  return [
    { role: "to", actors: addressee?.actors ?? [] },
    { role: "about", actors: about.map(({ actor }) => actor) },
  ] as const;
}
