import type { Sentence, Token } from "./analysis.js";

/**
 * "captured part *of a stronghold*", "killed the chief *of a militia*", where the tree hangs what stands behind "of" on the verb:
 * it is the noun's, unless the verb itself goes with "of".
 */
export function mendParts(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const parts = new Map<number, number>();
  for (const [at, { form, deprel, head }] of tokens.entries())
    if (deprel === "case" && /^of$/iu.test(form) && isPart(tokens, at - 1, head))
      parts.set(head, at - 1);
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const part = parts.get(at);
      return part === undefined ? token : { ...token, head: part, deprel: "nmod" };
    }),
  };
}

/** A noun that hangs on the same verb as what is "of" it. */
function isPart(tokens: readonly Token[], part: number, whole: number): boolean {
  const [one, other] = [tokens[part], tokens[whole]];
  return (
    one !== undefined &&
    other?.deprel === "obl" &&
    one.head === other.head &&
    /^(?:obj|nsubj)/u.test(one.deprel) &&
    (PARTS.test(one.lemma) || isOfNoun(tokens, one))
  );
}

const isOfNoun = (tokens: readonly Token[], { upos, head }: Token): boolean =>
  upos === "NOUN" && !OF_VERBS.test(tokens[head]?.lemma ?? "");

/** "accused *the king* of treason", "died of": what goes with "of". */
const OF_VERBS =
  /^(?:accuse|acquit|absolve|advise|apprise|approve|ask|assure|balk|beg|boast|clear|come|complain|consist|convict|convince|cure|deplete|demand|deprive|despair|die|dispose|drain|dream|empty|expect|find|free|get|have|hear|inform|know|learn|make|notify|persuade|purge|relieve|remind|repent|require|rid|rob|say|speak|starve|strip|suspect|talk|tell|think|warn|write)$/u;

const PARTS =
  /^(?:part|portion|section|half|third|quarter|most|some|much|majority|rest|remainder|bulk|number|dozen|score|hundred|thousand)s?$/iu;
