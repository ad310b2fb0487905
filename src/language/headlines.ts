import type { Sentence, Token } from "./analysis.js";

/**
 * "Junta *jails* three editors", "Farmers *block* highway", "Iran, Oman *sign* gas deal": a headline without a verb, where
 * the tree takes its verb for a noun that describes the next. Behind a noun and before another, in the number of the one
 * before it, a word that headlines use as a verb is the verb, and what stands around it is its subject and its object.
 */
export function mendHeadlines(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || STOP.test(tokens.at(-1)?.form ?? "") || isClause(tokens, root)) return sentence;
  const verb = tokens.findIndex((_, at) => isVerb(tokens, at));
  if (verb < 0) return sentence;
  return { ...sentence, tokens: withVerb(tokens, verb, root) };
}

/** Headlines have no full stop. */
const STOP = /^[.?!:;…”"’]$/u;

/** What has a verb as its root, or says of somebody what he is; an infinitive alone is none. */
function isClause(tokens: readonly Token[], root: number): boolean {
  const below = tokens.filter(({ head }) => head === root);
  if (below.some(({ deprel }) => /^(?:cop|aux)/u.test(deprel))) return true;
  if (below.some(({ xpos, deprel }) => xpos === "TO" && deprel === "mark")) return false;
  return /^VB[A-Z]/u.test(tokens[root]?.xpos ?? "");
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || !isNoun(before) || !opensNoun(next)) return false;
  const form = token.form.toLowerCase();
  const base = baseOf(form);
  return base !== null && (base === form) === isPlural(tokens, at - 1);
}

const isNoun = ({ upos }: Token): boolean => /^(?:NOUN|PROPN)$/u.test(upos);

const opensNoun = (token: Token | undefined): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|DET)$/u.test(token?.upos ?? "");

/** "Police *block*", "Iran, Oman *sign*", "Junta *jails*" */
function isPlural(tokens: readonly Token[], noun: number): boolean {
  const { form, xpos } = tokens[noun] as Token;
  if (/^NNP?S$/u.test(xpos) || /^(?:police|taliban|militants)$/iu.test(form)) return true;
  return tokens.slice(0, noun).some(({ form: joiner }) => /^(?:,|and|&)$/u.test(joiner));
}

/** The verb that a form is of: "torches" of "torch"; null where headlines have it for a noun alone. */
function baseOf(form: string): string | null {
  const bases = [form, form.replace(/s$/u, ""), form.replace(/es$/u, "")];
  return bases.find((base) => VERBS.has(base)) ?? null;
}

/** Verbs of headlines that are nouns or adjectives as well, or that a tree takes for such. */
const VERBS = new Set(
  `abduct attack back ban bar bash bid blast block board bomb boycott capture charge claim close combat condemn curb cut
  deport detain dismiss down expel face fight fine flood force free freeze fund gag grill guard hail halt hijack hit hold
  host hunt ink invade jail jam join kill kidnap launch lift lock loot mine mob mull nab net order oust outlaw pardon pelt
  plan plot pound probe punish quit raid ram rap rebuff recall reject release rescue resume retake return rout sack
  sanction scrap seal seek seize sentence shell shun shut sign slam slap snub spurn stage storm strike strip sue summon
  suspend swap target tax test thank threaten topple torch torpedo trade unveil urge veto visit vow warn welcome woo wound`
    .trim()
    .split(/\s+/u),
);

/** The verb is the root; the nouns before it are its subject, those behind it its object and its circumstances. */
function withVerb(tokens: readonly Token[], verb: number, root: number): readonly Token[] {
  const subject = tokens.findLastIndex(
    ({ head, upos }, at) => at < verb && upos !== "PUNCT" && (head < 0 || head >= verb),
  );
  const object = objectBehind(tokens, verb, root);
  return tokens.map((token, at) => {
    if (at === verb) return asVerb(token);
    if (at < verb) {
      if (at === subject) return { ...token, head: verb, deprel: "nsubj" };
      return token.head >= verb || token.head < 0
        ? { ...token, head: subject, deprel: token.upos === "PUNCT" ? "punct" : "compound" }
        : token;
    }
    if (at === object) return { ...token, head: verb, deprel: "obj" };
    return behind(tokens, at, { verb, root, object });
  });
}

/** The first noun behind the verb that nothing in between holds and no preposition opens. */
function objectBehind(tokens: readonly Token[], verb: number, root: number): number {
  if (root > verb && isNoun(tokens[root] as Token)) return root;
  return tokens.findIndex(
    (token, at) => at > verb && isNoun(token) && tokens[at + 1]?.upos !== "NOUN",
  );
}

function asVerb(token: Token): Token {
  const form = token.form.toLowerCase();
  const lemma = baseOf(form) as string;
  const xpos = lemma === form ? "VBP" : "VBZ";
  return { ...token, lemma, upos: "VERB", xpos, head: -1, deprel: "root" };
}

/** What hung on the verb or on the old root: a phrase with a preposition is the verb's, "of" and the rest the object's. */
function behind(
  tokens: readonly Token[],
  at: number,
  { verb, root, object }: { verb: number; root: number; object: number },
): Token {
  const token = tokens[at] as Token;
  const isLoose = token.head < 0 || token.head <= verb || token.head === root;
  if (!isLoose || token.deprel === "punct")
    return token.head < 0 ? { ...token, head: verb } : token;
  const opening = tokens.find(({ head, deprel }) => head === at && deprel === "case")?.form;
  if (at > object && opening && !/^of$/iu.test(opening))
    return { ...token, head: verb, deprel: "obl" };
  if (at === root) return { ...token, head: verb, deprel: "advcl" };
  return token.head === root && root === object
    ? token
    : {
        ...token,
        head: object < 0 ? verb : object,
        deprel: token.deprel === "list" ? "nmod" : token.deprel,
      };
}
