import { placed } from "./place.js";

/** A syntactic word of a gold sentence. */
export interface GoldWord {
  /** Where its own letters stand in the document; words of one multi-word token share its letters. */
  readonly start: number;
  readonly end: number;
  /** The token it is written in: itself, or the whole of "don't" for *do* and *n't*. */
  readonly token: { readonly start: number; readonly end: number };
  readonly multiword: boolean;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence's words; -1 is the root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

export interface GoldDocument {
  readonly id: string;
  /** GUM says of each text whether its licence allows commercial use. */
  readonly nonCommercial: boolean;
  /** Sentences are joined by a space, paragraphs by a blank line. */
  readonly text: string;
  readonly sentences: readonly (readonly GoldWord[])[];
}

interface Draft {
  id: string;
  nonCommercial: boolean;
  text: string;
  sentences: GoldWord[][];
}

interface SentenceDraft {
  text: string;
  rows: string[][];
}

/**
 * One document for each `# newdoc`.
 *
 * Format: universaldependencies.org/format.html
 */
export function documentsOf(lines: readonly string[]): GoldDocument[] {
  const documents: Draft[] = [];
  let sentence: SentenceDraft = { text: "", rows: [] };
  let paragraph = false;
  for (const line of lines) {
    if (line.startsWith("# newdoc"))
      documents.push({
        id: textAfterEquals(line),
        nonCommercial: false,
        text: "",
        sentences: [],
      });
    const document = documents.at(-1);
    if (document && /^# noncommercial = yes/.test(line)) document.nonCommercial = true;
    if (/^# new(?:doc|par)/.test(line)) paragraph = true;
    else if (line.startsWith("# text =")) sentence.text = textAfterEquals(line);
    else if (line !== "" && !line.startsWith("#")) sentence.rows.push(line.split("\t"));
    else if (line === "" && sentence.rows.length > 0) {
      addSentence(documents, sentence, paragraph);
      sentence = { text: "", rows: [] };
      paragraph = false;
    }
  }
  return documents;
}

function addSentence(documents: Draft[], { text, rows }: SentenceDraft, paragraph: boolean): void {
  const document = documents.at(-1);
  if (document === undefined) throw new Error("a sentence stands before the first # newdoc");
  if (document.text !== "") document.text += paragraph ? "\n\n" : " ";
  document.sentences.push(placed(text, rows, document.text.length));
  document.text += text;
}

function textAfterEquals(comment: string): string {
  return comment.slice(comment.indexOf("=") + 1).trimStart();
}
