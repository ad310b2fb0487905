import type { FoundStatement } from "../../ledger/find/found.js";
import { between, type Piece, piece } from "../../telling/piece.js";
import { excerptOf } from "./excerpt.js";
import { citation, daysTold } from "./found.js";
import { labelled, lines } from "./lines.js";
import type { Style } from "./style.js";

const ACT = 11;
const ROW = { first: 0, rest: ACT } as const;
const UNDER = { first: ACT, rest: ACT } as const;

/** Statements that were found: who says, in which words, where it stands. */
export function foundStatements(found: readonly FoundStatement[], style: Style): string {
  return found.map((statement) => `${foundStatement(statement, style)}\n`).join("\n");
}

function foundStatement(statement: FoundStatement, style: Style): string {
  const { act, content, cue } = statement;
  const isElsewhere = content !== null && !statement.quote.includes(content.slice(0, 40));
  return [
    labelled(piece(act ?? "–", "cue"), headOf(statement), ROW, style),
    lines(excerptOf(statement, cue ?? content ?? ""), UNDER, style),
    isElsewhere ? lines([piece(content, "content")], UNDER, style) : "",
    lines(citation(statement), UNDER, style),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** "Khawaja Asif (PAK) to reporters · on X · Wed 29 Oct". */
function headOf(statement: FoundStatement): Piece[] {
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
