import type { Casting } from "./casting.js";

/** "*Paris* denied it. “…,” *foreign ministry* spokeswoman Claire Vasseur said": of the state that the sentence before is about. */
export function stateBefore(sentence: number, { analysis, placed }: Casting): string | null {
  const before = analysis.sentences[sentence - 1];
  if (before?.paragraph !== analysis.sentences[sentence]?.paragraph) return null;
  const root = before?.tokens.findIndex(({ head }) => head < 0);
  const subject = before?.tokens.findIndex(
    ({ head, deprel }) => head === root && deprel === "nsubj",
  );
  const [draft, ...others] = placed.get(`${sentence - 1}:${subject}`) ?? [];
  return draft?.kind === "state" && others.length === 0 ? draft.country : null;
}
