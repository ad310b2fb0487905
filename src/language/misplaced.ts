import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * Verbs that trees give a place where none can stand:
 *
 * - "Air strikes *hit* hideouts": what has an object is no part of the noun before it, which is its subject; nor is it part
 *   of the noun behind it, where no other verb stands;
 * - "gave them a day and *threatened* sanctions": a past form behind "and" does not describe the noun behind it;
 * - "The army says nine *soldiers killed*": of two side by side, both of which are what is said, the first is whom the
 *   second befell;
 * - "Chad was accused by the ministry *of bombing* the port": a deed is held against whoever is accused, and not against
 *   who accuses; nor does it describe what it was done to: "accused it of *massing* troops".
 */
export function mendMisplaced(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys())
    tokens = MENDS.reduce((current, mend) => mend(current, at), tokens);
  return { ...sentence, tokens };
}

type Mend = (tokens: readonly Token[], at: number) => readonly Token[];

const MENDS: readonly Mend[] = [
  behindSubject,
  beforeObject,
  befallen,
  charged,
  chargedWith,
  joined,
];

const below = (tokens: readonly Token[], at: number): readonly Token[] =>
  (dependents(tokens)[at] ?? []).map((child) => tokens[child] as Token);

function behindSubject(tokens: readonly Token[], at: number): readonly Token[] {
  const { upos, deprel, head } = tokens[at] as Token;
  const noun = tokens[head];
  const hasObject = (dependents(tokens)[at] ?? []).some(
    (child) => child > at && tokens[child]?.deprel === "obj",
  );
  if (upos !== "VERB" || deprel !== "compound" || !hasObject || !noun || head > at) return tokens;
  return tokens.map((token, index) => {
    if (index === at) return { ...token, xpos: "VBD", head: noun.head, deprel: noun.deprel };
    return index === head ? { ...token, head: at, deprel: "nsubj" } : token;
  });
}

/** "Air *strikes* across the border *hit hideouts*" */
function beforeObject(tokens: readonly Token[], at: number): readonly Token[] {
  const { upos, deprel, head: object } = tokens[at] as Token;
  const { head: subject, deprel: how } = tokens[object] ?? { head: -1, deprel: "" };
  const noun = tokens[subject];
  const isHidden = upos === "VERB" && deprel === "compound" && how === "nmod" && object > at;
  if (!isHidden || !noun || subject > at || !/^(?:ccomp|root|parataxis)$/u.test(noun.deprel))
    return tokens;
  const place = at - 1;
  return tokens.map((token, index) => {
    if (index === at) return { ...token, xpos: "VBD", head: noun.head, deprel: noun.deprel };
    if (index === subject) return { ...token, head: at, deprel: "nsubj" };
    if (index === object) return { ...token, head: at, deprel: "obj" };
    if (index === place && place > subject) return { ...token, head: subject, deprel: "nmod" };
    return token.head === object && index < place ? { ...token, head: place } : token;
  });
}

function joined(tokens: readonly Token[], at: number): readonly Token[] {
  const { xpos, deprel, head: noun } = tokens[at] as Token;
  const first = tokens.findIndex(({ upos, deprel: how }) => upos === "VERB" && how === "root");
  const isHidden = xpos === "VBD" && deprel === "amod" && tokens[at - 1]?.deprel === "cc";
  if (!isHidden || noun < at || first < 0 || first > at) return tokens;
  return tokens.map((token, index) => {
    if (index === at) return { ...token, head: first, deprel: "conj" };
    if (index === noun) return { ...token, head: at, deprel: "obj" };
    return index === at - 1 ? { ...token, head: at } : token;
  });
}

function befallen(tokens: readonly Token[], at: number): readonly Token[] {
  const [noun, verb] = [tokens[at - 1], tokens[at] as Token];
  const isPair = noun?.deprel === "ccomp" && verb.deprel === "ccomp" && noun.head === verb.head;
  if (!isPair || !/^(?:NOUN|PROPN)$/u.test(noun.upos) || !/^VB[ND]$/u.test(verb.xpos))
    return tokens;
  if (below(tokens, at).some(({ deprel }) => /^(?:nsubj|obj|aux)/u.test(deprel))) return tokens;
  return tokens.map((token, index) => {
    if (index === at) return { ...token, xpos: "VBN" };
    return index === at - 1 ? { ...token, head: at, deprel: "nsubj:pass" } : token;
  });
}

function charged(tokens: readonly Token[], at: number): readonly Token[] {
  const { head, deprel, form } = tokens[at] as Token;
  const accuser = tokens[head];
  const verb = tokens[accuser?.head ?? -1];
  if (deprel !== "acl" || accuser?.deprel !== "obl:agent" || !/ing$/iu.test(form)) return tokens;
  const isCharge = below(tokens, at).some((token) => /^(?:of|for)$/iu.test(token.form));
  if (!isCharge || !/^(?:accuse|blame|suspect)$/u.test(verb?.lemma ?? "")) return tokens;
  const lemma = (tokens[at] as Token).upos === "VERB" ? {} : { upos: "VERB", xpos: "VBG" };
  return tokens.map((token, index) =>
    index === at ? { ...token, ...lemma, head: accuser.head, deprel: "advcl" } : token,
  );
}

/** "accused its neighbour of *massing* armour and of *arming* exiles": what an -ing right behind "of" holds against the accused. */
function chargedWith(tokens: readonly Token[], at: number): readonly Token[] {
  const { form, deprel, head: noun, xpos } = tokens[at] as Token;
  const [of, object] = [tokens[at - 1], tokens[noun]];
  const isHidden =
    /^(?:amod|compound)$/u.test(deprel) &&
    /ing$/iu.test(form) &&
    !STANDING.test(form) &&
    xpos !== "NNS";
  if (!isHidden || noun < at || object === undefined || of?.deprel !== "case" || of.head !== noun)
    return tokens;
  if (!/^(?:of|for)$/iu.test(of.form)) return tokens;
  const verb = accusing(tokens, noun);
  if (verb === null) return tokens;
  const first = object.deprel === "conj" ? tokens[object.head] : undefined;
  const isSecond = first?.deprel === "obj" && tokens[first.head]?.deprel === "advcl";
  const place = isSecond ? { head: first.head, deprel: "conj" } : { head: verb, deprel: "advcl" };
  return tokens.map((token, index) => {
    if (index === at) return { ...token, ...AS_VERB, lemma: lemmaOf(token), ...place };
    if (index === at - 1) return { ...token, head: at, deprel: "mark" };
    if (index === noun) return { ...token, head: at, deprel: "obj" };
    return index === at - 2 && token.deprel === "cc" && token.head === noun
      ? { ...token, head: at }
      : token;
  });
}

/** What only describes: "blamed Chad for *ongoing* attacks". */
const STANDING =
  /^(?:ongoing|rising|continuing|recurring|soaring|growing|failing|falling|looming|existing|leading|remaining|outstanding|pending|missing|following|surprising|preceding|mounting|increasing|worsening|lasting|spiralling|spiraling|dwindling|shocking|damning|threatening)$/iu;

const AS_VERB = { upos: "VERB", xpos: "VBG" };

/** What the tree had as an adjective or a noun stays as it stands. */
const lemmaOf = ({ lemma, form, upos }: Token): string =>
  upos === "VERB" ? lemma : form.toLowerCase();

/** The verb of accusing above a noun, by way of those that it is of or joined to. */
function accusing(tokens: readonly Token[], noun: number): number | null {
  const { head, deprel } = tokens[noun] as Token;
  const above = tokens[head];
  if (above === undefined) return null;
  if (above.upos === "VERB" && ACCUSING.test(above.lemma)) return head;
  const isWithin =
    /^(?:nmod|conj|advcl)$/u.test(deprel) || (deprel === "obj" && above.deprel === "advcl");
  return isWithin ? accusing(tokens, head) : null;
}

const ACCUSING = /^(?:accuse|suspect|blame|acquit|convict|charge|criticise|criticize|condemn)$/u;
