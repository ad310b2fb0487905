import type { Actor, Statement } from "../../reading/format.js";
import { isSaying } from "../entry.js";
import { type Told, treeAt } from "../told.js";
import { governed, prepositionOf, tokenAt } from "../tree.js";
import { wordsOf } from "./addressee.js";

/** How far back a denial reaches, in sentences: reports rarely answer what is further up without naming it again. */
const REACH = 12;

/** So many sentences back may stand what is called "the report" or "the claim". */
const NEAR = 2;

const CHARGES: ReadonlySet<string | null> = new Set(["accuse", "claim", "condemn"]);
const ASSERTIONS: ReadonlySet<string | null> = new Set([
  "say",
  "report",
  "confirm",
  "warn",
  "threaten",
]);
const DEMANDS: ReadonlySet<string | null> = new Set(["demand"]);
const REQUESTS: ReadonlySet<string | null> = new Set(["demand", "ask", "promise"]);
const REPLIES = /^(?:reply|respond|retort|rebut|answer|counter|hit back|fire back|shoot back)$/u;

/** The statement that a denial or a reply answers, among those before it; null where none is meant. */
export function answered(
  statement: Statement,
  before: readonly Statement[],
  told: Told,
): Statement["id"] | null {
  const kinds = answerable(statement);
  if (kinds.length === 0) return null;
  const owners = ownersOf(statement, told);
  const near = before
    .filter((one) => statement.sentence - one.sentence <= REACH)
    .filter((one) => owners.length === 0 || owners.some((owner) => isSideOf(one, owner, told)))
    .reverse();
  const pointed = pointsAt(statement, told) ? pointedAt(statement, near, told) : undefined;
  if (pointed) return pointed.id;
  const others = near.filter((one) => isAnother(one, statement));
  const strangers = others.filter((one) => !isOwnSide(one, statement, told));
  const whole = wholeOf(statement) ? strangers.find((one) => hasSide(one, told)) : undefined;
  if (whole) return whole.id;
  for (const acts of kinds) {
    const among = acts === ASSERTIONS ? strangers : others;
    const found = among.find((one) => acts.has(one.act) && concerns(one, statement, told));
    if (found) return found.id;
  }
  return null;
}

/** Whose words a denial rejects, where it says so: "*the rebels*' claim", "the claim by *Ghana* that …", "*their* charge". */
function ownersOf({ content, source }: Statement, told: Told): Actor["id"][] {
  return wordsOf(content.spans.slice(0, 1), told)
    .filter(({ sentence, token }) => isSaying(told, treeAt(told, sentence), token))
    .slice(0, 1)
    .flatMap(({ sentence, token }) => {
      const tree = treeAt(told, sentence);
      const owners = governed(tree, token, "nmod").filter(
        (at) => tokenAt(tree, at).deprel === "nmod:poss" || prepositionOf(tree, at) === "by",
      );
      return owners.flatMap((at) => told.cast.at(sentence, at));
    })
    .filter((actor) => actor !== source.actor);
}

const actorOf = (id: Actor["id"] | null, { cast }: Told): Actor | undefined =>
  cast.actors.find((actor) => actor.id === id);

function isSideOf({ source }: Statement, owner: Actor["id"], told: Told): boolean {
  const [speaker, whose] = [actorOf(source.actor, told), actorOf(owner, told)];
  return speaker !== undefined && whose !== undefined && isSameSide(speaker, whose);
}

/** A ministry does not deny what its own army reports; it may well deny what its own people accuse it of. */
function isOwnSide(one: Statement, { source }: Statement, told: Told): boolean {
  return source.actor !== null && isSideOf(one, source.actor, told);
}

/**
 * A denial answers a charge rather than a demand ("stop arming them"), and that rather than what is only said; a
 * refusal, a demand.
 */
function answerable({ act, cue }: Statement): ReadonlySet<string | null>[] {
  if (act === "deny") return [CHARGES, DEMANDS, ASSERTIONS];
  if (act === "refuse" || act === "agree") return [REQUESTS];
  if (cue.lemma && REPLIES.test(cue.lemma)) return [CHARGES, REQUESTS, ASSERTIONS];
  return [];
}

/** What stands before it in its sentence, or right before a sentence of its own: "Arland denies that." */
function pointedAt(
  statement: Statement,
  near: readonly Statement[],
  told: Told,
): Statement | undefined {
  const said = statement.content.spans[0]?.text ?? "";
  const isPronoun = /^(?:it|that|this|them)$/iu.test(said);
  // "dismissed *the report*": of the sentences before
  const isDefinite =
    statement.act === "deny" && /^(?:the|those|these) \p{Ll}+(?: as\b|$)/iu.test(said);
  const reach = isPronoun ? 1 : isDefinite ? NEAR : 0;
  const mayBeSame = /^(?:it|they|he|she)$/iu.test(statement.source.spans[0]?.text ?? "");
  const found = near.filter(
    (one) =>
      statement.sentence - one.sentence <= reach &&
      one.source.spans.length > 0 &&
      one.act !== "deny" &&
      (mayBeSame || isAnother(one, statement)),
  );
  if (!isDefinite) return found[0];
  // What a side reports in several sentences begins with the first.
  const sides = found.filter((one) => one.source.actor !== null);
  const [last] = sides;
  return last && sides.findLast((one) => isSideOf(one, last.source.actor as Actor["id"], told));
}

/** "disputes nearly all *of this*": what another side has said, however far up. */
const wholeOf = ({ act, content }: Statement): boolean =>
  act === "deny" && /\bof (?:it|that|this)$/iu.test(content.spans.at(-1)?.text ?? "");

const hasSide = ({ source, act }: Statement, told: Told): boolean =>
  ASSERTIONS.has(act) && (actorOf(source.actor, told)?.country ?? null) !== null;

function isAnother(one: Statement, statement: Statement): boolean {
  if (one.within === statement.id || statement.within === one.id) return false;
  const { actor } = statement.source;
  if (actor !== null) return one.source.actor !== actor;
  return one.source.spans[0]?.text !== statement.source.spans[0]?.text;
}

/** "which it denies", "a charge it denies": the words name no more than that something was said. */
function pointsAt({ content }: Statement, told: Told): boolean {
  const words = wordsOf(content.spans, told);
  return (
    words.length <= 6 &&
    words.some(({ sentence, token }) => {
      const tree = treeAt(told, sentence);
      const { xpos, form } = tokenAt(tree, token);
      return (
        xpos === "WDT" || /^(?:it|that|this|them)$/iu.test(form) || isSaying(told, tree, token)
      );
    })
  );
}

/**
 * It names whoever answers, or those they speak for; else both must speak of the same. What is only said names many:
 * there a word of the answer must be in it as well.
 */
function concerns(one: Statement, answer: Statement, told: Told): boolean {
  const words = lemmasOf(one, told);
  const shared = [...lemmasOf(answer, told)].filter((lemma) => words.has(lemma)).length;
  if (shared >= 2) return true;
  const own = actorOf(answer.source.actor, told);
  // "asked a judge to bar *her*": a demand is denied by whom it is made of
  const isAsked = answer.act === "deny" && DEMANDS.has(one.act);
  const all = isAsked ? spokenTo(one, told) : named(one, told);
  const isNamed = own && all.some((other) => isSameSide(own, other));
  return isNamed === true && (shared > 0 || !ASSERTIONS.has(one.act));
}

function spokenTo({ about, addressee }: Statement, { cast }: Told): Actor[] {
  const ids = new Set([...about.map(({ actor }) => actor), ...(addressee?.actors ?? [])]);
  return cast.actors.filter(({ id }) => ids.has(id));
}

/** All whom it speaks to or of. */
function named({ about, addressee, content }: Statement, { cast }: Told): Actor[] {
  const ids = new Set([...about.map(({ actor }) => actor), ...(addressee?.actors ?? [])]);
  return cast.actors.filter(
    ({ id, mentions }) =>
      ids.has(id) ||
      mentions.some(({ start, end }) =>
        content.spans.some((span) => start >= span.start && end <= span.end),
      ),
  );
}

const isSameSide = (one: Actor, other: Actor): boolean =>
  one.id === other.id ||
  one.of === other.id ||
  other.of === one.id ||
  (one.country !== null && one.country === other.country);

/** The words with a meaning of their own in a content. */
function lemmasOf({ content }: Statement, told: Told): Set<string> {
  const found = wordsOf(content.spans, told).map(({ sentence, token }) =>
    tokenAt(treeAt(told, sentence), token),
  );
  return new Set(
    found
      .filter(({ upos }) => /^(?:NOUN|PROPN|VERB|ADJ)$/u.test(upos))
      .map(({ lemma }) => lemma.toLowerCase()),
  );
}
