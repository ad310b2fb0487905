import type { Statement } from "../reading/format.js";
import { listed } from "./listed.js";
import { between, type Piece, piece } from "./piece.js";
import { plainLine } from "./plain.js";
import type { Scene } from "./scene.js";
import { targetOf } from "./target.js";
import { tellingOf } from "./telling.js";

/** What belongs to a statement and is not in its sentence: where it was said, what it answers, what it is part of. */
export function statementNotes(statement: Statement, scene: Scene, isExplained: boolean): Piece[] {
  const { within, answers, rule, cue } = statement;
  const words = cue.spans.map(({ text }) => text).join(" … ");
  const notes = [
    ...channelOf(statement),
    ...aboutOf(statement, scene),
    ...(within ? [`within what ${shortOf(within, scene)}`] : []),
    ...(answers ? [`answers: ${shortOf(answers, scene)}`] : []),
    ...(isExplained ? [`cue: ${words || "none"}`, `rule: ${plainLine(rule)}`] : []),
  ];
  return between(
    notes.map((note) => [piece(note, "quiet")]),
    " · ",
  );
}

/** Where it was said, unless the line has it: "told *reporters*". */
function channelOf({ channel, addressee }: Statement): string[] {
  const words = channel?.spans.map(({ text }) => text).join(" … ") ?? "";
  const hearers = addressee?.spans.map(({ text }) => text).join(" … ") ?? "";
  return words === "" || words === hearers ? [] : [`channel: ${words}`];
}

/** "Omar accused India": a statement in as few words as will find it. */
export function shortOf(id: string, { statements, naming, text }: Scene): string {
  const statement = statements.get(id);
  if (!statement) return id;
  const { source } = statement;
  const target = targetOf(statement);
  const words = source.spans.map((span) => span.text).join(" … ") || "the quotation";
  const name = source.actor === null ? words : naming.text(source.actor);
  const names = (target?.actors ?? []).map((actor) => naming.text(actor));
  const { verb } = tellingOf(statement, names.length > 0 ? target : null, text);
  return [name, verb, listed(names)].filter(Boolean).join(" ");
}

/** Whoever is spoken of and named neither in the line nor in what was said: "the group" is the Northern Front. */
function aboutOf({ about, act, content }: Statement, { naming }: Scene): string[] {
  const said = content.spans.map(({ text }) => text.toLowerCase()).join(" ");
  const isInLine = act === "accuse" || act === "condemn" || act === "praise";
  const names = about
    .filter(({ spans }) => !isInLine || spans.length === 0)
    .map(({ actor }) => naming.text(actor))
    .filter((name) => !said.includes(name.toLowerCase().replace(/^the /u, "")));
  return names.length > 0 ? [`about: ${[...new Set(names)].join(", ")}`] : [];
}
