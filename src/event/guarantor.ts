import type { Token } from "../language/analysis.js";
import { complements, coordinated, under } from "./grammar.js";
import { hanging, type Trigger } from "./trigger.js";

/** "met, with *Norway and Chad* as guarantors", "met, with *Norway* mediating": those who help others to come together. */
export function guarantors(trigger: Trigger): number[] {
  const { tokens } = trigger;
  // "acting *as* guarantors", unlike "acting on a tip"
  const clauses = under(tokens, trigger.head, "advcl", "acl").filter(
    (at) =>
      HELPING.test(lemma(at)) ||
      (/^(?:act|serve)$/u.test(lemma(at)) && complements(tokens, at, ["as"]).length > 0),
  );
  return [
    ...hanging(trigger, ["with"]).filter((at) => isHelper(tokens, at)),
    ...clauses.flatMap((at) => under(tokens, at, "nsubj")),
  ];

  function lemma(at: number): string {
    return tokens[at]?.lemma ?? "";
  }
}

const HELPING = /^(?:mediate|facilitate|moderate|broker)$/u;
const HELPERS = /^(?:guarantor|mediator|facilitator|intermediary|moderator|broker|go-between)$/u;

/** Whether "as guarantors" follows a phrase, wherever the tree hangs it. */
function isHelper(tokens: readonly Token[], noun: number): boolean {
  const all = coordinated(tokens, noun);
  const { head } = tokens[noun] as Token;
  const isNamed = [...all, ...(head < 0 ? [] : [head])]
    .flatMap((at) => complements(tokens, at, ["as"]))
    .some((at) => at > noun && HELPERS.test(tokens[at]?.lemma ?? ""));
  const acts = all
    .flatMap((at) => under(tokens, at, "acl"))
    .some((at) => HELPING.test(tokens[at]?.lemma ?? ""));
  return isNamed || acts;
}
