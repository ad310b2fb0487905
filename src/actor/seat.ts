import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { caseOf } from "./phrase.js";

/** The country of the place where somebody is or serves: "rebels *in Kenya*", "the mayor *of Mosul*", "*Lahore* police". */
export function seatOf(
  { within, sentence, head }: Pick<Description, "within" | "sentence" | "head">,
  { analysis, located }: Casting,
): string | null {
  if (within.length > 0) return within.length === 1 ? (within[0] as string) : null;
  const { tokens } = analysis.sentences[sentence] as Sentence;
  // "*Mosul* mayor Omar Ali"
  const own = dependents(tokens)[head] ?? [];
  const titles = own.filter((at) => tokens[at]?.deprel === "nmod:desc");
  const below = [head, ...titles]
    .flatMap((at) => dependents(tokens)[at] ?? [])
    .filter((at) => isPlace(tokens, at));
  const words = below.flatMap((at) => [at, ...namesIn(tokens, at)]);
  const found = new Set(words.flatMap((at) => located.get(tokens[at]?.start ?? -1) ?? []));
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** "the governor of the *Tyumen* region" */
const namesIn = (tokens: readonly Token[], noun: number): number[] =>
  (dependents(tokens)[noun] ?? []).filter((at) => tokens[at]?.deprel === "compound");

function isPlace(tokens: readonly Token[], at: number): boolean {
  const { deprel } = tokens[at] as Token;
  if (deprel === "nmod") return /^(?:in|at|near|of)$/u.test(caseOf(tokens, at));
  return deprel === "nmod:poss" || deprel === "compound";
}
