import type { Statement } from "../../reading/format.js";
import { between, type Piece, piece } from "./piece.js";
import type { Scene } from "./scene.js";
import { tellingOf } from "./telling.js";

/** What belongs to a statement and is not in its sentence: where it was said, what it answers, what it is part of. */
export function statementNotes(statement: Statement, scene: Scene, isExplained: boolean): Piece[] {
  const { within, answers, channel, rule, cue } = statement;
  const words = cue.spans.map(({ text }) => text).join(" … ");
  const notes = [
    ...(channel ? [`channel: ${channel.spans.map(({ text }) => text).join(" … ")}`] : []),
    ...aboutOf(statement, scene),
    ...(within ? [`within what ${shortOf(within, scene)}`] : []),
    ...(answers ? [`answers: ${shortOf(answers, scene)}`] : []),
    ...(isExplained ? [`cue: ${words || "none"}`, `rule: ${rule}`] : []),
  ];
  return between(
    notes.map((note) => [piece(note, "quiet")]),
    " · ",
  );
}

/** "Khawaja Asif accused": a statement in as few words as will find it. */
function shortOf(id: string, scene: Scene): string {
  const statement = scene.statements.get(id);
  if (!statement) return id;
  const { source } = statement;
  const words = source.spans.map(({ text }) => text).join(" … ");
  const name = (source.actor && scene.naming.bare(source.actor)) || words || "the quotation";
  const { verb } = tellingOf(statement, null, scene.text);
  return `${name} ${verb}`;
}

/** Whoever is spoken of and named neither in the line nor in what was said: "the group" is the Northern Front. */
function aboutOf({ about, act, content }: Statement, { naming }: Scene): string[] {
  const said = content.spans.map(({ text }) => text.toLowerCase()).join(" ");
  const isInLine = act === "accuse" || act === "condemn" || act === "praise";
  const names = about
    .filter(({ spans }) => !isInLine || spans.length === 0)
    .flatMap(({ actor }) => naming.bare(actor) ?? [])
    .filter((name) => !said.includes(name.toLowerCase()));
  return names.length > 0 ? [`about: ${[...new Set(names)].join(", ")}`] : [];
}
