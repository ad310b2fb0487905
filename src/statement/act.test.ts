import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import type { Act, Form } from "../reading/format.js";
import { actOf } from "./act.js";
import { readMarked } from "./marked.js";

/** [cue], <source>, {content}; the rule is the cue's entry. */
const table: readonly (readonly [text: string, act: Act, entry: string])[] = [
  // the head of the cue among its helpers
  ["<The envoy> [has warned] that {winter was near}.", "warn", "warn"],
  ["<The envoy> [again tried to rebuke] the council.", "condemn", "rebuke"],
  ["<The envoy> [said in a statement] that {the road was shut}.", "say", "say"],
  ["<The envoy> [went on to accuse] the guards of theft.", "accuse", "accuse"],
  ["<The king> [took to the radio to condemn] the raid.", "condemn", "condemn"],
  ["<The army> [put out a statement to warn] that {the road was mined}.", "warn", "warn"],
  ["<The mayor> [seemed to confirm] that {the bridge was down}.", "confirm", "confirm"],
  ["[According to] <the mayor>, {the bridge was down}.", "say", "according-to"],
  ["<The mayor>[:] {no bread is left}.", "say", ":"],
  ["{The guards} [reportedly] {slept}.", "report", "reportedly"],
  ["{The guards} [allegedly] {slept}.", "claim", "allegedly"],
  // passives
  ["The guards [were accused of] {theft} by <the mayor>.", "accuse", "accuse"],
  ["{The raid} [was condemned by] <the council>.", "condemn", "condemn"],
  ["The elders [were convinced] that {the fleet would leave}.", "believe", "convince"],
  ["The guards [were told] {to leave the bridge}.", "demand", "tell"],
  ["The king [was quoted as saying] that {the war was over}.", "say", "quote-as-say"],
  ["{The convoy} [is expected] {to leave at noon}.", "predict", "expect"],
  // light verbs and nouns
  ["<The mayor> [made an accusation] of {theft}.", "accuse", "accusation"],
  ["<The mayor> [issued a stern warning] that {the dam was full}.", "warn", "warning"],
  ["<The envoy> [expressed concern] about {the prisoners}.", "believe", "concern"],
  ["<The union> [voiced support] for {the plan}.", "praise", "support"],
  ["<The union> [gave its approval] to {the plan}.", "agree", "approval"],
  ["<The king> [offered praise] for {the medics}.", "praise", "praise"],
  ["[An accusation] was made by <the mayor> that {guards stole grain}.", "accuse", "accusation"],
  ["The [claim by] <the rebels> that {the port had fallen} spread.", "claim", "claim"],
  ["The [allegation] that {guards stole grain} spread.", "claim", "allegation"],
  // phrases
  ["<The council> [called on] both sides to {withdraw}.", "demand", "call-on"],
  ["<The council> [called for] {an inquiry}.", "demand", "call-for"],
  ["<The council> [called] {the raid a crime}.", "say", "call"],
  ["<The envoy> [ruled] {a landing} [out].", "deny", "rule-out"],
  ["<The court> [ruled] that {the search was lawful}.", "report", "rule"],
  ["<The envoy> [made it very clear] that {the offer was final}.", "say", "make-it-clear"],
  ["It was, as <the envoy> [put it], {a cold peace}.", "say", "put-it"],
  ["It was, [in the words of] <one envoy>, {a miracle}.", "say", "in-the-word-of"],
  ["<The president> [lashed out at] the monitors.", "condemn", "lash-out-at"],
  ["<The envoy> [took serious issue with] {the count}.", "condemn", "take-issue-with"],
  ["<The palace> [declined to comment] on the swap.", "refuse", "decline-to-comment"],
  ["<The army> [set] {the number of the dead} at nine.", null, "set"],
  // what the content is
  ["<A reporter> [asked] {whether the truce held}.", "ask", "ask"],
  ["<A reporter> [asked] {why the convoy stopped}.", "ask", "ask"],
  ["“{Who fired first?}” <the judge> [asked].", "ask", "ask"],
  ["<The envoy> [asked] {both sides to leave}.", "demand", "ask"],
  ["<The envoy> [asked for] {a pause}.", "demand", "ask-for"],
  ["<The clan> [swore] {to avenge the dead}.", "promise", "swear"],
  ["<The clan> [swore] that {the road was empty}.", "say", "swear"],
  ["<The army> [rejected] {the charge}.", "deny", "reject"],
  ["{The claims} [were rejected] by <the army>.", "deny", "reject"],
  ["<The army> [rejected] {the plan}.", "refuse", "reject"],
  ["<The king> [dismissed] {the offer}.", "refuse", "dismiss"],
  ["<The king> [dismissed] {the report}.", "deny", "dismiss"],
  ["<Both sides> [agreed] to {a truce}.", "agree", "agree"],
  ["<Both sides> [agreed] that {the map was old}.", "agree", "agree"],
  // whose harm
  ["<The general> [warned] that {we will strike back}.", "threaten", "warn"],
  ["“{We will not hesitate to strike},” <the general> [warned].", "threaten", "warn"],
  ["<The general> [warned] that {his forces would respond}.", "threaten", "warn"],
  [
    "<Norway> [warned] that {another raid would oblige Norway to close the port}.",
    "threaten",
    "warn",
  ],
  ["<Arland> [warned] that {it would close the strait}.", "threaten", "warn"],
  ["<Arland> [warned] that {Arland would close the strait}.", "threaten", "warn"],
  ["<The general> [warned] that {we are going to attack the fort}.", "threaten", "warn"],
  ["There was [a warning] from <the general> that {we will strike}.", "threaten", "warning"],
  ["<The general> [warned] that {the rebels would strike}.", "warn", "warn"],
  ["<The general> [warned] that {their jets would strike us}.", "warn", "warn"],
  ["“{The army will strike},” <The mayor> [warned].", "warn", "warn"],
  ["<The general> [warned] that {we could be attacked}.", "warn", "warn"],
  ["<The general> [warned] that {we will not attack first}.", "warn", "warn"],
  ["<The general> [warned] that {we struck the fort last year}.", "warn", "warn"],
  ["<Arland> [warned] that {if the talks failed it would rain}.", "warn", "warn"],
  ["<The mayor> [warned] that {the dam would burst}.", "warn", "warn"],
  // negation
  ["<The army> [did not confirm] {the raid}.", null, "confirm"],
  ["<The army> [neither confirmed nor denied] {the raid}.", null, "confirm"],
  ["<The army> [did not deny] {the raid}.", null, "deny"],
  ["<The army> [has never admitted] {the raid}.", null, "admit"],
  ["[No group claimed responsibility] for {the raid}.", null, "claim-responsibility"],
  ["<The army> [failed to mention] {the raid}.", null, "fail"],
  ["<The envoy> [would not say] {who fired}.", "refuse", "say"],
  ["<The envoy> [refused to promise] {an amnesty}.", "refuse", "refuse-to-promise"],
  ["<The envoy> [did not agree] with {the plan}.", "refuse", "agree"],
  ["<The envoy> [did not think] that {the plan would work}.", "believe", "think"],
  ["<The army> [rejected] {it} as baseless.", "deny", "reject"],
  ["<The army> [rejected] {the map} as a fabrication.", "deny", "reject"],
  ["<The army> [rejected] {the map} as too old.", "refuse", "reject"],
  ["<The army> [may accuse] the guards of {theft}.", null, "accuse"],
  ["<The king> [offered] {his condolences}.", "praise", "condolence"],
  ["<The envoy> [not only criticized] {the plan} but left.", "condemn", "criticise"],
  ["<Turkey> [warned] that {it would not stand idle}.", "threaten", "warn"],
  ["<Turkey> [warned] that {it would accept the deal}.", "warn", "warn"],
  ["<Turkey> [warned] that {it could face an attack}.", "warn", "warn"],
  [
    "<Norway> [warned] that {another raid would oblige Norway to close the port}.",
    "threaten",
    "warn",
  ],
  ["<Norway> [warned] that {another raid would oblige Chad to close the port}.", "warn", "warn"],
  ["<Rivas> [warned] that {her party would begin impeachment proceedings}.", "threaten", "warn"],
];
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
const marked = await readMarked(
  table.map(([text]) => text),
  reader,
);

test.each(table.map((row, index) => [...row, index] as const))(
  "%s: %s, %s",
  (_, act, entry, index) => {
    const { attribution, ...told } = marked[index] as (typeof marked)[number];
    const got = actOf(attribution, "indirect", told, codebook);
    expect({ act: got.act, rule: got.rule }).toEqual({ act, rule: `codebook/cues.yaml#${entry}` });
  },
);

/** A cue that no entry knows says nothing of words that are not quoted. */
test.each<readonly [string, Form, Act, string]>([
  ["<The mayor> [zigzagged] that {the bridge was down}.", "indirect", null, "reader"],
  ["<The mayor> [zigzagged] that {the bridge was “down”}.", "mixed", "say", "quoted"],
  ["“{The bridge is down},” <the mayor> [zigzagged].", "direct", "say", "quoted"],
  ["“{The bridge is down}.”", "direct", "say", "quoted"],
])("%s: %s", async (text, form, act, rule) => {
  const [one] = await readMarked([text], reader);
  const { attribution, ...told } = one as typeof one & object;
  expect(actOf(attribution, form, told, codebook)).toMatchObject({ act, rule });
});
