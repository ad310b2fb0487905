import type { Token } from "../../language/analysis.js";
import type { Draft } from "../draft.js";
import type { Scene } from "../scene.js";

/** "prepared to resume shelling *the islanders*", "massed troops to attack *the rebels*": whom it is prepared against. */
export function preparedAgainst(drafts: readonly Draft[], { sentences }: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "MOBILIZE" || draft.recipients.length > 0) return draft;
    const tokens = sentences[draft.sentence]?.tokens ?? [];
    const deed = drafts.find(
      (one) =>
        one.type === "ASSAULT" &&
        one.sentence === draft.sentence &&
        one.recipients.length > 0 &&
        isAimOf(tokens, one.head, draft),
    );
    return deed ? { ...draft, recipients: deed.recipients } : draft;
  });
}

/** Whether a deed stands beneath a word as what it is to lead to. */
function isAimOf(tokens: readonly Token[], deed: number, { head, places }: Draft): boolean {
  let at = deed;
  while (at >= 0 && !places.includes(at) && at !== head) {
    const { deprel, head: above } = tokens[at] as Token;
    if (!/^(?:xcomp|advcl|obl|obj|acl)$/u.test(deprel)) return false;
    at = above;
  }
  return at >= 0 && at !== deed;
}
