import type { Sentence, Token } from "./analysis.js";

/**
 * "Forces are *massing* tanks", "Mobs *looted* shops", where the tree has the verb describe its object and makes that what is
 * said of the subject: the verb takes the noun's place, and the noun is what it acts on.
 */
export function mendDescribing(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys())
    if (isProgressive(tokens, at) || isBareVerb(tokens, at)) tokens = withVerb(tokens, at);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

/** "are *massing* tanks"; "are leading figures" says what they are. */
function isProgressive(tokens: readonly Token[], at: number): boolean {
  const [be, verb] = [tokens[at - 1], tokens[at]] as [Token | undefined, Token];
  return (
    verb.xpos === "VBG" &&
    verb.upos === "VERB" &&
    verb.deprel === "compound" &&
    verb.head > at &&
    be?.deprel === "cop" &&
    be.head === verb.head &&
    subjectOf(tokens, verb.head) < at &&
    !LASTING.test(verb.form)
  );
}

/** What -ing words say that describe for good: "are *serving* officers". */
const LASTING =
  /^(?:lead|serv|liv|work|exist|remain|grow|surviv|warr|fight|stand|runn|train|compet|oppos|develop|acting|visit)ing$/iu;

/** "Mobs *looted* shops", "The army *dug* trenches": a noun that nothing says to be anything has no subject. */
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const [before, verb] = [tokens[at - 1], tokens[at]] as [Token | undefined, Token];
  const { head } = verb;
  return (
    /^VB[DN]$/u.test(verb.xpos) &&
    verb.deprel === "amod" &&
    head > at &&
    isBefore(before, verb) &&
    before?.head === head &&
    tokens[head]?.head === -1 &&
    tokens[head]?.upos === "NOUN" &&
    !tokens.some((token) => token.head === head && /^(?:cop|aux)/u.test(token.deprel))
  );
}

/** A past form that is no participle describes nothing, whatever stands before it. */
const isBefore = (before: Token | undefined, { xpos }: Token): boolean =>
  before?.deprel === "nsubj" ||
  (xpos === "VBD" && before?.deprel === "compound" && /^NNS?$/u.test(before.xpos));

const subjectOf = (tokens: readonly Token[], noun: number): number => {
  const at = tokens.findIndex(({ head, deprel }) => head === noun && deprel.startsWith("nsubj"));
  return at < 0 ? tokens.length : at;
};

function withVerb(tokens: readonly Token[], verb: number): readonly Token[] {
  const { head: noun } = tokens[verb] as Token;
  const { head: above, deprel: relation } = tokens[noun] as Token;
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, head: above, deprel: relation };
    if (at === noun) return { ...token, head: verb, deprel: "obj" };
    if (token.head !== noun || !isOfClause(token, at < verb)) return token;
    if (at === verb - 1 && token.deprel === "compound")
      return { ...token, head: verb, deprel: "nsubj" };
    return { ...token, head: verb, deprel: token.deprel === "cop" ? "aux" : token.deprel };
  });
}

/** What stands before the verb is the clause's, and so are circumstances and marks behind the noun. */
const isOfClause = ({ deprel, upos }: Token, isBefore: boolean): boolean =>
  isBefore || upos === "VERB" || /^(?:obl|advmod|advcl|punct|parataxis|ccomp|xcomp)/u.test(deprel);
