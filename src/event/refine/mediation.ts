import type { Draft } from "../draft.js";
import { MEDIATION } from "../party.js";
import type { Scene } from "../scene.js";

/** "were freed through *the mediation* of Norway": the mediation is told with what it led to, and is no event beside it. */
export function dropMediation(drafts: readonly Draft[], { sentences }: Scene): readonly Draft[] {
  const isNoun = ({ sentence, head }: Draft) => {
    const token = sentences[sentence]?.tokens[head];
    return token?.upos === "NOUN" && MEDIATION.test(token.lemma);
  };
  return drafts.filter(
    (draft) => !isNoun(draft) || !drafts.some((other) => isMediatedBy(other, draft)),
  );
}

function isMediatedBy(other: Draft, { sentence, actors, recipients }: Draft): boolean {
  if (other.sentence !== sentence) return false;
  const between = [...actors, ...recipients].map(({ actor }) => actor);
  return other.mediators.some(({ actor }) => between.includes(actor));
}
