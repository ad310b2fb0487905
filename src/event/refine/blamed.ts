import type { Token } from "../../language/analysis.js";
import { laysOn } from "../../statement/entry.js";
import type { Draft, Party } from "../draft.js";
import { complements, prepositions, under } from "../grammar.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";
import { accusedOf, BLAMING } from "../subject.js";
import { topOf } from "../trigger.js";

/** "accused *of* the attack", "thanked *for* the aid" */
const FOR: ReadonlySet<string> = new Set(["of", "for", "over"]);

/**
 * "accused Chad *of the raid*", "the rebels were blamed *for the raid*", "blamed *the raid on* the rebels", "indicted the
 * general *for the raid*", "the rebels are responsible *for it*": whoever is blamed for a deed that a noun names did it, in
 * the word of who blames. What the noun itself says of it goes first; what was only recalled does not.
 */
export function blamedParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.actors.some(({ inferred }) => !inferred)) return draft;
    const actors = blamed(draft, drafts, scene);
    if (actors.length === 0) return draft;
    const isActor = ({ actor }: Party) => actors.some((one) => one.actor === actor);
    const recipients = draft.recipients.filter((party) => !isActor(party));
    return { ...draft, actors, recipients };
  });
}

function blamed(draft: Draft, drafts: readonly Draft[], scene: Scene): readonly Party[] {
  const { sentence, head } = draft;
  const stage = stageOf(scene, sentence);
  const { tokens } = stage;
  if (tokens[head]?.upos !== "NOUN") return [];
  const whom = blamedFor(tokens, head) ?? blamedOn(tokens, head) ?? responsibleFor(tokens, head);
  if (whom !== null) return partiesAt(stage, [whom]);
  return pursuedFor(draft, drafts, tokens)?.recipients ?? [];
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
  if (!isBlamed || !laysOn(tokens[verb]?.lemma)) return null;
  return complements(tokens, verb, ["on"])[0] ?? complements(tokens, deed, ["on"])[0] ?? null;
}

/** "*the rebels* are responsible for the raids", "held *the rebels* responsible for them" */
function responsibleFor(tokens: readonly Token[], deed: number): number | null {
  const top = conjunctTop(tokens, deed);
  const { head } = tokens[top] as Token;
  const { lemma, deprel, head: verb } = tokens[head] ?? {};
  if (lemma !== "responsible" || !prepositions(tokens, top).includes("for")) return null;
  const subject = under(tokens, head, "nsubj")[0];
  if (subject !== undefined) return subject;
  return deprel === "xcomp" && verb !== undefined ? (under(tokens, verb, "obj")[0] ?? null) : null;
}

/** "raids and *killings*": the first of what is joined. */
const conjunctTop = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.deprel === "conj" ? conjunctTop(tokens, (tokens[at] as Token).head) : at;

/** How far up from what somebody is pursued for the word for the pursuit may stand: "sanctions *on the general* over it". */
const STEPS = 3;

/** "imposed sanctions on the general *over the raid*", "were convicted *of the raid*": what was done to them was for it. */
function pursuedFor(
  deed: Draft,
  drafts: readonly Draft[],
  tokens: readonly Token[],
): Draft | undefined {
  const top = topOf(tokens, deed.head);
  const isFor = prepositions(tokens, top).some((word) => FOR.has(word));
  if (!isFor) return undefined;
  const above: number[] = [];
  for (let at = (tokens[top] as Token).head; at >= 0 && above.length < STEPS; ) {
    above.push(at);
    if (tokens[at]?.upos === "VERB") break;
    at = (tokens[at] as Token).head;
  }
  return drafts.find(
    (one) =>
      one !== deed && one.sentence === deed.sentence && isPursuit(one) && isAmong(above, one),
  );
}

/** Penalties and charges; whoever is only arrested over a raid may not have done it. */
const isPursuit = ({ type, mode }: Draft): boolean =>
  type === "SANCTION" || (type === "ACCUSE" && mode[0] === "allege");

const isAmong = (above: readonly number[], { head, places, carrier }: Draft): boolean =>
  above.some((at) => at === head || places.includes(at) || at === carrier);

const isBlaming = (tokens: readonly Token[], verb: number): boolean =>
  BLAMING.test(tokens[verb]?.lemma ?? "");

const isObject = (tokens: readonly Token[], at: number): boolean => tokens[at]?.deprel === "obj";
