import type { FoundStatement } from "../ledger/find/found.js";
import { daysTold } from "./found.js";
import { between, type Piece, piece } from "./piece.js";

/** "Khawaja Asif (PAK) to reporters · on X · Wed 29 Oct". */
export function foundStatementLine(statement: FoundStatement): Piece[] {
  const { source_name, source, source_country, anonymous, addressee, channel } = statement;
  const who = source_name ?? source ?? "the speaker before";
  const country = source_country === null ? "" : ` (${source_country})`;
  return between(
    [
      [
        piece(who, "source"),
        piece(country, "quiet"),
        ...(addressee === null ? [] : [piece(` to ${addressee}`)]),
      ],
      anonymous ? [piece("anonymous", "quiet")] : [],
      channel === null ? [] : [piece(channel)],
      daysTold(statement),
    ],
    " · ",
  );
}
