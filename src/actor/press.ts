import type { Sentence } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";

/** "banned a *newspaper*", "ordered the *station* to close": those who make it, unlike "burned a newspaper". */
export function isPressed(
  { sentence, head, start, role }: Description,
  { analysis }: Casting,
): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const token = tokens[head];
  if (!token || start === head || !role?.sectors.includes("JRN")) return false;
  const words = tokens.slice(start, head).map(({ form }) => form);
  if (SHARED.test(token.lemma) && !words.some((word) => MEDIA.test(word))) return false;
  const verb = tokens[token.head];
  return /^(?:obj|nsubj:pass)$/u.test(token.deprel) && PRESSING.test(verb?.lemma ?? "");
}

/** "closed the *station*" may be one of trains. */
const SHARED = /^(?:station|channel|network|outlet|agency|press|paper|post|service|publication)$/u;
const MEDIA = /^(?:radio|tv|television|news|broadcast|broadcasting|satellite)$/iu;

const PRESSING =
  /^(?:accuse|attack|ban|blame|block|censor|close|condemn|criticise|criticize|fine|gag|muzzle|order|outlaw|raid|shut|silence|storm|sue|suspend|tell|threaten|warn)$/u;
