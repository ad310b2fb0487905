import type { Analysis, Attribution, Range, Sentence, Token } from "../../language/analysis.js";
import type { Role } from "./marks.js";
import { plainLine } from "./plain.js";
import type { Style } from "./style.js";
import { table } from "./table.js";

const HEAD = ["#", "form", "lemma", "upos", "xpos", "head", "deprel", "name", "mention", "role"];
const ROLES: readonly Role[] = ["source", "cue", "content"];

/** What the reader made of a sentence: a row a token, with its names and its part in attributions. */
export function explanation(analysis: Analysis, sentence: Sentence, style: Style): string {
  const rows = sentence.tokens.map((token, i) => row(analysis, token, i));
  const [head = "", ...rest] = table([HEAD, ...rows]);
  return [style.dim(head), ...rest].map((line) => `    ${line}`).join("\n");
}

function row(analysis: Analysis, token: Token, index: number): string[] {
  const { names, mentions, attributions } = analysis;
  const roles = attributions.flatMap((attribution, i) => rolesOf(attribution, token, i + 1));
  const { form, lemma, upos, xpos, head, deprel } = token;
  const tree = [upos, xpos, head < 0 ? "root" : String(head), deprel];
  return [
    String(index),
    form,
    lemma,
    ...tree,
    kindAt(names, token),
    kindAt(mentions, token),
    roles.join(", "),
  ].map(plainLine);
}

/** "person", or nothing where the token is in none. */
function kindAt(labels: readonly (Range & { readonly kind: string })[], token: Range): string {
  return labels.flatMap((label) => (overlap(label, token) ? [label.kind] : [])).join(" ");
}

/** "cue 2": the cue of the report's second attribution. */
function rolesOf(attribution: Attribution, token: Range, number: number): string[] {
  return ROLES.filter((role) => attribution[role].some((range) => overlap(range, token))).map(
    (role) => `${role} ${number}`,
  );
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
