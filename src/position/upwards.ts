import type { Token } from "../language/analysis.js";
import { adverbial, apart, clauseOfNoun, complement, conjunct, relative } from "./clausal.js";
import { type Edge, plain, type Rule } from "./edge.js";
import { compound, modifier, object, oblique, subject } from "./nominal.js";
import { isCut } from "./tense.js";
import type { StanceWords } from "./words.js";

/** What each relation of Universal Dependencies passes on; those that are not here pass on everything. */
const RULES: Readonly<Record<string, Rule>> = {
  conj: conjunct,
  xcomp: complement,
  ccomp: complement,
  csubj: complement,
  obj: object,
  iobj: object,
  "nsubj:pass": object,
  nsubj: subject,
  obl: oblique,
  "obl:agent": oblique,
  nmod: modifier,
  "nmod:poss": compound,
  compound,
  "acl:relcl": relative,
  acl: clauseOfNoun,
  advcl: adverbial,
  parataxis: apart,
};

/** The edge from a word up to its governor; none from the top of a sentence. */
export function edgeFrom(words: StanceWords, tokens: readonly Token[], at: number): Edge | null {
  const { deprel, head } = tokens[at] as Token;
  if (head === -1 || deprel === "root" || isCut(tokens, at, head)) return null;
  const rule =
    RULES[deprel] ?? RULES[deprel.split(":")[0] as string] ?? ((_, all, one) => plain(all, one));
  return rule(words, tokens, at);
}
