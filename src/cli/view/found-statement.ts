import type { FoundStatement } from "../../ledger/find/found.js";
import { excerptOf } from "../../telling/excerpt.js";
import { citation } from "../../telling/found.js";
import { foundStatementLine } from "../../telling/found-statement.js";
import { piece } from "../../telling/piece.js";
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
    labelled(piece(act ?? "–", "cue"), foundStatementLine(statement), ROW, style),
    lines(excerptOf(statement, cue ?? content ?? ""), UNDER, style),
    isElsewhere ? lines([piece(content, "content")], UNDER, style) : "",
    lines(citation(statement), UNDER, style),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
