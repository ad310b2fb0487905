import type { Draft, Party } from "../draft.js";
import { formOf, under } from "../grammar.js";
import { lexiconOf } from "../lexicon.js";
import type { Scene } from "../scene.js";

/** How many sentences back "the attack" may point: what lies further back is seldom meant without being named. */
const REACH = 2;

/** "Rebels attacked a convoy. … *The attack* …": the same happening, with the parties that were named before. */
export function recallParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (!isBare(draft) || !isPointing(draft, scene)) return draft;
    if (isMishap(draft, scene) || isAnswered(draft, scene)) return draft;
    const before =
      drafts.findLast((other) => isBefore(other, draft) && !isBare(other)) ??
      drafts.find((other) => isNamedBefore(other, draft, scene));
    if (!before) return draft;
    const first = before.same ?? before;
    return {
      ...draft,
      actors: inferred(before.actors),
      recipients: inferred(before.recipients),
      same: first,
    };
  });
}

const isBare = ({ actors, recipients }: Draft): boolean => actors.length + recipients.length === 0;

/** Nobody takes part in it by name: whoever does is inferred. */
const isUnnamed = ({ actors, recipients }: Draft): boolean =>
  [...actors, ...recipients].every(({ inferred }) => inferred);

/** Whether a draft tells of a happening of the same kind shortly before another. */
export function isBefore(other: Draft, draft: Draft): boolean {
  const back = draft.sentence - other.sentence;
  const isEarlier = back > 0 || (back === 0 && other.head < draft.head);
  const isOfAKind =
    [other, draft].some(({ mode }) => mode.length === 0) || other.mode[0] === draft.mode[0];
  return (
    isEarlier && back <= REACH && other.type === draft.type && isOfAKind && other.speech === null
  );
}

/** "a nationwide strike … *the strike*": nobody was named either time, and the word is the same. */
function isNamedBefore(other: Draft, draft: Draft, { sentences }: Scene): boolean {
  const wordOf = ({ sentence, head }: Draft) => sentences[sentence]?.tokens[head]?.lemma;
  return (
    other.sentence < draft.sentence &&
    other.type === draft.type &&
    other.speech === null &&
    isUnnamed(other) &&
    wordOf(other) === wordOf(draft)
  );
}

/** "described *the explosions* as an accident", "*the blast* was an accident": nobody's doing, in the word of who says so. */
function isMishap({ sentence, head }: Draft, { sentences, codebook }: Scene): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const words = lexiconOf(codebook).kinds.get("MISHAP")?.words;
  const above = tokens[head]?.head ?? -1;
  if (above < 0) return false;
  const said = [above, ...under(tokens, above, "obl", "xcomp", "obj", "nmod")];
  return said.some((at) => at !== head && words?.has(tokens[at]?.lemma ?? ""));
}

/** "The strikes were a response to *the bombing*": what is answered is not what answers it. */
function isAnswered({ sentence, head }: Draft, { sentences }: Scene): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const above = tokens[tokens[head]?.head ?? -1];
  return ANSWER.test(above?.lemma ?? "");
}

const ANSWER =
  /^(?:response|reply|answer|retaliation|revenge|reprisal|reaction|avenge|retaliate)$/u;

/** "the attack", "these talks" */
export function isPointing({ sentence, head }: Draft, { sentences }: Scene): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  if (tokens[head]?.upos !== "NOUN") return false;
  return under(tokens, head, "det").some((at) =>
    /^(?:the|this|these|those|that)$/u.test(formOf(tokens, at)),
  );
}

export function inferred(parties: readonly Party[]): Party[] {
  return parties.map(({ actor }) => ({ actor, spans: [], inferred: true }));
}
