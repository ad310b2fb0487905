import type { Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import { children } from "../statement/cue.js";
import type { Happening, Scene } from "./happening.js";
import { isInfinitive } from "./tense.js";

/** "own": the holder's side would act; "other": somebody else; "open": the text does not say. */
export type Side = "own" | "other" | "open";

/** Whether the holder's side acts in a happening: a minister and his state's army are of one side. */
export function sideOf(happening: Happening, holder: Actor["id"], scene: Scene): Side {
  const { sentence, token, actors } = happening;
  const known = new Map(scene.cast.actors.map((actor) => [actor.id, actor]));
  if (actors.length > 0)
    return actors.some((one) => areOneSide(one, holder, known)) ? "own" : "other";
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const subject = subjectOf(tokens, token);
  if (subject === null) return "open";
  if (/^(?:we|i|us|our)$/iu.test(tokens[subject]?.form ?? "")) return "own";
  const named = scene.cast.at(sentence, subject);
  if (named.length === 0) return "other";
  return named.some((one) => areOneSide(one, holder, known)) ? "own" : "other";
}

type Known = ReadonlyMap<string, Actor>;

/** Whether two actors are of one side: a minister, his state and its army. */
export function areOneSide(one: Actor["id"], other: Actor["id"], known: Known): boolean {
  const first = belonging(one, known);
  const second = belonging(other, known);
  if (first.some((id) => second.includes(id))) return true;
  const a = known.get(one);
  const b = known.get(other);
  return a?.country != null && a.country === b?.country && isOfState(a) && isOfState(b);
}

/** An actor and all that it belongs to. */
function belonging(id: Actor["id"], known: Known): Actor["id"][] {
  const found: Actor["id"][] = [];
  let at: Actor["id"] | null = id;
  while (at !== null && !found.includes(at)) {
    found.push(at);
    at = known.get(at)?.of ?? null;
  }
  return found;
}

const OF_STATE = new Set(["GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PRM"]);
const STATELESS = /^(?:IGO|UNO|NGO|ISM|IMG|MNC)$/u;

/** The state itself, or a part of its power: two of one country are of one side only where both are. */
function isOfState({ kind, sectors, country }: Actor): boolean {
  if (STATELESS.test(country ?? "")) return false;
  return kind === "state" || sectors.some((sector) => OF_STATE.has(sector));
}

/** Who acts by the tree: "we" of "we will have to strike"; nobody in the passive. */
function subjectOf(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  const below = children(tokens, at);
  if (below.some((one) => tokens[one]?.deprel === "aux:pass")) return null;
  const subject = below.find((one) => tokens[one]?.deprel === "nsubj");
  if (subject !== undefined) return subject;
  const controlled = /^(?:advcl|ccomp)$/u.test(token.deprel) && isInfinitive(tokens, at);
  return controlled || /^(?:xcomp|conj|obj)$/u.test(token.deprel)
    ? subjectOf(tokens, token.head)
    : null;
}
