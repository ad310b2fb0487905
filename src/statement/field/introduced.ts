import type { Range } from "../../language/analysis.js";
import type { Actor } from "../../reading/format.js";
import { quoteAt, sentenceAt, type Told, treeAt } from "../told.js";
import { governed } from "../tree.js";

/** Whoever the sentence before a quotation brings in: "*Omar Haddad* was defiant. “We will stay.”"; null for nobody. */
export function introducedBefore({ start }: Range, told: Told): Actor["id"] | null {
  const sentence = sentenceAt(told, start);
  const before = treeAt(told, Math.max(0, sentence - 1));
  if (sentence === 0 || before.paragraph !== treeAt(told, sentence).paragraph) return null;
  const root = before.tokens.findIndex(({ head }) => head === -1);
  const subject = governed(before, root, "nsubj").find((at) => {
    const token = before.tokens[at];
    return token !== undefined && quoteAt(told, token) === null;
  });
  if (subject === undefined) return null;
  const [actor] = told.cast.at(sentence - 1, subject);
  const kind = told.cast.actors.find(({ id }) => id === actor)?.kind;
  return actor !== undefined && (kind === "person" || kind === "unnamed") ? actor : null;
}
