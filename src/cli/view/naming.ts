import type { Actor, Reading } from "../../reading/format.js";
import { isTold, type Nations } from "./nation.js";
import { type Piece, piece } from "./piece.js";

/** Tells who an actor is, for a whole view: the first time at length. */
export interface Naming {
  /** "Kari Dahl (Norway, interior minister)", and after that "Kari Dahl"; notes stand in the brackets. */
  introduce(actor: string, notes?: readonly string[]): Piece[];
  /** "Kari Dahl", and nothing more. */
  name(actor: string): Piece[];
  /** The name as it stands in the reading, or null for an id that is not in it. */
  bare(actor: string): string | null;
}

export function namingOf({ actors }: Pick<Reading, "actors">, nations: Nations): Naming {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const introduced = new Set<string>();
  const name = (id: string) => named(byId.get(id), id);
  const introduce = (id: string, notes: readonly string[] = []): Piece[] => {
    const actor = byId.get(id);
    const facts = actor && !introduced.has(id) ? factsOf(actor, nations) : [];
    introduced.add(id);
    const all = [...facts, ...notes].join(", ");
    return all === "" ? name(id) : [...name(id), piece(` (${all})`, "quiet")];
  };
  return { introduce, name, bare: (id) => byId.get(id)?.name ?? null };
}

function named(actor: Actor | undefined, id: string): Piece[] {
  return [piece(actor ? articled(actor) : id, "source")];
}

/** "the Red Cross", "a security official": with the article that the report has before this name. */
function articled({ name, kind, mentions }: Actor): string {
  const bare = name.replace(/['’]s?$/u, "");
  if (kind === "person" || kind === "state") return bare;
  const own = mentions.find(({ text }) => /^(?:an?|the) /iu.test(text) && text.endsWith(name));
  const article = own?.text.split(" ")[0]?.toLowerCase();
  return article && own?.text.length === article.length + 1 + name.length
    ? `${article} ${bare}`
    : bare;
}

/** "Norway" and "interior minister", where the name does not say so itself. */
function factsOf(actor: Actor, nations: Nations): string[] {
  const { name, kind, country, role } = actor;
  const nation = nations.get(country ?? "");
  const facts: string[] = [];
  if (nation && kind !== "state" && !isTold(name, nation)) facts.push(nation.name);
  const isNew = role !== null && !name.toLowerCase().includes(role.toLowerCase());
  if (isNew && kind === "person") facts.push(inSmallLetters(role, nations));
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
