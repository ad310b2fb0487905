import type { Sentence, Token } from "./analysis.js";

/** Of tags that say more than the part of speech. */
const PARTS: readonly (readonly [tag: string, upos: string])[] = [
  ["NNP", "PROPN"],
  ["NN", "NOUN"],
  ["VB", "VERB"],
  ["JJ", "ADJ"],
  ["DT", "DET"],
  ["CD", "NUM"],
];

/**
 * A sentence whose tree is written out, "students/NOUN/nsubj/protested protested/VBD/root/-": each word with its part of
 * speech or its tag, its relation, and its governor, a word that stands in the sentence once.
 */
export function markedSentence(marked: string): Sentence {
  const words = marked
    .split(" ")
    .map((word) => word.split("/") as [string, string, string, string]);
  const forms = words.map(([form]) => form);
  const tokens = words.map(([form, tag, deprel, governor]): Token => {
    const upos = PARTS.find(([start]) => tag.startsWith(start))?.[1] ?? tag;
    const head = forms.indexOf(governor);
    return { form, lemma: form, upos, xpos: tag, deprel, head, start: 0, end: 0 };
  });
  return { start: 0, end: 0, paragraph: 0, tokens };
}

/** "students nsubj protested, protested root" */
export function treeTold({ tokens }: Sentence): string {
  const told = tokens.map(({ form, deprel, head }) =>
    head < 0 ? `${form} root` : `${form} ${deprel} ${tokens[head]?.form}`,
  );
  return told.join(", ");
}
