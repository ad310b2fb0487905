import type { Phrases } from "../codebook/cues.js";
import type { Token } from "../language/analysis.js";
import { children } from "./cue.js";
import { cueAt } from "./match.js";

/** "called the remark *a fabrication*", "a charge the army calls *baseless*": what is named so is denied. */
export function isNamedFalse(tokens: readonly Token[], verb: number, phrases: Phrases): boolean {
  const { lemma, upos } = tokens[verb] as Token;
  if (upos !== "VERB" || !NAMING.test(lemma)) return false;
  return children(tokens, verb).some(
    (at) =>
      at > verb &&
      /^(?:xcomp|obl|obj|advcl)$/u.test(tokens[at]?.deprel ?? "") &&
      cueAt(tokens, at, phrases)?.act === "deny",
  );
}

const NAMING = /^(?:call|describe|label|brand|dub|term|characteri[sz]e)$/u;
