import type { Range } from "../language/analysis.js";
import { entryAt } from "./entry.js";
import type { Told } from "./told.js";
import { governed, rangeOf, relationOf, type Tree, tokenAt, under } from "./tree.js";

/** From "what" to its verb: "what the foreign ministry in Ana later called". */
const REACH = 8;

/**
 * "what witnesses said was *a beating*", "what it called *brutal repression*": what a "what" is called by somebody.
 * @param verb a cue's head; null where it is no such clause
 */
export function calledBy(told: Told, tree: Tree, verb: number): Range | null {
  const { upos } = tokenAt(tree, verb);
  if (upos !== "VERB" || !opensWithWhat(tree, verb)) return null;
  if (!/^(?:say|claim|condemn)$/u.test(entryAt(told, tree, verb)?.act ?? "")) return null;
  const own = under(tree, verb).filter((at) => at > verb);
  while (own.length > 0 && isLead(tree, own[0] as number)) own.shift();
  while (own.length > 0 && tokenAt(tree, own.at(-1) as number).upos === "PUNCT") own.pop();
  return own.length > 0 ? rangeOf(tree, own) : null;
}

/** "what" and then the verb's own subject, with nothing of another clause between. */
function opensWithWhat(tree: Tree, verb: number): boolean {
  const [subject] = governed(tree, verb, "nsubj").filter((at) => at < verb);
  if (subject === undefined) return false;
  const first = Math.min(...under(tree, subject));
  const what = tree.tokens[first - 1];
  return /^what$/iu.test(what?.form ?? "") && verb - first < REACH;
}

/** "called [as]", "said [was]" */
const isLead = (tree: Tree, at: number): boolean =>
  /^(?:as|is|was|are|were|be|been|to)$/iu.test(tokenAt(tree, at).form) ||
  /^(?:punct|cop|case|mark)$/u.test(relationOf(tree, at));
