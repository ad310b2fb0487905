import type { Token } from "../language/analysis.js";
import { isPast } from "./tense.js";
import type { Turn } from "./world.js";

/** "*Under the proposal*" */
const PLAN =
  /^(?:proposal|plan|deal|agreement|draft|accord|truce|ceasefire|cease-fire|term|roadmap|framework|text|scheme|arrangement|pact)$/iu;
/** From "under" to the plan's noun: "Under the terms of the new draft". */
const REACH = 6;

/**
 * "Under the proposal, the rebels would free hostages while the army *pulled* back": what a plan tells in the past is as
 * much to come as what it tells with "would".
 */
export function plannedTurn(tokens: readonly Token[], at: number): Turn | null {
  if (!/^under$/iu.test(tokens[0]?.form ?? "") || !isPast(tokens, at)) return null;
  const plan = tokens.findIndex(({ lemma }, index) => index < REACH && PLAN.test(lemma));
  const would = tokens.findIndex(({ form, deprel }) => deprel === "aux" && /^would$/iu.test(form));
  const main = tokens[would]?.head ?? -1;
  if (plan < 0 || main < 0 || !hangsOn(tokens, at, main)) return null;
  return { makes: "expected", words: [0, would] };
}

/** By clauses beside it: "while the army pulled back and let in aid". */
function hangsOn(tokens: readonly Token[], at: number, main: number): boolean {
  for (let one = at; one >= 0; one = (tokens[one] as Token).head) {
    if (one === main) return one !== at;
    if (!/^(?:advcl|conj|parataxis)$/u.test(tokens[one]?.deprel ?? "")) return false;
  }
  return false;
}
