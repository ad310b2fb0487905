import type { Actor, Statement } from "../reading/format.js";

/** "Kari Dahl and Omar Sayel said": all who are named side by side as the source; the one that the record keeps, where it is one. */
export function speakersOf(
  { source }: Pick<Statement, "source">,
  actors: Iterable<Pick<Actor, "id" | "mentions">>,
): Actor["id"][] {
  if (source.actor === null) return [];
  const [span, ...more] = source.spans;
  const parts = span && more.length === 0 ? partsOf(span.text) : [];
  if (parts.length < 2 || !span) return [source.actor];
  const isNamed = ({ mentions }: Pick<Actor, "mentions">) =>
    mentions.some(
      ({ start, end, text }) => start >= span.start && end <= span.end && parts.includes(text),
    );
  const named = [...actors].filter(isNamed).map(({ id }) => id);
  return named.length > 1 && named.includes(source.actor) ? named : [source.actor];
}

/** "both Omar and Rana" → "Omar", "Rana"; without an "and" a comma only says more of one: "its press office, the OPA". */
const partsOf = (text: string): string[] =>
  / and /u.test(text) ? text.replace(/^both /iu, "").split(/, and |, | and /u) : [text];
