import type {
  Analysis,
  Attribution,
  Mention,
  Name,
  Range,
  Sentence,
  Token,
} from "../../language/analysis.js";
import { bySentence } from "../../language/order.js";
import type { Role } from "../../telling/marks.js";
import { plainLine } from "../../telling/plain.js";
import type { Style } from "./style.js";
import { table } from "./table.js";

const HEAD = ["#", "form", "lemma", "upos", "xpos", "head", "deprel", "name", "mention", "role"];
const ROLES: readonly Role[] = ["source", "cue", "content"];

/** A part of an attribution: "cue 2" is the cue of the report's second. */
interface Part extends Range {
  readonly kind: string;
}

interface Labels {
  readonly names: readonly Name[];
  readonly mentions: readonly Mention[];
  readonly parts: readonly Part[];
}

/** What the reader made of each sentence: a row a token, with its names and its part in attributions. */
export function explainer(analysis: Analysis, style: Style): (sentence: number) => string | null {
  const { sentences } = analysis;
  const names = bySentence(analysis.names, sentences);
  const mentions = bySentence(analysis.mentions, sentences);
  const parts = bySentence(analysis.attributions.flatMap(partsOf), sentences);
  return (at) => {
    const sentence = sentences[at];
    const labels = { names: names[at] ?? [], mentions: mentions[at] ?? [], parts: parts[at] ?? [] };
    return sentence ? explanation(sentence, labels, style) : null;
  };
}

function explanation(sentence: Sentence, labels: Labels, style: Style): string {
  const rows = sentence.tokens.map((token, i) => row(labels, token, i));
  const [head = "", ...rest] = table([HEAD, ...rows]);
  return [style.dim(head), ...rest].map((line) => `    ${line}`).join("\n");
}

function row({ names, mentions, parts }: Labels, token: Token, index: number): string[] {
  const { form, lemma, upos, xpos, head, deprel } = token;
  const tree = [upos, xpos, head < 0 ? "root" : String(head), deprel];
  const labels = [kindsAt(names, token, " "), kindsAt(mentions, token, " ")];
  return [String(index), form, lemma, ...tree, ...labels, kindsAt(parts, token, ", ")].map(
    plainLine,
  );
}

function partsOf(attribution: Attribution, index: number): Part[] {
  return ROLES.flatMap((role) =>
    attribution[role].map((range) => ({ ...range, kind: `${role} ${index + 1}` })),
  );
}

/** "person", or nothing where the token is in none. */
function kindsAt(labels: readonly Part[], token: Range, between: string): string {
  const over = labels.filter(({ start, end }) => start < token.end && token.start < end);
  return over.map(({ kind }) => kind).join(between);
}
