import type { Draft, Party } from "../draft.js";
import { agentOf, isPassive, prepositions, under } from "../grammar.js";
import { objectsOf } from "../object.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";

/** "*Kenyan soldiers* were sent to the border", "two companies *of the guard* are on alert": the force that moves is who moves it, where nobody else is told. */
export function movedForces(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    const [mode] = draft.mode;
    if (draft.type !== "MOBILIZE" || !MOVED.has(mode ?? "") || draft.actors.length > 0)
      return draft;
    const forces = forcesOf(draft, scene);
    if (forces.length === 0) return draft;
    const isMoved = ({ actor }: Party) => forces.some((force) => force.actor === actor);
    return {
      ...draft,
      actors: forces,
      recipients: draft.recipients.filter((one) => !isMoved(one)),
    };
  });
}

const MOVED: ReadonlySet<string> = new Set(["troops", "police", "militia"]);

function forcesOf({ sentence, head, carrier }: Draft, scene: Scene): readonly Party[] {
  const stage = stageOf(scene, sentence);
  const { tokens } = stage;
  const verb = carrier ?? head;
  if (!isPassive(tokens, verb) || agentOf(tokens, verb).length > 0) return [];
  const subjects = objectsOf(tokens, verb);
  const own = partiesAt(stage, subjects);
  if (own.length > 0) return own;
  const parts = subjects.flatMap((at) => under(tokens, at, "nmod"));
  return partiesAt(
    stage,
    parts.filter((at) => prepositions(tokens, at).includes("of")),
  );
}
