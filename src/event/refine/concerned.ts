import type { Token } from "../../language/analysis.js";
import { areOneSide } from "../../position/side.js";
import type { EventType } from "../../reading/plover.js";
import type { Draft, Party } from "../draft.js";
import { agentOf, complements, prepositions, under } from "../grammar.js";
import { lexiconOf } from "../lexicon.js";
import { objectsOf } from "../object.js";
import { partiesAt, partiesWithin } from "../party.js";
import { type Scene, type Stage, stageOf } from "../scene.js";
import { ownerOf, subjectOf } from "../subject.js";

/** What is said of others; whom it is said to, or of, may stand only in what is said. */
const SPOKEN: ReadonlySet<EventType> = new Set([
  ...(["AGREE", "CONCEDE", "THREATEN", "REJECT", "REQUEST", "ACCUSE", "SUPPORT"] as const),
]);

/**
 * Whom an event of words concerns, where it has no recipient of its own: "agreed to lend money *to the island*", "demanded
 * that *the army* withdraw", "rejected a plea *from the rebels*", "denounced *the army's* raids".
 */
export function concernedParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  // From the last word to the first: "said he was *ready* to meet the rebels" is told whom the readiness concerns.
  const backwards = drafts.toSorted((one, other) => other.head - one.head);
  return backwards.reduce<readonly Draft[]>((known, draft) => {
    if (draft.recipients.length > 0) return known;
    const recipients =
      draft.type === "AID"
        ? helped(draft, scene)
        : SPOKEN.has(draft.type)
          ? concerned(draft, known, scene)
          : [];
    return recipients.length > 0
      ? known.with(drafts.indexOf(draft), { ...draft, recipients })
      : known;
  }, drafts);
}

/** "gave money to support *the refugees*", "sent rice to feed *the islanders*": whom the help is to serve. */
function helped(draft: Draft, scene: Scene): readonly Party[] {
  const stage = stageOf(scene, draft.sentence);
  const { tokens } = stage;
  const bases = [draft.head, ...draft.places, ...(draft.carrier === null ? [] : [draft.carrier])];
  const objects = bases.flatMap((at) => under(tokens, at, "obj"));
  const aims = [...new Set([...bases, ...objects])]
    .flatMap((at) => under(tokens, at, "advcl", "acl", "xcomp"))
    .filter(
      (at) => SERVING.test(tokens[at]?.lemma ?? "") && prepositions(tokens, at).includes("to"),
    );
  const ends = aims.flatMap((at) => objectsOf(tokens, at));
  const own = partiesAt(stage, ends);
  const served = own.length > 0 ? own : ends.flatMap((at) => partiesWithin(stage, at));
  return unique(served.filter(({ actor }) => !draft.actors.some((one) => one.actor === actor)));
}

const SERVING =
  /^(?:support|help|assist|feed|aid|meet|rebuild|shelter|protect|treat|serve|relieve|benefit)$/u;

/** The first of these that names somebody else than the speaker's own side. */
function concerned(draft: Draft, drafts: readonly Draft[], scene: Scene): readonly Party[] {
  const known = new Map(scene.cast.actors.map((actor) => [actor.id, actor]));
  const isOther = ({ actor }: Party) =>
    !draft.actors.some((own) => areOneSide(own.actor, actor, known));
  for (const found of candidates(draft, drafts, scene)) {
    const others = found.filter(isOther);
    if (others.length > 0) return unique(others);
  }
  return [];
}

function* candidates(
  draft: Draft,
  drafts: readonly Draft[],
  scene: Scene,
): Generator<readonly Party[]> {
  const stage = stageOf(scene, draft.sentence);
  const { tokens } = stage;
  const clause = clauseOf(draft, scene);
  if (clause !== null && draft.type === "REQUEST") {
    yield partiesAt(stage, listed(subjectOf(tokens, clause)));
    return;
  }
  if (clause !== null) {
    const words = [clause, ...under(tokens, clause, "obj", "xcomp")];
    yield* deedsAt(draft, drafts, words);
    if (draft.type === "ACCUSE") yield partiesAt(stage, listed(subjectOf(tokens, clause)));
    // Of a deed that the codebook knows it knows the recipient: "ready to send *doctors*" is to nobody yet.
    const isKnown = drafts.some(
      (one) => one.sentence === draft.sentence && words.includes(one.head),
    );
    const objects = isKnown ? [] : objectsOf(tokens, clause);
    yield partiesAt(stage, objects);
    for (const at of complements(tokens, clause, TOWARDS)) yield partiesWithin(stage, at);
    for (const at of objects) yield partiesWithin(stage, at);
    yield partiesAt(stage, grounds(tokens, [clause, ...objectsOf(tokens, clause)]));
    yield partiesAt(stage, expectedOf(tokens, [draft.head, clause]));
    return;
  }
  const nouns = nounsOf(draft, scene);
  if (draft.type === "REQUEST") {
    for (const at of nouns) yield* asked(draft, drafts, at, stage);
    return;
  }
  for (const at of nouns) {
    const told = under(tokens, at, "acl");
    yield* deedsAt(draft, drafts, [at, ...told]);
    yield partiesWithin(stage, at);
    yield partiesAt(
      stage,
      told.flatMap((one) => [
        ...agentOf(tokens, one),
        ...(draft.type === "CONCEDE" ? complements(tokens, one, ["on", "against"]) : []),
      ]),
    );
  }
  if (draft.type === "ACCUSE")
    for (const at of nouns) yield partiesAt(stage, listed(ownerOf(tokens, at)));
  yield partiesAt(stage, expectedOf(tokens, [draft.head]));
}

/** "will not lift it until *the island* frees them", "threatened to leave unless *the army* stops": who is to do something first. */
function expectedOf(tokens: readonly Token[], bases: readonly number[]): number[] {
  const clauses = bases.flatMap((at) => under(tokens, at, "advcl"));
  return clauses
    .filter((at) => prepositions(tokens, at).some((word) => /^(?:until|unless|if)$/u.test(word)))
    .flatMap((at) => listed(subjectOf(tokens, at)));
}

/** Of whom a thing is demanded: who would do it ("called for *firms* to act", "an apology *by the army*"), and whom sanctions would be against. */
function* asked(
  draft: Draft,
  drafts: readonly Draft[],
  at: number,
  stage: Stage,
): Generator<readonly Party[]> {
  const { tokens, scene } = stage;
  const deeds = drafts.filter((one) => one.sentence === draft.sentence && one.head === at);
  for (const { actors } of deeds) yield actors;
  const isToAct = under(tokens, at, "acl").length > 0 || tokens[at + 1]?.xpos === "TO";
  if (isToAct) yield partiesAt(stage, [at]);
  const doers = [at, draft.head].flatMap((of) => complements(tokens, of, ["by", "from"]));
  yield partiesAt(
    stage,
    doers.filter((one) => one > at),
  );
  const penalties = lexiconOf(scene.codebook).kinds.get("PENALTY")?.words;
  if (penalties?.has(tokens[at]?.lemma ?? ""))
    yield partiesAt(stage, complements(tokens, at, ["against", "on"]));
  // "called for *government* reform", "for *Chadian* restraint"
  if (OWN_DOING.test(tokens[at]?.lemma ?? ""))
    yield partiesAt(stage, under(tokens, at, "compound", "amod"));
}

const OWN_DOING =
  /^(?:reform|restraint|action|cooperation|compliance|withdrawal|apology|concession|change|resignation|flexibility|transparency)$/u;

/** "send troops to a force *in the island*": in whose land it would be. */
function grounds(tokens: readonly Token[], bases: readonly number[]): number[] {
  const reached = bases.flatMap((at) => [at, ...complements(tokens, at, TOWARDS)]);
  return reached.flatMap((at) => complements(tokens, at, ["in", "into"]));
}

const listed = (index: number | null): number[] => (index === null ? [] : [index]);

/** Prepositions of a clause by which it reaches somebody: "contribute troops *to* the island", "act *against* it". */
const TOWARDS = ["to", "against", "with", "on", "upon", "from", "for", "into", "at"];

/** What is asked, promised or refused, where a clause tells it: "threatened *to attack*", "a demand *that it leave*". */
function clauseOf({ sentence, head, places }: Draft, { sentences }: Scene): number | null {
  const tokens = sentences[sentence]?.tokens ?? [];
  const words = [head, ...places.filter((at) => at !== head)];
  const isOther = (at: number) => !places.includes(at) && tokens[at]?.upos !== "NOUN";
  const own = words.flatMap((at) => under(tokens, at, "xcomp", "ccomp")).find(isOther);
  const told = words.flatMap((at) => under(tokens, at, "acl")).filter(isOther);
  return own ?? told.find((at) => tokens[at]?.deprel === "acl") ?? null;
}

/** The things spoken of: "rejected *an offer*", "agreed to *mediation*", "called for *sanctions*". */
function nounsOf({ sentence, head, places }: Draft, { sentences }: Scene): number[] {
  const tokens = sentences[sentence]?.tokens ?? [];
  const words = places.filter((at) => at !== head && tokens[at]?.upos === "NOUN");
  const hanging = [...objectsOf(tokens, head), ...complements(tokens, head, ABOUT)];
  // "urged restraint, *according to* a diplomat": what a preposition leads is not what is urged.
  const bare = under(tokens, head, "xcomp", "obl").filter(
    (at) => tokens[at]?.upos === "NOUN" && prepositions(tokens, at).length === 0,
  );
  const all = [...words, ...hanging, ...bare].flatMap((at) => [at, ...calledNouns(tokens, at)]);
  return [...new Set(all)].filter((at) => tokens[at]?.upos !== "PROPN");
}

/** "condemned what it described as Chad's *meddling*" */
function calledNouns(tokens: readonly Token[], what: number): number[] {
  if (!/^what$/iu.test(tokens[what]?.form ?? "")) return [];
  return under(tokens, what, "acl").flatMap((verb) => [
    ...objectsOf(tokens, verb),
    ...complements(tokens, verb, ["as"]),
    ...under(tokens, verb, "xcomp"),
  ]);
}

/** Prepositions before what is spoken of: "agreed *to* a truce", "called *for* sanctions". */
const ABOUT = ["to", "for", "on", "of", "about", "over", "with"];

/** Those of the deeds that are spoken of: who is asked and accused does them, who is promised or threatened suffers them. */
function* deedsAt(
  draft: Draft,
  drafts: readonly Draft[],
  places: readonly number[],
): Generator<readonly Party[]> {
  const deeds = drafts.filter(
    (one) => one !== draft && one.sentence === draft.sentence && places.includes(one.head),
  );
  const isDoers = draft.type === "REQUEST" || draft.type === "ACCUSE";
  for (const { actors, recipients } of deeds) {
    yield isDoers ? actors : recipients;
    yield isDoers ? recipients : actors;
  }
}

function unique(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter(({ actor }) => !seen.has(actor) && seen.add(actor));
}
