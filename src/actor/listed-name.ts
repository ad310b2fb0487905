import type { Name, Token } from "../language/analysis.js";
import type { Words } from "./describe.js";
import type { Entry, Hit } from "./directory.js";
import type { People } from "./people.js";
import { textOf } from "./phrase.js";

type Named = Hit<Name | Entry | null>;

/** "Hun *Sen*", "*King* Hussein", "Ban Ki-*moon*": a name of the codebook's of which the reader marks only a part, or nothing. */
export function listedName(named: Named | null, head: number, words: Words): Named | null {
  const { tokens, people } = words;
  const isPerson = !named?.entry || ("kind" in named.entry && named.entry.kind === "person");
  let [start, end] = named ? [named.start, named.end] : [head, head + 1];
  if (!isPerson || !isCapital(tokens[start])) return named;
  const known = named ? end - start : 1;
  while (isCapital(tokens[start - 1]) || isJoint(tokens, start - 1) || isJoint(tokens, start - 2))
    start -= 1;
  while (isCapital(tokens[end]) || isJoint(tokens, end) || isJoint(tokens, end - 1)) end += 1;
  if (end - start <= known || people.named(textOf({ start, end }, tokens)).length === 0)
    return named;
  return { start, end, entry: personIn(tokens, start, end) };
}

const isCapital = (token: Token | undefined): boolean =>
  token?.upos === "PROPN" && /^\p{Lu}/u.test(token.form);

/** The hyphen of "Jean-Claude", or one that ends a word: "Ki-|moon". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.form.endsWith("-") === true && next?.start === token.end;
}

/**
 * "the *Obama* administration", "*Assad* forces", "*Obama* administration officials": whose a body is, by the name of a listed
 * person right before it.
 */
export function rulerBefore(head: number, { tokens, people }: Words): Hit<Name> | null {
  const { upos, form } = tokens[head] as Token;
  if (upos !== "NOUN" && !GOVERNING.test(form)) return null;
  const end = isRule(tokens, head - 1) ? head - 1 : head;
  let start = end;
  while (isNamePart(tokens[start - 1], start - 1, head)) start -= 1;
  for (let at = start; at < end; at += 1)
    if (people.named(textOf({ start: at, end }, tokens)).length > 0)
      return { start: at, end, entry: personIn(tokens, at, end) };
  return null;
}

/** "Obama *administration* officials" */
const isRule = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.deprel === "compound" &&
  /^(?:administration|government|cabinet|regime)$/iu.test(tokens[at]?.form ?? "");

/** Words that are no part of a name though they have a capital. */
export const GOVERNING = /^(?:Administration|Government|Cabinet)$/u;

const isNamePart = (token: Token | undefined, at: number, head: number): boolean =>
  token !== undefined &&
  isCapital(token) &&
  /^(?:compound|flat)/u.test(token.deprel) &&
  token.head >= at - NAME_LENGTH &&
  token.head <= head;

/** Words of a name at most. */
const NAME_LENGTH = 5;

/** "*Israel* Katz": no state, but a part of a listed person's name. */
export const isInPerson = (
  { start, end }: Hit<Entry>,
  names: readonly Hit<Name>[],
  tokens: readonly Token[],
  people: People,
): boolean =>
  names.some(
    (name) =>
      name.entry.kind === "person" &&
      name.start <= start &&
      end <= name.end &&
      end - start < name.end - name.start &&
      people.named(textOf(name, tokens)).length > 0,
  );

const personIn = (tokens: readonly Token[], start: number, end: number): Name => ({
  kind: "person",
  start: (tokens[start] as Token).start,
  end: (tokens[end - 1] as Token).end,
});
