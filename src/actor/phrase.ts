import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";

/** A noun phrase by its head: token indices of one sentence, the end exclusive. */
export interface Phrase {
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/** What stands inside a phrase with its head: "the Pakistani *defence* minister *Omar Ali*". */
const INSIDE = new Set(["det", "amod", "compound", "flat", "nummod", "goeswith", "fixed"]);
/** What stands before its head: "an official *familiar with the talks*" is no part of the name. */
const LEADING = new Set(["det", "amod", "nummod"]);
/** What a name or noun is only a part of. */
const PART = new Set(["compound", "flat", "goeswith", "fixed"]);
/** "the spokesman *for* the army", "a member *of* the council", "the envoy *to* Kabul" */
const BELONGING = new Set(["of", "for", "from", "to", "with"]);
/** "the ministry *in* Kabul" is Kabul's; a fighter in Kabul is anybody's. */
const SEATED =
  /^(?:government|regime|authority|administration|leadership|ruler|junta|ministry|parliament|court|police|army|military)$/iu;

const isNominal = ({ upos }: Token): boolean => /^(?:NOUN|PROPN|PRON)$/u.test(upos);

/** The noun phrases of a sentence, by their heads, in order. */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  return [...tokens.keys()]
    .filter((index) => isHead(tokens, index))
    .map((head) => phraseOf(tokens, head));
}

function isHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (!isNominal(token) && !isNounLike(tokens, index)) return false;
  const governor = tokens[token.head];
  const isPart = PART.has(relation(token)) || token.deprel === "nmod:desc";
  return !(isPart && governor && isNominal(governor));
}

/** "the wounded", "the Afghan said": an adjective as a noun, and what the reader tags as one by mistake. */
function isNounLike(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  // "Kenyan and *Chilean* soldiers"
  if (token.deprel === "conj" && tokens[token.head]?.deprel === "amod") return false;
  return (
    /^(?:ADJ|NUM)$/u.test(token.upos) && /^(?:nsubj|obj|iobj|obl|nmod|conj)/u.test(token.deprel)
  );
}

export function phraseOf(tokens: readonly Token[], head: number): Phrase {
  let [start, end] = [head, head + 1];
  const widen = (phrase: { start: number; end: number }) => {
    start = Math.min(start, phrase.start);
    end = Math.max(end, phrase.end);
  };
  for (const index of dependents(tokens)[head] as readonly number[]) {
    const token = tokens[index] as Token;
    if (isInside(token) && (index < head || !LEADING.has(relation(token))))
      widen(spread(tokens, index));
    else if (belongs(tokens, index)) widen({ start: index, end: phraseOf(tokens, index).end });
  }
  return short({ head, start, end }, tokens);
}

/** No phrase holds another clause, whatever the tree says: "*blasts killed* 257 people". */
function short({ head, start, end }: Phrase, tokens: readonly Token[]): Phrase {
  const verbs = tokens
    .slice(start, end)
    .flatMap((token, at) => (isPredicate(token) ? start + at : []));
  const before = verbs.findLast((at) => at < head);
  let first = before === undefined ? start : before + 1;
  while (first < head && LINK.test((tokens[first] as Token).upos)) first += 1;
  let last = verbs.find((at) => at > head) ?? end;
  while (last > head + 1 && last < end && LINK.test((tokens[last - 1] as Token).upos)) last -= 1;
  return { head, start: before === undefined ? start : first, end: last };
}

const isPredicate = ({ upos, xpos, deprel }: Token): boolean =>
  /^(?:VERB|AUX)$/u.test(upos) &&
  /^(?:VBD|VBZ|VBP|MD)$/u.test(xpos) &&
  !/^(?:amod|compound)/u.test(deprel);

const LINK = /^(?:PUNCT|SCONJ|ADP|CCONJ)$/u;

function isInside(token: Token): boolean {
  return (
    INSIDE.has(relation(token)) ||
    token.deprel === "nmod:poss" ||
    token.deprel === "nmod:desc" ||
    token.xpos === "POS"
  );
}

/** What a noun belongs to, after a preposition: "the spokesman *for the army*". */
export function belongs(tokens: readonly Token[], index: number): boolean {
  const { deprel, head } = tokens[index] as Token;
  if (deprel !== "nmod") return false;
  const word = caseOf(tokens, index);
  return BELONGING.has(word) || (word === "in" && SEATED.test(tokens[head]?.lemma ?? ""));
}

/** What hangs on a word inside without being inside itself: "Taliban *and Qaeda* fighters". */
const OUTSIDE = new Set(["conj", "cc", "acl", "appos", "parataxis", "advcl", "obl"]);

/** From the first to the last token of a subtree. */
function spread(tokens: readonly Token[], top: number): { start: number; end: number } {
  let [start, end] = [top, top + 1];
  for (const index of dependents(tokens)[top] as readonly number[]) {
    const { deprel } = tokens[index] as Token;
    // "a *15-year*-old boy"
    if (OUTSIDE.has(relation(tokens[index] as Token)) && deprel !== "obl:unmarked") continue;
    const below = spread(tokens, index);
    start = Math.min(start, below.start);
    end = Math.max(end, below.end);
  }
  return { start, end };
}

/** The small word that leads a phrase: "in", "near", "by"; empty where there is none. */
export function caseOf(tokens: readonly Token[], head: number): string {
  const at = (dependents(tokens)[head] as readonly number[]).find(
    (index) => tokens[index]?.deprel === "case" && tokens[index]?.xpos !== "POS",
  );
  return at === undefined ? "" : (tokens[at]?.form ?? "").toLowerCase();
}

/** The words from one token to another, as they stand. */
export function textOf(
  { start, end }: { start: number; end: number },
  tokens: readonly Token[],
): string {
  let text = "";
  for (let at = start; at < end; at += 1) {
    const { form, start: from } = tokens[at] as Token;
    const before = tokens[at - 1];
    text += at > start && before && before.end < from ? ` ${form}` : form;
  }
  return text;
}
