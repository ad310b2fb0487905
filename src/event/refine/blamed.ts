import type { Token } from "../../language/analysis.js";
import type { Draft, Party } from "../draft.js";
import { complements, prepositions } from "../grammar.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";
import { accusedOf, BLAMING } from "../subject.js";

/** "accused *of* the attack", "thanked *for* the aid" */
const FOR: ReadonlySet<string> = new Set(["of", "for", "over"]);

/**
 * "accused Chad *of the raid*", "the rebels were blamed *for the raid*", "blamed *the raid on* the rebels": whoever is blamed
 * for a deed that a noun names did it, in the word of who blames. What the noun itself says of it goes first; what was
 * only recalled does not.
 */
export function blamedParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.actors.some(({ inferred }) => !inferred)) return draft;
    const actors = blamed(draft, scene);
    if (actors.length === 0) return draft;
    const isActor = ({ actor }: Party) => actors.some((one) => one.actor === actor);
    const recipients = draft.recipients.filter((party) => !isActor(party));
    return { ...draft, actors, recipients };
  });
}

function blamed({ sentence, head }: Draft, scene: Scene): readonly Party[] {
  const stage = stageOf(scene, sentence);
  const { tokens } = stage;
  if (tokens[head]?.upos !== "NOUN") return [];
  const whom = blamedFor(tokens, head) ?? blamedOn(tokens, head);
  return whom === null ? [] : partiesAt(stage, [whom]);
}

/** "blamed Chad for it"; trees hang it on Chad as well. */
function blamedFor(tokens: readonly Token[], deed: number): number | null {
  const { head, deprel } = tokens[deed] as Token;
  if (!prepositions(tokens, deed).some((word) => FOR.has(word))) return null;
  if (deprel === "nmod" && isObject(tokens, head))
    return isBlaming(tokens, (tokens[head] as Token).head) ? head : null;
  return deprel === "obl" && isBlaming(tokens, head) ? accusedOf(tokens, deed) : null;
}

/** "blamed it on Chad" */
function blamedOn(tokens: readonly Token[], deed: number): number | null {
  const verb = (tokens[deed] as Token).head;
  const isBlamed = isObject(tokens, deed) || (tokens[deed] as Token).deprel === "nsubj:pass";
  if (!isBlamed || tokens[verb]?.lemma !== "blame") return null;
  return complements(tokens, verb, ["on"])[0] ?? complements(tokens, deed, ["on"])[0] ?? null;
}

const isBlaming = (tokens: readonly Token[], verb: number): boolean =>
  BLAMING.test(tokens[verb]?.lemma ?? "");

const isObject = (tokens: readonly Token[], at: number): boolean => tokens[at]?.deprel === "obj";
