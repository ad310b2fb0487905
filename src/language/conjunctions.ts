import type { Sentence, Token } from "./analysis.js";

/**
 * Subjects on the wrong side of a conjunction, where grammar leaves no doubt:
 *
 * - "A crowd *gathered* after Omar was *killed*": what stands before "after" is no subject of "killed", which has its own;
 * - "A crowd gathered as *police* investigated": what stands between "as" and its verb is no subject of "gathered".
 */
export function mendConjunctions(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const [mark, { deprel, head, form }] of sentence.tokens.entries())
    if (deprel === "mark" && head > mark && CONJUNCTION.test(form))
      tokens = outer(inner(tokens, mark, head), mark, head);
  return { ...sentence, tokens };
}

const CONJUNCTION = /^(?:after|as|although|because|before|once|since|though|until|when|while)$/iu;

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith("nsubj");

/**
 * Verbs joined to the wrong one:
 *
 * - "Kenya said the boat had rammed a cutter and *urged* Chad to stop": who says something also asks; a boat does not;
 * - "They fired shots and *police* fired back": a noun joined to an object, right before a verb that nothing else joins;
 * - "Kenya said it would stay; Chad *called* that a lie": behind a semicolon, a clause with a subject of its own is no part of what is said;
 * - "to open talks and to free two *teachers*": a noun right behind a verb is its object, not joined to it.
 */
export function mendJoinedVerbs(sentence: Sentence): Sentence {
  const tokens = [...sentence.tokens];
  tokens.forEach((token, at) => {
    const outer = outsideSaid(tokens, at);
    if (outer !== null) {
      tokens[at] = { ...token, head: outer, deprel: "parataxis" };
      return;
    }
    if (token.deprel !== "conj") return;
    if (isObjectOf(tokens, at)) tokens[at] = { ...token, deprel: "obj" };
    if (token.upos !== "VERB") return;
    const saying = sayingOver(tokens, at);
    if (saying !== null) tokens[at] = { ...token, head: saying };
    else if (isJoinedDoer(tokens, at - 1, at)) {
      tokens[at - 1] = { ...(tokens[at - 1] as Token), head: at, deprel: "nsubj" };
      tokens.forEach((other, index) => {
        if (other.deprel === "cc" && other.head === at - 1) tokens[index] = { ...other, head: at };
      });
    }
  });
  return { ...sentence, tokens };
}

/**
 * The verb of saying over the clause that a verb without a subject is joined to, where it cannot be part of that: a past form behind "will" or "may" shares
 * neither; a boat asks and accuses nobody, and nobody asks himself.
 */
function sayingOver(tokens: readonly Token[], at: number): number | null {
  const { head, lemma, xpos } = tokens[at] as Token;
  const clause = tokens[head];
  const saying = tokens[clause?.head ?? -1];
  if (clause?.deprel !== "ccomp" || !SAYING.test(saying?.lemma ?? "")) return null;
  const below = tokens.filter((one) => one.head === at);
  if (below.some(({ deprel }) => /^(?:nsubj|aux|mark)/u.test(deprel))) return null;
  const helpers = tokens.filter((one) => one.head === head && one.deprel === "aux");
  const isOther =
    xpos === "VBD" && saying?.xpos === "VBD" && helpers.some((one) => one.xpos === "MD");
  const isMute = tokens.some((one) => one.head === head && isSubject(one) && MUTE.test(one.lemma));
  const isAsking = ASKING.test(lemma) && isMute;
  const isOuter = isOther || isAsking || asksItsSubject(tokens, at);
  return isOuter && clause.head < head ? clause.head : null;
}

/** The verb of saying over the clause that this verb is joined to, behind a semicolon and with a subject of its own. */
function outsideSaid(tokens: readonly Token[], at: number): number | null {
  const { deprel, head, upos } = tokens[at] as Token;
  const clause = tokens[head];
  if (upos !== "VERB" || !/^(?:conj|parataxis)$/u.test(deprel) || clause?.deprel !== "ccomp")
    return null;
  const saying = clause.head;
  const semicolon = tokens.findIndex(({ form }, index) => form === ";" && index > head);
  const isBehind = saying < head && semicolon > head && semicolon < at;
  const subject = tokens.findIndex((one) => one.head === at && isSubject(one));
  return isBehind && subject > semicolon && isQuoteless(tokens, saying, at) ? saying : null;
}

/** Within a quotation a semicolon parts what one speaker says. */
const isQuoteless = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(from, to).some(({ form }) => /^["“]$/u.test(form));

/** "said the party had no papers and asked *it*": nobody asks himself by a pronoun that is not reflexive. */
function asksItsSubject(tokens: readonly Token[], at: number): boolean {
  const { head: clause, lemma } = tokens[at] as Token;
  const below = (over: number, deprel: string) =>
    tokens.find((one) => one.head === over && one.deprel.startsWith(deprel));
  const [subject, asked] = [below(clause, "nsubj"), below(at, "obj") ?? below(at, "iobj")];
  const agrees = /^NNP?S$/u.test(subject?.xpos ?? "")
    ? /^them$/iu.test(asked?.form ?? "")
    : /^NNP?$/u.test(subject?.xpos ?? "") && /^it$/iu.test(asked?.form ?? "");
  return TELLING.test(lemma) && agrees && below(clause, "obj") === undefined;
}

const TELLING = /^(?:ask|tell|urge|order|warn|advise|instruct|remind)$/u;
const MUTE =
  /^(?:boat|ship|vessel|tanker|trawler|jet|plane|aircraft|helicopter|drone|missile|rocket|bomb|vehicle|lorry|truck|car|law|bill|deal|plan|attack|strike|blast)$/u;
const ASKING = /^(?:urge|call|appeal|condemn|denounce|accuse|insist|thank|praise|welcome)$/u;
const SAYING =
  /^(?:say|tell|add|claim|allege|state|insist|note|report|declare|hint|warn|vow|promise|pledge)$/u;

function isObjectOf(tokens: readonly Token[], at: number): boolean {
  const { upos, head } = tokens[at] as Token;
  const verb = tokens[head];
  const between = tokens.slice(head + 1, at);
  return (
    upos === "NOUN" &&
    head < at &&
    verb?.upos === "VERB" &&
    tokens[head - 1]?.form === "to" &&
    between.every((one) => /^(?:DET|NUM|ADJ|NOUN|PROPN)$/u.test(one.upos)) &&
    !tokens.some((one) => one.head === at && one.deprel === "cc") &&
    !tokens.some((one) => one.head === head && one.deprel === "obj")
  );
}

function isJoinedDoer(tokens: readonly Token[], noun: number, verb: number): boolean {
  const { upos, deprel, head } = tokens[noun] ?? {};
  const object = tokens[head ?? -1];
  const isJoined = (at: number) => tokens.some((one) => one.deprel === "cc" && one.head === at);
  return (
    /^(?:NOUN|PROPN)$/u.test(upos ?? "") &&
    deprel === "conj" &&
    object?.deprel === "obj" &&
    object.head === tokens[verb]?.head &&
    isJoined(noun) &&
    !isJoined(verb) &&
    !tokens.some((one) => one.head === verb && isSubject(one))
  );
}

/** The subject right behind the conjunction, from the verb before it, which has another. */
function inner(tokens: readonly Token[], mark: number, verb: number): readonly Token[] {
  if (tokens.some((token) => token.head === verb && isSubject(token))) return tokens;
  const at = tokens.findIndex(
    (token, index) => index > mark && index < verb && isSubject(token) && token.head < mark,
  );
  const above = tokens[at]?.head ?? -1;
  const hasOther = tokens.some(
    (token, index) => index < mark && token.head === above && isSubject(token),
  );
  if (above < 0 || !hasOther) return tokens;
  return tokens.map((token, index) => (index === at ? { ...token, head: verb } : token));
}

/** The clause before the conjunction gets its subject back, and the place above the other. */
function outer(tokens: readonly Token[], mark: number, verb: number): readonly Token[] {
  const own = tokens.flatMap((token, at) => (token.head === verb && isSubject(token) ? [at] : []));
  const [first] = own;
  if (first === undefined || first > mark || !own.some((at) => at > mark)) return tokens;
  const main = tokens.findIndex(
    ({ head, xpos }, at) => at > first && at < mark && head === first && xpos.startsWith("VB"),
  );
  if (main < 0) return tokens;
  const { head, deprel } = tokens[verb] as Token;
  return tokens.map((token, at) => {
    if (at === main) return { ...token, head, deprel };
    if (at === verb) return { ...token, head: main, deprel: "advcl" };
    return at === first ? { ...token, head: main } : token;
  });
}
