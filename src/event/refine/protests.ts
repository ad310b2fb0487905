import type { Token } from "../../language/analysis.js";
import type { Draft } from "../draft.js";
import { under } from "../grammar.js";
import type { Scene } from "../scene.js";
import { topOf } from "../trigger.js";

/** "went on *hunger strike* to *protest* against the law", "a *march* in *protest* at it": one protest, told in two words. */
export function joinProtests(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  const pairs = drafts.flatMap((aim) => {
    const means = drafts.find((draft) => isAimOf(aim, draft, scene));
    return means ? [{ aim, means }] : [];
  });
  const joined = new Set(pairs.map(({ aim }) => aim));
  return drafts
    .filter((draft) => !joined.has(draft))
    .map((draft) => {
      const aim = pairs.find(({ means }) => means === draft)?.aim;
      if (!aim) return draft;
      const { recipients, actors } = draft;
      const own = aim.recipients.filter(({ actor }) => !actors.some((one) => one.actor === actor));
      return { ...draft, recipients: recipients.length > 0 ? recipients : own };
    });
}

const AIM = /^protest/u;

function isAimOf(aim: Draft, means: Draft, { sentences }: Scene): boolean {
  if (aim === means || aim.sentence !== means.sentence || !isProtest(aim) || !isProtest(means))
    return false;
  const tokens = sentences[aim.sentence]?.tokens ?? [];
  if (!AIM.test(tokens[aim.head]?.lemma ?? "") || aim.head < means.head) return false;
  const above = [means.head, topOf(tokens, means.head), means.carrier ?? means.head];
  const verbs = above.map((at) => (tokens[at] as Token).head);
  return [...above, ...verbs].some((at) => at >= 0 && aimsOf(tokens, at).includes(aim.head));
}

const isProtest = ({ type }: Draft): boolean => type === "PROTEST";

const aimsOf = (tokens: readonly Token[], at: number): number[] =>
  under(tokens, at, "advcl", "obl", "nmod", "acl", "xcomp");
