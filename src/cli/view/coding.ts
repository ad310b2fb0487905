import { grouped } from "../../language/grouped.js";
import type { Event, Reading, Statement } from "../../reading/format.js";
import type { Left } from "../../reading/left.js";
import { contentsOf } from "../../telling/contents.js";
import { eventLine } from "../../telling/event.js";
import type { Nation } from "../../telling/nation.js";
import { statementNotes } from "../../telling/notes.js";
import { between, piece } from "../../telling/piece.js";
import { plainLine } from "../../telling/plain.js";
import { type Scene, sceneOf } from "../../telling/scene.js";
import { statementLine } from "../../telling/statement.js";
import { type Indent, labelled, lines } from "./lines.js";
import type { Style } from "./style.js";

/** A reading of a sentence or a few, and what was not coded in each. */
export interface Coding {
  readonly reading: Reading;
  readonly text: string;
  readonly nations: readonly Nation[];
  readonly left: readonly (readonly Left[])[];
}

const STATEMENT: Indent = { first: 2, rest: 4 };
/** As wide as the longest status, and a space. */
const EVENT: Indent = { first: 2, rest: 13 };
const REMARK: Indent = { first: 4, rest: 6 };
const NOTE: Indent = { first: 13, rest: 15 };

/** More would hide what there is. */
const MOST_LEFT = 8;

/** What is coded of each sentence: statements, events, those that are statements too, and what is left out. */
export function codingView({ reading, text, nations, left }: Coding, style: Style): string {
  const scene = sceneOf(reading, text, nations);
  const statements = contentsOf(reading);
  const events = grouped(reading.events, ({ sentence }) => sentence);
  const blocks = reading.sentences.map(({ start, end }, index) => {
    const said = (statements[index]?.statements ?? []).map((statement) =>
      statementBlock(statement, scene, style),
    );
    const done = (events.get(index) ?? []).map((event) => eventBlock(event, scene, style));
    const coded = [...said, ...done];
    const none = coded.length === 0 ? ["  Nothing is coded."] : [];
    const sentence = lines([piece(scene.text.slice(start, end))], { first: 0, rest: 0 }, style);
    const rest = leftBlock(left[index] ?? [], style);
    return [style.bold(sentence), "", ...none, ...coded, ...rest].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** The statement as a sentence, what else belongs to it, its act and its rule. */
function statementBlock(statement: Statement, scene: Scene, style: Style): string {
  const { act, cue, rule } = statement;
  const words = cue.spans.map(({ text }) => text).join(" … ");
  const rows = [
    statementNotes(statement, scene, false),
    [piece(`act: ${act ?? "none"} · cue: ${words || "none"}`, "quiet")],
    [piece(`rule: ${plainLine(rule)}`, "quiet")],
  ];
  const notes = rows.filter((row) => row.length > 0).map((row) => lines(row, REMARK, style));
  return [lines(statementLine(statement, scene), STATEMENT, style), ...notes].join("\n");
}

/** "reported  restriction: … · “closed”", its codes, who holds what to it, and its rule, which stays in one line. */
function eventBlock(event: Event, scene: Scene, style: Style): string {
  const { status, positions, speech, type, mode, cameo, rule } = event;
  const held = positions.map(({ holder, stance }) => {
    const name = holder === "author" ? "the author" : scene.naming.text(holder);
    return `${stance}: ${name}`;
  });
  const notes = [
    [type, ...mode].join("/"),
    ...(cameo ? [`CAMEO ${cameo}`] : []),
    ...held,
    ...(speech === null ? [] : ["what the statement is"]),
  ];
  const pieces = notes.map((note) => [piece(note, "quiet")]);
  return [
    labelled(piece(status, status), eventLine(event, scene), EVENT, style),
    lines(between(pieces, " · "), NOTE, style),
    lines([piece(`rule: ${plainLine(rule)}`, "quiet")], NOTE, style),
  ].join("\n");
}

function leftBlock(left: readonly Left[], style: Style): string[] {
  if (left.length === 0) return [];
  const shown = left.slice(0, MOST_LEFT).map(({ words, rule, why }) => {
    const said = words.map(({ text }) => text).join(" … ");
    return lines([piece(plainLine(`“${said}”: ${rule}: ${why}`))], { first: 4, rest: 6 }, style);
  });
  const more = left.length - shown.length;
  return [
    "",
    "  Not coded:",
    ...shown,
    ...(more > 0 ? [`    and ${more} more entries with these words`] : []),
  ];
}
