import type { Token } from "../../language/analysis.js";
import type { Draft, Party } from "../draft.js";
import { formOf, under } from "../grammar.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";
import { ownSubject } from "../subject.js";
import { topOf } from "../trigger.js";
import { inferred } from "./recall.js";

/** "*Soldiers* were chatting when a bomb went off": those who were about something when they were attacked. */
export function caughtParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "ASSAULT" || draft.recipients.length > 0) return draft;
    const caught = caughtIn(draft, scene).filter(
      ({ actor }) => !draft.actors.some((one) => one.actor === actor),
    );
    return caught.length > 0 ? { ...draft, recipients: inferred(caught) } : draft;
  });
}

function caughtIn({ sentence, head }: Draft, scene: Scene): readonly Party[] {
  const stage = stageOf(scene, sentence);
  const { tokens } = stage;
  const clause = clauseOf(tokens, topOf(tokens, head));
  const { deprel, head: main } = tokens[clause] as Token;
  const isWhen = under(tokens, clause, "advmod", "mark").some(
    (at) => formOf(tokens, at) === "when",
  );
  if (deprel !== "advcl" || !isWhen || main > clause || !isUnderWay(tokens, main)) return [];
  const subject = ownSubject(tokens, main);
  return subject === null ? [] : partiesAt(stage, [subject]);
}

/** The verb of the clause: of "when a *bomb* went off", that of the bomb. */
function clauseOf(tokens: readonly Token[], at: number): number {
  const { deprel, head } = tokens[at] as Token;
  return deprel.startsWith("nsubj") && head >= 0 ? head : at;
}

/** "were *chatting*" */
const isUnderWay = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb]?.xpos === "VBG" &&
  under(tokens, verb, "aux").some((at) => /^(?:was|were|been)$/u.test(formOf(tokens, at)));
