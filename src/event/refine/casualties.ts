import type { Token } from "../../language/analysis.js";
import { relation } from "../../language/dependents.js";
import type { Draft, Party } from "../draft.js";
import { formOf, prepositions, under } from "../grammar.js";
import type { Scene } from "../scene.js";
import { topOf } from "../trigger.js";

/** "Attacks by rebels *have killed* dozens", "*killed* in a raid", "attacked a bus, *killing* six": one happening. */
export function joinCasualties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  let current = drafts;
  for (const harm of drafts) {
    const act = current.find((draft) => draft !== harm && isHarmOf(harm, draft, scene, drafts));
    if (act && current.includes(harm))
      current = [...current.filter((one) => one !== act && one !== harm), joined(act, harm, scene)];
  }
  return current;
}

const HARM =
  /^codebook\/events\/assault\.yaml#(?:kill|wound|die|lose-life|leave-dead|destroy|hit|fall-on|strike(?:-\d+)?$)/u;
/** Harm to people: "killed and wounded"; what is destroyed beside them is another deed. */
const PEOPLE = /^codebook\/events\/assault\.yaml#(?:kill|wound|die|lose-life|leave-dead)/u;
const AT = new Set(["in", "by", "during", "from", "with"]);

function isHarmOf(
  harm: Draft,
  act: Draft,
  { sentences }: Scene,
  drafts: readonly Draft[],
): boolean {
  if (harm.sentence !== act.sentence || act.type !== "ASSAULT" || !HARM.test(harm.rule))
    return false;
  const tokens = sentences[harm.sentence]?.tokens ?? [];
  const isSubject = (tokens[topOf(tokens, act.head)] as Token).head === harm.head;
  if (tokens[harm.head]?.upos === "NOUN" || (!isSubject && isAnswer(harm, act))) return false;
  if (PEOPLE.test(harm.rule) && isBeside(tokens, harm, act, drafts)) return true;
  return (
    isBroughtBy(tokens, harm.head, act.head) ||
    isBroughtBy(tokens, harm.head, act.carrier ?? act.head) ||
    isOutcome(tokens, harm.head, act.head) ||
    isToldOf(tokens, harm.head, act.head)
  );
}

/** "beat back an *attack*, *killing* nine": those attacked kill. */
const isAnswer = (harm: Draft, act: Draft): boolean =>
  harm.actors.some(({ actor }) => act.recipients.some((one) => one.actor === actor));

/** "*killed* nine and *wounded* six", "the attack *killed* nine and *wounded* six" */
function isBeside(
  tokens: readonly Token[],
  { head: harm, sentence }: Draft,
  act: Draft,
  drafts: readonly Draft[],
): boolean {
  const { head, deprel } = tokens[harm] as Token;
  if (deprel !== "conj") return false;
  if (PEOPLE.test(act.rule)) return head === act.head;
  const isHarm = drafts.some(
    (one) => one.sentence === sentence && one.head === head && PEOPLE.test(one.rule),
  );
  return act.places.includes(head) && (isHarm || (head !== act.head && !HARM.test(act.rule)));
}

/** "the *attack* killed", "killed in the *attack*", "killed when gunmen *attacked*" */
function isBroughtBy(tokens: readonly Token[], harm: number, act: number): boolean {
  const top = topOf(tokens, act);
  const { head } = tokens[top] as Token;
  if (head !== harm) return false;
  const how = relation(tokens[top] as Token);
  if (how === "advcl" && under(tokens, top, "advmod", "mark").some((at) => isWhen(tokens, at)))
    return true;
  const isWithin = how === "obl" || how === "advcl";
  return how === "nsubj" || (isWithin && prepositions(tokens, top).some((word) => AT.has(word)));
}

/** "killed *as* forces shelled the town", "killed *after* gunmen attacked" */
const isWhen = (tokens: readonly Token[], at: number): boolean =>
  /^(?:when|as|after)$/u.test(formOf(tokens, at));

/** "attacked the bus, *killing* six" */
function isOutcome(tokens: readonly Token[], harm: number, act: number): boolean {
  const { head, deprel, xpos } = tokens[harm] as Token;
  if (deprel !== "advcl" || xpos !== "VBG" || harm < act) return false;
  return head === act || head === (tokens[topOf(tokens, act)] as Token).head;
}

/** "the attack, which *killed* nine", "the bombing of a church that *killed* nine" */
function isToldOf(tokens: readonly Token[], harm: number, act: number): boolean {
  const { head, deprel } = tokens[harm] as Token;
  if (deprel !== "acl:relcl" || tokens[act]?.upos !== "NOUN") return false;
  const isThing = under(tokens, harm, "nsubj").some((at) =>
    /^(?:which|that)$/u.test(formOf(tokens, at)),
  );
  const top = topOf(tokens, act);
  return isThing && isBeneath(tokens, head, top);
}

/** "the *bombings* of embassies in two capitals *last year* that killed 224" */
function isBeneath(tokens: readonly Token[], index: number, top: number): boolean {
  for (let at = index; at >= 0; at = (tokens[at] as Token).head) {
    if (at === top) return true;
    if (tokens[at]?.upos === "VERB") return false;
  }
  return false;
}

/** Its head is the word that governs the other: whether that is so is asked of it. */
function joined(act: Draft, harm: Draft, { sentences, cast }: Scene): Draft {
  const tokens = sentences[harm.sentence]?.tokens ?? [];
  // "the ambush *of a convoy* killed three": the convoy did not
  const killers = harm.actors.filter(
    (one) => !act.recipients.some(({ actor }) => actor === one.actor),
  );
  const actors = act.actors.length > 0 ? act.actors : killers;
  const nameOf = ({ actor }: Party) => cast.actors.find(({ id }) => id === actor)?.name;
  const recipients = unique([...harm.recipients, ...act.recipients], nameOf);
  return {
    ...act,
    head: isBroughtBy(tokens, harm.head, act.head) ? harm.head : act.head,
    places: [...new Set([...act.places, ...harm.places])].sort((one, other) => one - other),
    actors,
    recipients: recipients.filter(({ actor }) => !actors.some((one) => one.actor === actor)),
  };
}

/** "258 people" killed and "5,000 people" injured are people once. */
function unique(parties: readonly Party[], nameOf: (party: Party) => string | undefined): Party[] {
  return parties.filter(
    (one, index) => parties.findIndex((other) => nameOf(other) === nameOf(one)) === index,
  );
}
