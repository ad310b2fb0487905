import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Directory } from "./directory.js";
import { caseOf } from "./phrase.js";

const HARMING =
  /^(?:kill|wound|injure|shoot|capture|destroy|neutrali[sz]e|ambush|attack|repel|repulse|eliminate|bomb|shell|strike)$/u;
const FORCES: ReadonlySet<string> = new Set(["MIL", "COP"]);

/** "Its men killed *20 soldiers*": of whoever else the sentence names; no army's victims are its own. Undefined for others. */
export function foeOf(
  { role, sentence, head }: Description,
  { analysis, placed, directory }: Casting,
): string | null | undefined {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { deprel, head: verb } = tokens[head] as Token;
  const isForce = role?.sectors.some((one) => FORCES.has(one)) === true;
  // "killed *at least* 20 soldiers", which the tree may take for more than an object
  const isObject =
    deprel === "obj" || (deprel === "obl" && /^(?:at)?$/u.test(caseOf(tokens, head)));
  if (!isForce || !isObject || !HARMING.test(tokens[verb]?.lemma ?? "")) return undefined;
  const doers = subjectsOf(verb, tokens).flatMap((at) => placed.get(`${sentence}:${at}`) ?? []);
  const [doer] = doers.filter(
    ({ kind, sectors }) => kind === "state" || [...sectors].some((one) => FORCES.has(one)),
  );
  if (!doer?.country) return undefined;
  const others = statesIn(tokens, directory).filter((code) => code !== doer.country);
  return others.length === 1 ? (others[0] as string) : null;
}

/** Those whose bodies are named as well: "*Pakistani military* posts". */
const statesIn = (tokens: readonly Token[], { names, codes }: Directory): string[] => [
  ...new Set(
    names(tokens)
      .map(({ entry }) =>
        entry.as === "organisation" ? (entry.organisation.country ?? "") : entry.country.code,
      )
      .filter((code) => codes.has(code)),
  ),
];

/** "They destroyed two tanks and *killed* ten": of the verb, or of the one it is joined to. */
function subjectsOf(verb: number, tokens: readonly Token[]): number[] {
  const own = (dependents(tokens)[verb] ?? []).filter((at) => tokens[at]?.deprel === "nsubj");
  const { deprel, head } = tokens[verb] as Token;
  return own.length === 0 && deprel === "conj" ? subjectsOf(head, tokens) : own;
}
