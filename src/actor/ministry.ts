import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";

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

/** "The plane landed in Doha, *officials* said": a place in what officials say is not theirs, where the report has a home. */
export function speaksAtHome(
  { sentence, head, role }: Description,
  { analysis, home, sources }: Casting,
): boolean {
  const token = analysis.sentences[sentence]?.tokens[head];
  const isSource = token !== undefined && sources.has(token.start);
  return home !== null && isSource && role?.sectors.includes("GOV") === true;
}
