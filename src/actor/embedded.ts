import type { Token } from "../language/analysis.js";
import { ownBody } from "./body-name.js";
import { type Description, indices, overlap, type Words } from "./describe.js";
import { rulerBefore } from "./listed-name.js";
import { textOf } from "./phrase.js";

/** Names within a phrase that is not theirs: "an *Omar Ali* rally", "the *River League* talks". */
export function embedded(
  words: Words,
  whole: readonly Description[],
  sentence: number,
): Description[] {
  const { tokens, names } = words;
  const rulers = whole.flatMap(({ head, known }) =>
    known ? [] : (rulerBefore(head, words) ?? []),
  );
  const marked = names.filter((name) => !rulers.some((ruler) => overlap(ruler, name)));
  return [...marked, ...rulers].flatMap(({ start, end, entry }) => {
    const text = textOf({ start, end }, tokens);
    const isTold = whole.some(
      (phrase) => phrase.name === text && phrase.start < end && start < phrase.end,
    );
    const inside = [...words.known, ...(entry.kind === "person" ? [] : words.roles)].filter((hit) =>
      overlap(hit, { start, end }),
    );
    const own = ownBody(inside, { start, end, entry }, words);
    const isKnown = inside.length > 0 && !own;
    if ((entry.kind !== "person" && entry.kind !== "organisation") || isTold || isKnown) return [];
    const isRuler = rulers.some((ruler) => ruler.start === start && ruler.end === end);
    const top = indices(start, end).find((at) => (tokens[at] as Token).head < start);
    const head = isRuler ? end - 1 : (top ?? end - 1);
    return whole.some((phrase) => phrase.head === head)
      ? []
      : [{ ...nobody, sentence, head, start, end, name: text, sort: entry.kind, ...own }];
  });
}

const nobody = {
  known: null,
  role: null,
  title: null,
  belongsTo: [],
  roles: [],
  owners: [],
  within: [],
  plural: false,
  definite: false,
  former: false,
  locative: false,
};
