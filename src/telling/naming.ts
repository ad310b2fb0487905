import type { Actor, Reading } from "../reading/format.js";
import { isTold, type Nations } from "./nation.js";
import { type Piece, piece } from "./piece.js";

/** Tells who an actor is, for a whole view: the first time at length. */
export interface Naming {
  /** "Kari Dahl (Norway, interior minister)", and after that "Kari Dahl"; notes stand in the brackets. */
  introduce(actor: string, notes?: readonly string[]): Piece[];
  /** "Kari Dahl", and nothing more. */
  name(actor: string): Piece[];
  /** The same as text. */
  text(actor: string): string;
}

export function namingOf({ actors }: Pick<Reading, "actors">, nations: Nations): Naming {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const introduced = new Set<string>();
  const name = (id: string): Piece[] => {
    const actor = byId.get(id);
    return [piece(actor ? articled(actor, !introduced.has(id)) : id, "source")];
  };
  const introduce = (id: string, notes: readonly string[] = []): Piece[] => {
    const actor = byId.get(id);
    const facts = actor && !introduced.has(id) ? factsOf(actor, nations) : [];
    const all = [...facts, ...notes].join(", ");
    const pieces = all === "" ? name(id) : [...name(id), piece(` (${all})`, "quiet")];
    introduced.add(id);
    return pieces;
  };
  const text = (id: string) =>
    name(id)
      .map((one) => one.text)
      .join("");
  return { introduce, name, text };
}

/** "the Red Cross", "a security official" and after that "the security official". */
function articled({ name, kind, mentions }: Actor, isNew: boolean): string {
  const bare = name.replace(/['’]s?$/u, "");
  if (kind === "person" || kind === "state") return bare;
  const texts = mentions.map(({ text }) => text);
  if (texts.some((text) => /^an? /iu.test(text) && text.slice(text.indexOf(" ") + 1) === name))
    return `${isNew ? indefinite(texts, name) : "the"} ${bare}`;
  return isDefinite(texts, name) ? `the ${bare}` : inSentence(bare, kind);
}

/** "the Taliban"; also where only "the Taliban government" is said, and never "Taliban" alone. */
function isDefinite(texts: readonly string[], name: string): boolean {
  const whole = `the ${name}`.toLowerCase();
  const within = texts.some((text) => /^the /iu.test(text) && text.includes(name));
  return texts.some((text) => text.toLowerCase() === whole) || (within && !texts.includes(name));
}

/** "a" or "an", as the report has it. */
function indefinite(texts: readonly string[], name: string): string {
  return texts.some((text) => text.toLowerCase() === `an ${name.toLowerCase()}`) ? "an" : "a";
}

/** "Two diplomats", which a sentence began with, → "two diplomats". */
function inSentence(name: string, kind: Actor["kind"]): string {
  return kind === "group" || kind === "unnamed"
    ? name.replace(COUNTING, (word) => word.toLowerCase())
    : name;
}

/** Words that have a capital only where a sentence begins with them. */
const COUNTING =
  /^(?:At|About|All|Both|Dozens|Hundreds|Her|His|Its|Many|More|Most|My|No|Our|Scores|Several|Some|Their|Thousands|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b/u;

/** "Norway" and "interior minister", where the name does not say so itself. */
function factsOf(actor: Actor, nations: Nations): string[] {
  const { name, kind, country, role, sectors } = actor;
  const nation = nations.get(country ?? "");
  const facts: string[] = [];
  if (nation && kind !== "state" && !isTold(name, nation)) facts.push(nation.name);
  const isNew = role !== null && !name.toLowerCase().includes(role.toLowerCase());
  const isPast = sectors.includes("ELI") && !/^(?:former|ex)\b/iu.test(role ?? "");
  if (isNew && kind === "person")
    facts.push(`${isPast ? "former " : ""}${inSmallLetters(role, nations)}`);
  return facts;
}

/** "Interior Minister" → "interior minister", but "UN envoy" and "Danish envoy". */
function inSmallLetters(role: string, nations: Nations): string {
  const proper = new Set([...nations.values()].flatMap(({ name, people }) => [name, ...people]));
  const words = role.split(" ");
  return words
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) && !proper.has(word) ? word.toLowerCase() : word))
    .join(" ");
}
