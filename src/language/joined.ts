import type { Sentence, Token } from "./analysis.js";

/**
 * "Rios *said* the officers were *killed* and *accused* the army": verbs that "and" joins have the same form. One that does
 * not fit the clause it hangs on, and fits the verb over it, goes there: who said it accuses; who "*accused* Chad of *arming*
 * them and *closed* the border" closed it.
 */
export function mendJoined(sentence: Sentence): Sentence {
  const tokens = sentence.tokens.map((token, at, all) => {
    const second = token.deprel === "obj" ? secondVerb(all, at) : null;
    return second === null ? token : { ...token, head: second };
  });
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const over = tokens[token.head]?.head ?? -1;
      return isMisjoined(tokens, at) ? { ...token, head: over } : token;
    }),
  };
}

/** "arming *rebels* and closed two *crossings*": of two objects the one behind a joined verb is that verb's. */
function secondVerb(tokens: readonly Token[], object: number): number | null {
  const verb = (tokens[object] as Token).head;
  const isObject = (at: number, of: number) =>
    tokens[at]?.deprel === "obj" && tokens[at]?.head === of;
  const first = tokens.findIndex((_, at) => at > verb && isObject(at, verb));
  if (first < 0 || first >= object) return null;
  const joined = tokens.findIndex(
    ({ head, deprel, upos }, at) =>
      at > first && at < object && head === verb && deprel === "conj" && upos === "VERB",
  );
  return joined < 0 || tokens.some((_, at) => isObject(at, joined)) ? null : joined;
}

function isMisjoined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const inner = tokens[token.head];
  const outer = tokens[inner?.head ?? -1];
  if (token.deprel !== "conj" || !isClause(inner) || outer?.upos !== "VERB") return false;
  const isLike = /^VB[DZP]$/u.test(token.xpos) && token.xpos === outer.xpos;
  const has = (verb: number, relation: RegExp) =>
    tokens.some(({ head, deprel }) => head === verb && relation.test(deprel));
  // Only an object tells "accused him" from "and (were) accused".
  const isActive = has(at, /^(?:obj|ccomp|xcomp)$/u) && !has(at, /^(?:nsubj|aux|cop)/u);
  const fits =
    isOfOtherForm(tokens, token.head) ||
    isCharge(tokens, token.head) ||
    (SPEAKING.test(token.lemma) && isBehindComma(tokens, token.head, at));
  return isLike && isActive && inner.head < token.head && fits;
}

const isClause = (token: Token | undefined): token is Token =>
  token?.deprel === "ccomp" ||
  (token?.xpos === "VBG" && /^(?:advcl|xcomp|acl)/u.test(token.deprel));

/** "of *arming* them": no finite verb is joined to it. */
const isCharge = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb]?.xpos === "VBG" &&
  tokens.some(({ head, form }) => head === verb && /^(?:of|for)$/iu.test(form));

/** Behind a comma whoever spoke goes on, even after "said they had left": ", and accused …". */
const SPEAKING =
  /^(?:accuse|blame|condemn|denounce|criticise|criticize|warn|urge|vow|threaten|promise|deny|demand|praise|thank)$/u;

const isBehindComma = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens.some(
    ({ form }, index) =>
      index > first &&
      index < at &&
      form === "," &&
      /^(?:and|but)$/iu.test(tokens[index + 1]?.form ?? ""),
  );

/** "were killed", "will fight", "is leaving"; "had killed … and wounded" may be one form. */
function isOfOtherForm(tokens: readonly Token[], verb: number): boolean {
  const words = tokens.filter(({ head, deprel }) => head === verb && /^(?:aux|cop)/u.test(deprel));
  const isPerfect = words.some(({ form }) => /^(?:ha[sd]|have|'ve|’ve)$/iu.test(form));
  return words.length > 0 && !isPerfect && /^VB[NG]?$/u.test((tokens[verb] as Token).xpos);
}
