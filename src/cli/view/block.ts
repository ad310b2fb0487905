import type { Content } from "../../telling/contents.js";
import { eventLine, eventNotes, quantityPieces } from "../../telling/event.js";
import { statementNotes } from "../../telling/notes.js";
import { piece } from "../../telling/piece.js";
import type { Scene } from "../../telling/scene.js";
import { statementLine } from "../../telling/statement.js";
import { type Indent, labelled, lines } from "./lines.js";
import type { Style } from "./style.js";

const STATEMENT: Indent = { first: 2, rest: 4 };
const NOTE: Indent = { first: 6, rest: 8 };
/** As wide as the longest status, and a space. */
const STATUS = 11;
/** Under a statement, and where the report alone speaks. */
const NESTED = 6;
const ALONE = 2;

/** A line a record, the statements first: what happened is mostly what they say. */
export function blockOf(
  { statements, events, quantities }: Content,
  scene: Scene,
  style: Style,
  isExplained: boolean,
): string {
  const said = statements.flatMap((statement) => [
    lines(statementLine(statement, scene), STATEMENT, style),
    lines(statementNotes(statement, scene, isExplained), NOTE, style),
  ]);
  const first = statements.length > 0 ? NESTED : ALONE;
  const row: Indent = { first, rest: first + STATUS };
  const note: Indent = { first: row.rest, rest: row.rest };
  const done = events.flatMap((event) => [
    labelled(piece(event.status, event.status), eventLine(event, scene), row, style),
    isExplained ? lines(eventNotes(event), note, style) : "",
  ]);
  const counted = quantities.map((quantity) =>
    labelled(piece("figure"), quantityPieces(quantity, scene), row, style),
  );
  return [...said, ...done, ...counted].filter((line) => line !== "").join("\n");
}
