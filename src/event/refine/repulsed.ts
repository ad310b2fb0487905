import type { Token } from "../../language/analysis.js";
import type { Draft, Party } from "../draft.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";
import { surfaceSubject } from "../subject.js";
import { inferred, isBefore, isPointing } from "./recall.js";

/**
 * "Pirates attacked the tanker. The crew *repulsed the attack*", "Pirates fled when the crew *repulsed the attack*": who
 * withstands an attack that is pointed at does so against those who were told to attack, or whom its clause hangs on.
 */
export function repulsedParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (!isWithstood(draft) || !isPointing(draft, scene)) return draft;
    const before = drafts.findLast(
      (other) => other !== draft && isBefore(other, draft) && isByOthers(other.actors, draft),
    );
    if (before) return { ...draft, actors: inferred(before.actors), same: before.same ?? before };
    const fled = thoseWhoFled(draft, scene);
    return isByOthers(fled, draft) ? { ...draft, actors: inferred(fled) } : draft;
  });
}

const isWithstood = ({ type, carrier, actors, recipients }: Draft): boolean =>
  type === "ASSAULT" && carrier !== null && actors.length === 0 && recipients.length > 0;

const isByOthers = (actors: readonly Party[], { recipients }: Draft): boolean =>
  actors.length > 0 &&
  !actors.some(({ actor }) => recipients.some((other) => other.actor === actor));

/** The subject of the clause that "when the crew repulsed the attack" hangs on. */
function thoseWhoFled({ sentence, carrier }: Draft, scene: Scene): readonly Party[] {
  const stage = stageOf(scene, sentence);
  const { head, deprel } = stage.tokens[carrier ?? -1] as Token;
  const subject = deprel === "advcl" ? surfaceSubject(stage.tokens, head) : null;
  return subject === null ? [] : partiesAt(stage, [subject]);
}
