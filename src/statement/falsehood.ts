import type { Phrases } from "../codebook/cues.js";
import type { Token } from "../language/analysis.js";
import { children } from "./cue.js";
import { cueAt } from "./match.js";

/** "called the remark *a fabrication*", "a charge the army calls *baseless*": what is named so is denied. */
export function isNamedFalse(tokens: readonly Token[], verb: number, phrases: Phrases): boolean {
  const { lemma, upos } = tokens[verb] as Token;
  const below = children(tokens, verb);
  if (upos !== "VERB" || !NAMING.test(lemma)) return false;
  if (below.some((at) => tokens[at]?.deprel === "compound:prt")) return false;
  return below.some(
    (at) => at > verb && isNaming(tokens, at) && cueAt(tokens, at, phrases)?.act === "deny",
  );
}

/** "described it *as* baseless", unlike "called the talks off *after* a dispute". */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const { deprel } = tokens[at] as Token;
  if (/^(?:xcomp|obj|advcl)$/u.test(deprel)) return true;
  const joiners = children(tokens, at).filter((child) => tokens[child]?.deprel === "case");
  return deprel === "obl" && joiners.every((child) => /^as$/iu.test(tokens[child]?.form ?? ""));
}

const NAMING = /^(?:call|describe|label|brand|dub|term|characteri[sz]e)$/u;
