import type { Event, Statement } from "../reading/format.js";
import { contentOf } from "./content.js";
import { moment } from "./moment.js";
import { listed, type Piece, piece, saidBy } from "./piece.js";
import type { Scene } from "./scene.js";
import { speakersOf } from "./speakers.js";
import { isAllOf, type Target, targetOf } from "./target.js";
import { tellingOf } from "./telling.js";

/** A statement as a sentence: "Kari Dahl (Norway, interior minister) warned Sweden, Mon 26 Feb: “…”". */
export function statementLine(statement: Statement, scene: Scene): Piece[] {
  const source = sourceOf(statement, scene);
  const target = targetOf(statement);
  const { verb, lead, own } = tellingOf(statement, target, scene.text);
  const isLast = lead === "";
  return [
    ...capital(source),
    piece(gapBefore(verb)),
    piece(verb, "cue", statement.cue.spans),
    ...(target ? [piece(" "), ...targetPieces(target, scene)] : []),
    ...(isLast ? [] : whenOf(statement, scene, ", ", lead === ":" ? "" : ",")),
    ...contentAfter(statement, lead, target, scene),
    ...(isLast ? whenOf(statement, scene, " (", ")") : []),
    ...tagsOf(statement, own, target, scene),
  ];
}

/** "Kari Dahl"; "a person near the talks (anonymous)"; the report's words where nobody is known by them. */
function sourceOf(statement: Statement, { naming, actors }: Scene): Piece[] {
  const { source, cue } = statement;
  const { spans, anonymous } = source;
  const isGoingOn = cue.spans.length === 0;
  const notes = anonymous && !isGoingOn ? ["anonymous"] : [];
  const speakers = speakersOf(statement, actors.values());
  if (speakers.length > 0)
    return saidBy(spans, listed(speakers.map((one) => naming.introduce(one, notes))));
  const words = spans.map(({ text }) => text).join(" … ");
  if (words === "") return [piece(isGoingOn ? "The quotation" : "(no source)", "quiet")];
  return [piece(words, "source", spans), ...notes.map((note) => piece(` (${note})`, "quiet"))];
}

/** "Two officials, *describing* them as heroes" has no verb to end a sentence with; "They*’ve* said" has no gap. */
function gapBefore(verb: string): string {
  if (/^['’]/u.test(verb)) return "";
  return /^\p{L}+ing\b/u.test(verb) ? ", " : " ";
}

function capital([first, ...rest]: readonly Piece[]): Piece[] {
  if (!first) return [];
  const text = first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [{ ...first, text }, ...rest];
}

function targetPieces({ spans, actors }: Target, { naming }: Scene): Piece[] {
  if (actors.length > 0)
    return listed(actors.map((actor) => saidBy(spans, naming.introduce(actor))));
  return [piece(spans.map(({ text }) => text).join(" … "), "source", spans)];
}

/** ", Wed 29 Oct" before a colon, ", Wed 29 Oct," before a word that goes on, " (Wed 29 Oct)" after all. */
function whenOf({ time }: Statement, scene: Scene, before: string, after: string): Piece[] {
  const when = scene.times.get(time ?? "");
  return when ? [piece(before + moment(when, scene.published) + after, "quiet", when.spans)] : [];
}

/** Nothing for "blamed *Islamabad*", which is named, nor for the *which* of "which India denied". */
function contentAfter(
  statement: Statement,
  lead: string,
  target: Target | null,
  { text }: Scene,
): Piece[] {
  const { content, answers } = statement;
  const isPointer = answers !== null && content.spans.every((span) => /^which$/iu.test(span.text));
  if (isPointer || (target && isAllOf(statement, target))) return [];
  const said = contentOf(statement, text);
  if (lead === ":") return [piece(": "), ...said];
  return [piece(lead === "" ? " " : ` ${lead} `), ...said.map(inSentence)];
}

/** "The accusation", which a sentence began with, follows a verb here. */
function inSentence(said: Piece): Piece {
  const small = (word: string) => word.toLowerCase();
  return { ...said, text: said.text.replace(OPENERS, small) };
}

const OPENERS = /^(?:An?|The|Th(?:is|at|ese|ose|ey|eir)|Its?|His|Her)\b/u;

/** The event that a statement is, as a tag: "[ACCUSE/allege]"; else its act where the verb does not say it. */
function tagsOf(
  { id, act }: Statement,
  own: boolean,
  target: Target | null,
  scene: Scene,
): Piece[] {
  const speeches = (scene.speeches.get(id) ?? []).map((event) => tagOf(event, target, scene));
  const tags = speeches.length === 0 && own && act !== null ? [act] : speeches;
  return tags.map((tag) => piece(` [${tag}]`, "quiet"));
}

/** To whom it is done, where the line names nobody, and its status, where that is not the report's own word. */
function tagOf(
  { type, mode, status, recipients }: Event,
  target: Target | null,
  { naming }: Scene,
): string {
  const code = [type, ...mode].join("/");
  const names = target ? [] : recipients.map(({ actor }) => naming.text(actor));
  const whom = names.length > 0 ? ` → ${names.join(", ")}` : "";
  return `${code}${whom}${status === "reported" ? "" : `, ${status}`}`;
}
