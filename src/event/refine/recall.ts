import type { Draft, Party } from "../draft.js";
import { formOf, under } from "../grammar.js";
import type { Scene } from "../scene.js";

/** How many sentences back "the attack" may point: what lies further back is seldom meant without being named. */
const REACH = 2;

/** "Rebels attacked a convoy. … *The attack* …": the same happening, with the parties that were named before. */
export function recallParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (!isBare(draft) || !isPointing(draft, scene)) return draft;
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

function isBefore(other: Draft, draft: Draft): boolean {
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
    isBare(other) &&
    wordOf(other) === wordOf(draft)
  );
}

/** "the attack", "these talks" */
function isPointing({ sentence, head }: Draft, { sentences }: Scene): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  if (tokens[head]?.upos !== "NOUN") return false;
  return under(tokens, head, "det").some((at) =>
    /^(?:the|this|these|those|that)$/u.test(formOf(tokens, at)),
  );
}

function inferred(parties: readonly Party[]): Party[] {
  return parties.map(({ actor }) => ({ actor, spans: [], inferred: true }));
}
