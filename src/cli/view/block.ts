import { bySentence } from "../../language/order.js";
import type { Event, Quantity, Reading, Statement } from "../../reading/format.js";
import { eventLine, eventNotes, quantityPieces } from "./event.js";
import { type Indent, labelled, lines } from "./lines.js";
import { statementNotes } from "./notes.js";
import { piece } from "./piece.js";
import { grouped, type Scene } from "./scene.js";
import { statementLine } from "./statement.js";
import type { Style } from "./style.js";

/** The records of one sentence. */
export interface Content {
  readonly statements: readonly Statement[];
  /** But for those that are statements themselves: they are tags. */
  readonly events: readonly Event[];
  /** Figures that belong to no event. */
  readonly quantities: readonly Quantity[];
}

const STATEMENT: Indent = { first: 2, rest: 4 };
const NOTE: Indent = { first: 6, rest: 8 };
/** As wide as the longest status, and a space. */
const STATUS = 11;
/** Under a statement, and where the report alone speaks. */
const NESTED = 6;
const ALONE = 2;

/** What is shown with each sentence of a reading. */
export function contentsOf({ sentences, statements, events, quantities }: Reading): Content[] {
  const said = grouped(statements, ({ sentence }) => sentence);
  const done = grouped(events, (event) =>
    event.speech === null ? placeOf(event, said, statements) : null,
  );
  const loose = quantities
    .filter(({ event }) => event === null)
    .flatMap((quantity) => quantity.spans.slice(0, 1).map((span) => ({ ...span, quantity })));
  const figures = bySentence(loose, sentences);
  return sentences.map((_, i) => ({
    statements: said.get(i) ?? [],
    events: done.get(i) ?? [],
    quantities: (figures[i] ?? []).map(({ quantity }) => quantity),
  }));
}

/** An event of the third sentence of a quotation stands with the statement, which is told at its first. */
function placeOf(
  { sentence, trigger }: Event,
  said: ReadonlyMap<number, readonly Statement[]>,
  statements: readonly Statement[],
): number {
  const at = trigger.spans[0]?.start ?? -1;
  const isTold = ({ content }: Statement) =>
    content.spans.some(({ start, end }) => start <= at && at < end);
  return said.has(sentence) ? sentence : (statements.find(isTold)?.sentence ?? sentence);
}

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
