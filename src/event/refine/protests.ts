import type { Token } from "../../language/analysis.js";
import type { Draft } from "../draft.js";
import { formOf, prepositions, under } from "../grammar.js";
import type { Scene } from "../scene.js";
import { topOf } from "../trigger.js";

/**
 * "went on *hunger strike* to *protest* against the law", "a *march* in *protest* at it", "*rallied* to *demand* reform":
 * one protest, and what it is for; whom the aim names is whom the protest is addressed to.
 */
export function joinProtests(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  const pairs = drafts.flatMap((aim) => {
    const means = drafts.find((draft) => isAimOf(aim, draft, scene));
    return means ? [{ aim, means }] : [];
  });
  const joined = new Set([
    ...pairs.map(({ aim }) => aim),
    ...drafts.filter((draft) => isReason(draft, drafts, scene)),
  ]);
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

/** "summoned the envoy *in protest*", "resigned *in protest*": why something else was done, and no rally. */
function isReason(draft: Draft, drafts: readonly Draft[], { sentences }: Scene): boolean {
  const tokens = sentences[draft.sentence]?.tokens ?? [];
  const { lemma, head } = tokens[draft.head] ?? {};
  if (draft.type !== "PROTEST" || lemma !== "protest" || draft.actors.length > 0) return false;
  const isBare = under(tokens, draft.head, "det", "amod").length === 0;
  const isIn = prepositions(tokens, draft.head).includes("in");
  return isBare && isIn && drafts.some((one) => one !== draft && one.places.includes(head ?? -1));
}

function isAimOf(aim: Draft, means: Draft, { sentences }: Scene): boolean {
  if (aim === means || aim.sentence !== means.sentence || means.type !== "PROTEST") return false;
  const tokens = sentences[aim.sentence]?.tokens ?? [];
  if (aim.head < means.head || !isAim(aim, tokens)) return false;
  const above = [means.head, topOf(tokens, means.head), means.carrier ?? means.head];
  const verbs = above.map((at) => (tokens[at] as Token).head);
  return [...above, ...verbs].some((at) => at >= 0 && aimsOf(tokens, at).includes(aim.head));
}

/** The word "protest" itself, or a demand: "marched *to demand* reform", "protests *calling for* reform". */
function isAim({ type, head }: Draft, tokens: readonly Token[]): boolean {
  if (type === "PROTEST") return /^protest/u.test(tokens[head]?.lemma ?? "");
  const { deprel, xpos } = tokens[head] as Token;
  const isTold = deprel === "acl" && xpos === "VBG";
  return (
    type === "REQUEST" &&
    (isTold || under(tokens, head, "mark").some((at) => formOf(tokens, at) === "to"))
  );
}

const aimsOf = (tokens: readonly Token[], at: number): number[] =>
  under(tokens, at, "advcl", "obl", "nmod", "acl", "xcomp");
