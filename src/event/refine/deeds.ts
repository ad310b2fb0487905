import type { Draft, Party } from "../draft.js";
import { complements, isPassive } from "../grammar.js";
import { objectsOf } from "../object.js";
import { partiesAt } from "../party.js";
import { type Scene, type Stage, stageOf } from "../scene.js";

/**
 * "condemned the killing of farmers *by soldiers*", "is investigating crimes *by the militia* against priests": what is
 * condemned or looked into is held against whoever did it, and not against whoever suffered it; of "condemned the killing of
 * a priest" it is against nobody yet.
 */
export function deedParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "ACCUSE" || !/^(?:investigate|disapprove)$/u.test(draft.mode[0] ?? ""))
      return draft;
    const stage = stageOf(scene, draft.sentence);
    const deeds = deedsOf(draft, stage);
    const told = drafts.filter(
      (one) => one !== draft && one.sentence === draft.sentence && deeds.includes(one.head),
    );
    const named = partiesAt(stage, doersOf(deeds, draft, stage));
    const doers = named.length > 0 ? named : told.flatMap(({ actors }) => actors);
    const others = without(doers, draft.actors);
    if (others.length > 0) return { ...draft, recipients: others };
    const rulers = without(partiesAt(stage, landsOf(deeds, stage)), draft.actors);
    if (rulers.length > 0)
      return { ...draft, recipients: rulers.map((one) => ({ ...one, inferred: true, spans: [] })) };
    const against = deeds.flatMap((at) => complements(stage.tokens, at, ["against"]));
    const victims = [...told.flatMap(({ recipients }) => recipients), ...partiesAt(stage, against)];
    return { ...draft, recipients: without(draft.recipients, victims) };
  });
}

const without = (parties: readonly Party[], others: readonly Party[]): Party[] =>
  parties.filter(({ actor }) => !others.some((one) => one.actor === actor));

/** The nouns for what is condemned or looked into: "*killings* by the militia", "a probe into *killings*". */
function deedsOf({ head, places }: Draft, { tokens }: Stage): number[] {
  const nouns = [...new Set([head, ...places])].flatMap((at) => [
    ...objectsOf(tokens, at),
    ...complements(tokens, at, ["into", "of", "for", "over", "at"]),
  ]);
  // "a spate of *killings*"
  const counted = nouns
    .filter((at) => COUNTING.test(tokens[at]?.lemma ?? ""))
    .flatMap((at) => complements(tokens, at, ["of"]));
  return [...nouns, ...counted].filter((at) => tokens[at]?.upos === "NOUN" && !places.includes(at));
}

const COUNTING = /^(?:spate|series|wave|string|pattern|litany|raft|number|campaign|act)$/u;

/** "condemned human rights violations in *the republic*": what only those who rule can do is held against them. */
const landsOf = (deeds: readonly number[], { tokens }: Stage): number[] =>
  deeds
    .filter((at) => OF_RULERS.test(tokens[at]?.lemma ?? ""))
    .flatMap((at) => complements(tokens, at, ["in"]));

const OF_RULERS = /^(?:violation|abuse|repression|crackdown|persecution|censorship|oppression)$/u;

/** Behind "by", on the deed or, where the tree has it so, on the verb that looks into it. */
function doersOf(deeds: readonly number[], { head }: Draft, { tokens }: Stage): number[] {
  const [first] = deeds;
  if (first === undefined || isPassive(tokens, head)) return [];
  return [...deeds, head]
    .flatMap((at) => complements(tokens, at, ["by"]))
    .filter((at) => at > first);
}
