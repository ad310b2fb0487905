import type { Statement } from "../reading/format.js";
import type { Target } from "./target.js";
import { VERBS, type Verb } from "./verbs.js";

/** How a statement is told: its verb, and what leads from there to the content. */
export interface Telling {
  readonly verb: string;
  /** ":" before what stands on its own, a word or nothing before what goes on with the sentence. */
  readonly lead: string;
  /** The verb is the report's: what kind of act it is has to be said beside it. */
  readonly own: boolean;
}

/** "does not think", "may ask", "has yet to reply": the act alone would say something else. */
const UNREAL =
  /\b(?:not|never|no|neither|nor|without|cannot|will|would|shall|should|may|might|could|must|yet|if)\b|n['’]t\b/iu;
/** No verb that a sentence could go on with: "an accusation". */
const NO_VERB = /^(?:an?|the|its|his|her|their)\s/iu;
/** What a question begins with that follows its verb: "asked *why* they left". */
const QUESTION = /^(?:whether|if|who|whom|whose|what|which|when|where|why|how)\b/iu;

/**
 * Chooses words by the words of the report: the verb of the act where what follows fits it ("accused X *of* …"), the
 * report's own where only they do ("described them as heroes"), and a colon where nothing follows as it stands.
 *
 * @param target whoever the line names beside the source
 * @param text the report's, which says what stands before the content
 */
export function tellingOf(statement: Statement, target: Target | null, text: string): Telling {
  const { act, cue } = statement;
  const words = wordsOf(cue.spans);
  if (words === "") return { verb: "went on", lead: ":", own: false };
  const link = linkOf(statement, target, text);
  if (act === null || UNREAL.test(words)) return { verb: words, lead: link ?? ":", own: true };
  const verb = VERBS[act];
  const bare = target ? verb.toward : verb.alone;
  if (!target && isObject(statement)) return { verb: bare, lead: "", own: false };
  if (link === null) return { verb: bare, lead: ":", own: false };
  const lead = leadOf(verb, link, statement, target !== null);
  if (lead !== null) return { verb: (target && verb.joined) ?? bare, lead, own: false };
  if (NO_VERB.test(words) || isPossessive(statement)) return { verb: bare, lead: ":", own: false };
  return { verb: words, lead: link, own: words !== bare };
}

/** "replied:" → "replied"; "Adopting", which a sentence began with, → "adopting". */
function wordsOf(cue: Statement["cue"]["spans"]): string {
  const words = cue.map(({ text }) => text).join(" … ");
  return words
    .replace(/[,:;]$/u, "")
    .replace(/^\p{Lu}(?=\p{Ll}+ing\b)/u, (letter) => letter.toLowerCase());
}

/** "*It* was denied", "*the charge* Kabul denies": few enough words to be no clause, after a verb that takes them. */
function isObject({ act, content, form }: Statement): boolean {
  const words = content.spans.map(({ text }) => text).join(" ");
  const isTaken = act !== null && VERBS[act].takesObject === true && form === "indirect";
  return isTaken && /^\S+(?: \S+){0,2}$/u.test(words) && content.spans.length === 1;
}

/** "Pakistan’s claim": then the cue is a noun. */
function isPossessive({ source }: Statement): boolean {
  return /['’]s?$/u.test(source.spans.at(-1)?.text ?? "");
}

/** The word, or nothing (""), that leads from a cue to its content; null where the two don't stand so. */
function linkOf(
  { cue, content, form, channel }: Statement,
  target: Target | null,
  text: string,
): string | null {
  const start = content.spans[0]?.start ?? 0;
  const first = Math.max(-1, ...cue.spans.map(({ end }) => end).filter((end) => end <= start));
  if (form === "direct" || first < 0) return null;
  const parties = [...(target?.spans ?? []), ...(channel?.spans ?? [])];
  const between = parties.filter((span) => span.start >= first && span.end <= start);
  const from = Math.max(first, ...between.map(({ end }) => end));
  const gap = text
    .slice(from, start)
    .replace(/["“„«]$/u, "")
    .trim();
  if (gap === "" && target && between.length === 0) return null;
  if (/^(?:\p{Ll}{2,8}|\p{Lu}{2,8})?$/u.test(gap)) return gap.toLowerCase();
  return /\sthat$/iu.test(gap) ? "that" : null;
}

function leadOf(verb: Verb, link: string, statement: Statement, isToward: boolean): string | null {
  const links = (isToward && verb.linksToward) || verb.links;
  if (link !== "") return Object.hasOwn(links, link) ? (links[link] ?? null) : null;
  if (verb.like.includes(statement.cue.lemma ?? "")) return "";
  const first = statement.content.spans[0]?.text ?? "";
  return statement.act === "ask" && QUESTION.test(first) ? "" : null;
}
