import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { caseOf } from "./phrase.js";
import { type Draft, isSomeone } from "./roster.js";

const keyOf = (sentence: number, token: number): string => `${sentence}:${token}`;

/** "Kenya and *Chile*": with the one named first. */
export function pairBeside(
  found: readonly Draft[],
  description: Description,
  casting: Casting,
): void {
  const { sentence, head } = description;
  const { deprel, head: first } = casting.analysis.sentences[sentence]?.tokens[head] ?? NOBODY;
  const before = casting.placed.get(keyOf(sentence, first));
  if (deprel !== "conj" || before?.length !== 1 || before[0] === found[0]) return;
  pair([...before, ...found], { ...description, head: first }, casting);
}

const NOBODY = { deprel: "", head: -1 };

export function pair(
  drafts: readonly Draft[],
  { sentence, head }: Description,
  casting: Casting,
): void {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const { deprel, head: governor } = tokens[head] as Token;
  casting.roster.pairs.push({ drafts, sentence, token: head, relation: deprel, governor });
}

/** "Omar spoke with *Rana*", "Omar met *Rana*": two whom "the two" may mean. */
export function pairMet(
  found: readonly Draft[],
  { sentence, head }: Description,
  casting: Casting,
): void {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const { deprel, head: verb } = tokens[head] as Token;
  const isMet =
    (deprel === "obj" && MEET.test(tokens[verb]?.lemma ?? "")) ||
    (deprel === "obl" && /^(?:with|to)$/u.test(caseOf(tokens, head)));
  const [other] = found;
  if (!isMet || found.length !== 1 || !other || !isSomeone(other)) return;
  const subject = (dependents(tokens)[verb] ?? []).find((at) => tokens[at]?.deprel === "nsubj");
  const before = casting.placed.get(keyOf(sentence, subject ?? -1));
  if (subject === undefined || before?.length !== 1 || before[0] === other) return;
  if (isSomeone(before[0] as Draft))
    casting.roster.pairs.push({
      ...{ drafts: [before[0] as Draft, other], sentence, token: subject },
      ...{ relation: "nsubj", governor: verb },
    });
}

const MEET = /^(?:meet|telephone|phone|call|host|receive|welcome|see)$/u;
