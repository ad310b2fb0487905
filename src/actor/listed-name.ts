import type { Name, Token } from "../language/analysis.js";
import type { Words } from "./describe.js";
import type { Entry, Hit } from "./directory.js";
import { type Phrase, textOf } from "./phrase.js";

type Named = Hit<Name | Entry | null>;

/** "Hun *Sen*", "*King* Hussein": a name of the codebook's that the reader marks only a part of, or nothing. */
export function listedName(
  named: Named | null,
  { head, start, end }: Phrase,
  { tokens, people }: Words,
): Named | null {
  const isPerson = !named?.entry || ("kind" in named.entry && named.entry.kind === "person");
  if (!isPerson) return named;
  const isProper = (at: number) =>
    at >= start &&
    at < end &&
    /^\p{Lu}/u.test(tokens[at]?.form ?? "") &&
    tokens[at]?.upos === "PROPN";
  let [first, last] = named ? [named.start, named.end] : [head, head + 1];
  if (!isProper(first)) return named;
  while (isProper(first - 1)) first -= 1;
  while (isProper(last)) last += 1;
  const length = last - first;
  const isWider = length > 1 && length > (named ? named.end - named.start : 0);
  if (!isWider || people.named(textOf({ start: first, end: last }, tokens)).length === 0)
    return named;
  return { start: first, end: last, entry: personIn(tokens, first, last) };
}

/** "the *Obama* administration", "*Assad* forces": whose a body is, by the name of a listed person right before it. */
export function rulerBefore(head: number, { tokens, people }: Words): Hit<Name> | null {
  const { upos, form } = tokens[head] as Token;
  if (upos !== "NOUN" && !GOVERNING.test(form)) return null;
  let start = head;
  while (isNamePart(tokens[start - 1], start - 1, head)) start -= 1;
  for (let at = start; at < head; at += 1)
    if (people.named(textOf({ start: at, end: head }, tokens)).length > 0)
      return { start: at, end: head, entry: personIn(tokens, at, head) };
  return null;
}

/** Words that are no part of a name though they have a capital. */
export const GOVERNING = /^(?:Administration|Government|Cabinet)$/u;

const isNamePart = (token: Token | undefined, at: number, head: number): boolean =>
  token?.upos === "PROPN" &&
  /^\p{Lu}/u.test(token.form) &&
  /^(?:compound|flat)/u.test(token.deprel) &&
  token.head >= at - NAME_LENGTH &&
  token.head <= head;

/** Words of a name at most. */
const NAME_LENGTH = 5;

const personIn = (tokens: readonly Token[], start: number, end: number): Name => ({
  kind: "person",
  start: (tokens[start] as Token).start,
  end: (tokens[end - 1] as Token).end,
});
