import type { Token } from "../../language/analysis.js";
import type { Draft, Party } from "../draft.js";
import { complements, formOf, prepositions, under } from "../grammar.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";
import { subjectOf } from "../subject.js";
import { topOf } from "../trigger.js";
import { inferred } from "./recall.js";

/**
 * "thanked the king *in a phone call*", "discussed it with the king *in a meeting*", "reached a deal *after days of talks*":
 * who talked, where only the clause around the noun tells.
 */
export function parleyParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "CONSULT" || draft.actors.length + draft.recipients.length > 0) return draft;
    const found = parleying(draft, drafts, scene);
    return found.length > 1 ? { ...draft, actors: inferred(found) } : draft;
  });
}

function parleying(draft: Draft, drafts: readonly Draft[], scene: Scene): readonly Party[] {
  const stage = stageOf(scene, draft.sentence);
  const { tokens } = stage;
  const top = topOf(tokens, draft.head);
  const verb = (tokens[top] as Token).head;
  if (verb < 0 || tokens[verb]?.upos !== "VERB" || tokens[draft.head]?.upos !== "NOUN") return [];
  const deed = drafts.find(
    (one) => one !== draft && one.sentence === draft.sentence && isAt(one, verb),
  );
  const before = prepositions(tokens, top);
  if (before.includes("after")) return deed && deed.recipients.length === 0 ? deed.actors : [];
  const isNew = under(tokens, draft.head, "det").some((at) => /^an?$/u.test(formOf(tokens, at)));
  if (!before.includes("in") || !isNew) return [];
  const subject = subjectOf(tokens, verb);
  const own = deed?.actors ?? (subject === null ? [] : partiesAt(stage, [subject]));
  const others = deed?.recipients ?? partiesAt(stage, complements(tokens, verb, ["with"]));
  return [...own, ...others];
}

const isAt = ({ head, places, carrier }: Draft, verb: number): boolean =>
  head === verb || carrier === verb || places.includes(verb);
