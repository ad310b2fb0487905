import type { Actor } from "../reading/format.js";
import type { Draft } from "./draft.js";
import { keysOf } from "./match.js";
import { isNegated } from "./negation.js";
import { type Told, treeAt } from "./told.js";
import { governed, type Tree, tokenAt, tokensIn } from "./tree.js";

/** Who may speak for a state. */
const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "MIL", "COP"]);
const AHEAD = /^(?:will|would|shall|could|can|may|might|'ll|’ll)$/iu;
/** "take *countermeasures*" */
const STEPS = /^(?:countermeasure|retaliation|reprisal|revenge)$/u;

/** "*China* would strike back, its spokesman warned": whose own state would do harm threatens. */
export function threatensForState(
  { sentence, content, head }: Draft,
  speaker: Actor["id"] | null,
  told: Told,
): boolean {
  const own = told.cast.actors.find(({ id }) => id === speaker);
  if (!own?.country || head === null) return false;
  if (own.kind !== "state" && !own.sectors.some((one) => OFFICIAL.has(one))) return false;
  const tree = treeAt(told, sentence);
  return tokensIn(tree, content).some((verb) => {
    if (tokenAt(tree, verb).upos !== "VERB" || !isHarm(tree, verb, told)) return false;
    if (isNegated(tree.tokens, verb)) return false;
    if (!governed(tree, verb, "aux").some((at) => AHEAD.test(tokenAt(tree, at).form))) return false;
    const doers = governed(tree, verb, "nsubj").flatMap((at) => told.cast.at(sentence, at));
    return doers.some((doer) => {
      const state = told.cast.actors.find(({ id }) => id === doer);
      return state?.kind === "state" && state.country === own.country;
    });
  });
}

const isHarm = (tree: Tree, verb: number, { codebook }: Told): boolean =>
  keysOf(tokenAt(tree, verb)).some((key) => codebook.harmful.has(key)) ||
  governed(tree, verb, "obj").some((at) => STEPS.test(tokenAt(tree, at).lemma));
