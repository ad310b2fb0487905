import type { Event, Span, Statement } from "../../reading/format.js";
import { contentOf } from "./content.js";
import { moment } from "./moment.js";
import { listed, type Piece, piece } from "./piece.js";
import type { Scene } from "./scene.js";
import { tellingOf } from "./telling.js";

/** Acts that are told of somebody rather than to somebody. */
const OF_SOMEBODY = new Set<Statement["act"]>(["accuse", "condemn", "praise"]);

/** Whoever a statement's line names beside its source. */
interface Target {
  readonly spans: readonly Span[];
  readonly pieces: Piece[];
}

/** A statement as a sentence: "Kari Dahl (Norway, interior minister) told reporters, Mon 26 Feb: “…”". */
export function statementLine(statement: Statement, scene: Scene): Piece[] {
  const { act } = statement;
  const source = sourceOf(statement, scene);
  const target = targetOf(statement, scene);
  const { verb, lead, own } = tellingOf(statement, target?.spans ?? null, scene.text);
  const said = own && act !== null ? [piece(` [${act}]`, "quiet")] : [];
  return [
    ...capital(source),
    piece(" "),
    piece(verb, "cue"),
    ...(target ? [piece(" "), ...target.pieces] : []),
    ...whenOf(statement, lead, scene),
    ...contentAfter(statement, lead, target, scene),
    ...said,
    ...tagsOf(statement, target, scene),
  ];
}

/** "Kari Dahl"; "a person near the talks (anonymous)"; the report's words where nobody is known by them. */
function sourceOf({ source, cue }: Statement, { naming }: Scene): Piece[] {
  const { actor, spans, anonymous } = source;
  const notes = anonymous && cue.spans.length > 0 ? ["anonymous"] : [];
  if (actor !== null) return naming.introduce(actor, notes);
  const words = spans.map(({ text }) => text).join(" … ");
  if (words === "") return [piece(cue.spans.length > 0 ? "(no source)" : "The quotation", "quiet")];
  const note = notes.length > 0 ? [piece(` (${notes})`, "quiet")] : [];
  return [piece(words, "source"), ...note];
}

function capital([first, ...rest]: readonly Piece[]): Piece[] {
  if (!first) return [];
  return [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest];
}

function targetOf(statement: Statement, { naming }: Scene): Target | null {
  const { act, about, addressee, content } = statement;
  if (OF_SOMEBODY.has(act)) {
    const named = about.filter(({ spans }) => spans.length > 0 && !inside(spans, content.spans));
    const spans = named.flatMap((party) => party.spans);
    const names = [...new Set(named.map(({ actor }) => actor))].map((id) => naming.introduce(id));
    return names.length > 0 ? { spans, pieces: listed(names) } : null;
  }
  if (addressee === null || act === "believe") return null;
  const words = addressee.spans.map(({ text }) => text).join(" … ");
  const names = addressee.actors.map((id) => naming.introduce(id));
  return { spans: addressee.spans, pieces: names.length > 0 ? listed(names) : [piece(words, "source")] };
}

/** The accused of "Kabul blamed *Islamabad*" is all there is of its content. */
const inside = (spans: readonly Span[], content: readonly Span[]): boolean =>
  spans.every(({ start, end }) =>
    content.some((span) => span.start <= start && end <= span.end && span.end - span.start > end - start),
  );

/** ", Wed 29 Oct", and a comma after it where the sentence goes on. */
function whenOf({ time }: Statement, lead: string, { times, published }: Scene): Piece[] {
  const when = times.get(time ?? "");
  if (!when) return [];
  return [piece(`, ${moment(when, published)}${lead === ":" ? "" : ","}`, "quiet")];
}

function contentAfter(
  statement: Statement,
  lead: string,
  target: Target | null,
  { text }: Scene,
): Piece[] {
  const { content, answers } = statement;
  const isAll = target !== null && content.spans.every((span) => within(span, target.spans));
  const isPointer = answers !== null && content.spans.every((span) => /^which$/iu.test(span.text));
  if (isAll || isPointer) return [];
  const gap = lead === ":" ? ": " : lead === "" ? " " : ` ${lead} `;
  return [piece(gap), ...contentOf(statement, text)];
}

const within = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= span.start && span.end <= end);

/** The event that a statement is, as a tag: "ACCUSE/allege". */
function tagsOf({ id }: Statement, target: Target | null, scene: Scene): Piece[] {
  const own = scene.speeches.get(id) ?? [];
  return own.flatMap((event) => [piece(" "), piece(`[${tagOf(event, target, scene)}]`, "quiet")]);
}

function tagOf({ type, mode, status, recipients }: Event, target: Target | null, { naming }: Scene): string {
  const code = [type, ...mode].join("/");
  const names = target ? [] : recipients.flatMap(({ actor }) => naming.bare(actor) ?? []);
  const whom = names.length > 0 ? ` → ${names.join(", ")}` : "";
  return `${code}${whom}${status === "reported" ? "" : `, ${status}`}`;
}
