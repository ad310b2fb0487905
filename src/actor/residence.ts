import type { Sentence } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { caseOf } from "./phrase.js";

/**
 * The state in which a people lives: "the Albanians *of southern Serbia*", "ethnic Turks *in Bulgaria*". Null where it is told
 * to live outside its own ("ethnic Turks"), but not where; undefined where nothing is told.
 */
export function residenceOf(description: Description, casting: Casting): string | null | undefined {
  const { sentence, owners, within } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const states = owners
    .filter((at) => caseOf(tokens, at) === "of")
    .flatMap((at) => casting.placed.get(`${sentence}:${at}`) ?? []);
  const [state] = states.filter(({ kind }) => kind === "state");
  if (state) return state.country;
  if (!isEthnic(description, casting)) return undefined;
  return within.length === 1 ? (within[0] as string) : null;
}

/** "*ethnic* Albanians" */
export function isEthnic(
  { sentence, start, head }: Pick<Description, "sentence" | "start" | "head">,
  { analysis }: Pick<Casting, "analysis">,
): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  return tokens.slice(Math.max(0, start - 1), head).some(({ form }) => /^ethnic$/iu.test(form));
}
