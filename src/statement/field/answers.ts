import type { Actor, Statement } from "../../reading/format.js";
import { isSaying } from "../entry.js";
import { type Told, treeAt } from "../told.js";
import { tokenAt } from "../tree.js";
import { wordsOf } from "./addressee.js";

/** How far back a denial reaches, in sentences: reports rarely answer what is further up without naming it again. */
const REACH = 12;

const CHARGES: ReadonlySet<string | null> = new Set(["accuse", "claim", "condemn"]);
const ASSERTIONS: ReadonlySet<string | null> = new Set([
  "say",
  "report",
  "confirm",
  "warn",
  "threaten",
]);
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
  const near = before.filter((one) => statement.sentence - one.sentence <= REACH).reverse();
  const pointed = pointsAt(statement, told) ? pointedAt(statement, near) : undefined;
  if (pointed) return pointed.id;
  const others = near.filter((one) => isAnother(one, statement));
  for (const acts of kinds) {
    const found = others.find((one) => acts.has(one.act) && concerns(one, statement, told));
    if (found) return found.id;
  }
  return null;
}

/** A denial answers a charge rather than what is only said; a refusal, a demand. */
function answerable({ act, cue }: Statement): ReadonlySet<string | null>[] {
  if (act === "deny") return [CHARGES, ASSERTIONS];
  if (act === "refuse" || act === "agree") return [REQUESTS];
  if (cue.lemma && REPLIES.test(cue.lemma)) return [CHARGES, REQUESTS, ASSERTIONS];
  return [];
}

/** What stands before it in its sentence, or right before a sentence of its own: "Arland denies that." */
function pointedAt(statement: Statement, near: readonly Statement[]): Statement | undefined {
  const isPronoun = /^(?:it|that|this|them)$/iu.test(statement.content.spans[0]?.text ?? "");
  const reach = isPronoun ? 1 : 0;
  const mayBeSame = /^(?:it|they|he|she)$/iu.test(statement.source.spans[0]?.text ?? "");
  return near.find(
    (one) =>
      statement.sentence - one.sentence <= reach &&
      one.source.spans.length > 0 &&
      one.act !== "deny" &&
      (mayBeSame || isAnother(one, statement)),
  );
}

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

/** It names whoever answers, or those they speak for; else both must speak of the same. */
function concerns(one: Statement, answer: Statement, told: Told): boolean {
  const { actor } = answer.source;
  const own = told.cast.actors.find(({ id }) => id === actor);
  if (own && named(one, told).some((other) => isSameSide(own, other))) return true;
  const words = lemmasOf(one, told);
  const shared = [...lemmasOf(answer, told)].filter((lemma) => words.has(lemma));
  return shared.length >= 2;
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
