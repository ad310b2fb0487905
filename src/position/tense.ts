import type { Token } from "../language/analysis.js";
import { children } from "../statement/cue.js";

/** The helpers of a verb, or the copula of what is no verb. */
export function auxiliaries(tokens: readonly Token[], at: number): number[] {
  return children(tokens, at).filter(
    (child) =>
      /^(?:aux|aux:pass|cop)$/u.test(tokens[child]?.deprel ?? "") && !isCut(tokens, child, at),
  );
}

const has = (tokens: readonly Token[], all: readonly number[], form: RegExp): boolean =>
  all.some((one) => form.test(tokens[one]?.form ?? ""));

/** By their forms: tags of short sentences can be wrong. */
export const MODAL =
  /^(?:will|shall|'ll|’ll|wo|sha|can|could|ca|may|might|would|'d|’d|must|should|ought|need)$/iu;

const isPastForm = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.xpos === "VBD" || (/^VBP$/u.test(token.xpos) && /ed$/iu.test(token.form)));

/** "struck", "has struck", "was struck", "were striking": told as something that was. */
export function isPast(tokens: readonly Token[], at: number): boolean {
  const helpers = auxiliaries(tokens, at);
  if (has(tokens, helpers, MODAL)) return false;
  return (
    has(tokens, helpers, /^(?:was|were|had|did|has|have|been|'ve|’ve)$/iu) ||
    (helpers.length === 0 && isPastForm(tokens[at]))
  );
}

/** A finite verb in the indicative without a modal: "strikes", "is striking", and all that is past. */
export function isIndicative(tokens: readonly Token[], at: number): boolean {
  if (isPast(tokens, at)) return true;
  const helpers = auxiliaries(tokens, at);
  if (isInfinitive(tokens, at) || has(tokens, helpers, MODAL)) return false;
  return (
    has(tokens, helpers, /^(?:is|are|am|does|do|'s|’s|'re|’re)$/iu) ||
    /^VB[ZP]$/u.test(tokens[at]?.xpos ?? "")
  );
}

/** "to strike" */
export function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (/^VB[GN]$/u.test(tokens[at]?.xpos ?? "") && auxiliaries(tokens, at).length === 0)
    return false;
  return children(tokens, at).some((child) => {
    const { form, deprel, xpos } = tokens[child] as Token;
    return child < at && /^to$/iu.test(form) && (xpos === "TO" || deprel === "mark");
  });
}

/** A full stop between them: two sentences taken for one. */
export function isCut(tokens: readonly Token[], one: number, other: number): boolean {
  const between = tokens.slice(Math.min(one, other) + 1, Math.max(one, other));
  return between.some(({ form }) => /^[.?!]$/u.test(form));
}
