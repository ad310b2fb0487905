import type { Token } from "../../language/analysis.js";
import type { Draft } from "../draft.js";
import { under } from "../grammar.js";
import { objectsOf } from "../object.js";
import type { Scene } from "../scene.js";

/** "killed six soldiers and wounded *thirty*", "rescued the crew and saved *two more*": of the people named before. */
export function fillCounts(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft, index) => {
    if (draft.recipients.length > 0 || !isOfCount(draft, scene)) return draft;
    const before = drafts
      .slice(0, index)
      .findLast((other) => isSameDeed(other, draft) && other.recipients.length > 0);
    if (!before) return draft;
    const recipients = before.recipients.map(({ actor }) => ({ actor, spans: [], inferred: true }));
    return { ...draft, recipients };
  });
}

const isSameDeed = (one: Draft, other: Draft): boolean =>
  one.sentence === other.sentence && one.type === other.type;

/** Whether only a number says how many it befell. */
function isOfCount({ sentence, head }: Draft, { sentences }: Scene): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const below = [...objectsOf(tokens, head), ...under(tokens, head, "advmod", "nummod")];
  return below.some((at) => isCount(tokens, at));
}

function isCount(tokens: readonly Token[], at: number): boolean {
  const { upos, lemma } = tokens[at] as Token;
  if (upos === "NUM") return true;
  return /^(?:more|other)$/u.test(lemma) && under(tokens, at, "nummod").length > 0;
}
