import type { Draft, Party } from "../draft.js";
import { complements, isPassive } from "../grammar.js";
import { objectsOf } from "../object.js";
import { partiesAt } from "../party.js";
import { type Scene, type Stage, stageOf } from "../scene.js";

/**
 * "is investigating killings *by the militia*", "a probe into killings of farmers *by soldiers*": whom an investigation is
 * of did the deed, and did not suffer it: of "the murder of an editor" it is of nobody yet.
 */
export function investigatedParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "ACCUSE" || draft.mode[0] !== "investigate") return draft;
    const stage = stageOf(scene, draft.sentence);
    const deeds = deedsOf(draft, stage);
    const doers = without(partiesAt(stage, doersOf(deeds, draft, stage)), draft.actors);
    if (doers.length > 0) return { ...draft, recipients: doers };
    return {
      ...draft,
      recipients: without(draft.recipients, victimsOf(deeds, draft, drafts, stage)),
    };
  });
}

const without = (parties: readonly Party[], others: readonly Party[]): Party[] =>
  parties.filter(({ actor }) => !others.some((one) => one.actor === actor));

/** The nouns for what is looked into: "*killings* by the militia", "a probe into *killings*". */
function deedsOf({ head, places }: Draft, { tokens }: Stage): number[] {
  const nouns = [...new Set([head, ...places])].flatMap((at) => [
    ...objectsOf(tokens, at),
    ...complements(tokens, at, ["into", "of"]),
  ]);
  return nouns.filter((at) => tokens[at]?.upos === "NOUN" && !places.includes(at));
}

/** Behind "by", on the deed or, where the tree has it so, on the verb that looks into it. */
function doersOf(deeds: readonly number[], { head }: Draft, { tokens }: Stage): number[] {
  const [first] = deeds;
  if (first === undefined || isPassive(tokens, head)) return [];
  return [...deeds, head]
    .flatMap((at) => complements(tokens, at, ["by"]))
    .filter((at) => at > first);
}

function victimsOf(
  deeds: readonly number[],
  { sentence }: Draft,
  drafts: readonly Draft[],
  stage: Stage,
): Party[] {
  const told = drafts.filter((one) => one.sentence === sentence && deeds.includes(one.head));
  const against = deeds.flatMap((at) => complements(stage.tokens, at, ["against"]));
  return [...told.flatMap(({ recipients }) => recipients), ...partiesAt(stage, against)];
}
