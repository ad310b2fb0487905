import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import { caseOf } from "./phrase.js";

/** Verbs by which one has another do something. */
const ASKING =
  /^(?:ask|urge|tell|order|call|appeal|press|request|warn|beg|plead|persuade|coax|convince|force|compel|invite|encourage|advise|implore|instruct|command|require|allow|permit|push|pressure|summon|remind|direct|entreat|exhort|authori[sz]e|enable|help|oblige|pressurise|caution)$/u;

/** "Chile urged *Kenya* to withdraw its troops": whoever is to do what a phrase belongs to; token indices. */
export function controllersOf(head: number, tokens: readonly Token[]): readonly number[] {
  const below = dependents(tokens);
  for (let at = (tokens[head] as Token).head; at >= 0; at = (tokens[at] as Token).head) {
    const own = below[at] ?? [];
    if (own.some((one) => tokens[one]?.deprel.startsWith("nsubj"))) return [];
    if (!own.some((one) => tokens[one]?.deprel === "mark" && tokens[one]?.form === "to")) continue;
    const { deprel, head: over } = tokens[at] as Token;
    // "appealed to *the two governments* to hold", where the tree hangs the infinitive on them
    const verb = deprel === "acl" ? (tokens[over]?.head ?? -1) : over;
    if (!ASKING.test(tokens[verb]?.lemma ?? "")) return [];
    if (isAskersOwn(tokens[(tokens[head] as Token).head], tokens[at])) return [];
    return (below[verb] ?? []).filter((one) => one < at && isAsked(one, tokens));
  }
  return [];
}

/** "Kenya asked Chile to *free* its *citizens*", "to *leave* its *soil*": whoever asks wants its own. */
const isAskersOwn = (owned: Token | undefined, verb: Token | undefined): boolean =>
  GIVING.test(verb?.lemma ?? "") && YIELDED.test(owned?.lemma ?? "");

const GIVING =
  /^(?:free|release|return|repatriate|extradite|respect|leave|vacate|quit|stop|let|allow|heed|hand|recogni[sz]e|meet|consider|spare|support)$/u;
const YIELDED =
  /^(?:citizen|national|sailor|seaman|fisherman|fishermen|diplomat|compatriot|journalist|worker|staff|hostage|crew|ship|boat|vessel|plane|aircraft|convoy|sovereignty|independence|integrity|soil|territory|land|airspace|waters?|border|demand|call|offer|plea|request|proposal|condition|right|bid|claim)$/u;

function isAsked(at: number, tokens: readonly Token[]): boolean {
  const { deprel } = tokens[at] as Token;
  return (
    /^i?obj$/u.test(deprel) ||
    (deprel === "obl" && /^(?:to|on|upon|with)$/u.test(caseOf(tokens, at)))
  );
}

/** "urged *them*": whether a phrase stands for whoever is asked or told something. */
export const isToldSo = (head: number, tokens: readonly Token[]): boolean =>
  ASKING.test(tokens[tokens[head]?.head ?? -1]?.lemma ?? "") && isAsked(head, tokens);

/** "speaking to *elders*", "addressed *the crowd*": those who listen. */
export function isAudience(at: number, tokens: readonly Token[]): boolean {
  const { deprel, head } = tokens[at] as Token;
  const verb = tokens[head]?.lemma ?? "";
  if (/^i?obj$/u.test(deprel)) return /^(?:address|brief|greet|tell)$/u.test(verb);
  return deprel === "obl" && caseOf(tokens, at) === "to" && /^(?:speak|talk)$/u.test(verb);
}
