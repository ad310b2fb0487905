import { formOf, prepositions, under } from "../event/grammar.js";
import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import { described } from "./described.js";
import type { Figure } from "./figure.js";
import type { Scene } from "./people.js";
import { type Deed, unique } from "./word.js";

/** Prepositions of what a toll was, or rose by: "rose *from* ten *to* twelve". */
const NOT_THE_TOLL = /^(?:from|by|in|since|on|after|for|than|during)$/u;

/** "a death toll of *forty*", "the toll rose to *forty*", "put the number of dead at *forty*" */
export function tolled(site: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens } = scene;
  const { head } = tokens[site] as Token;
  if (figure.by !== "number" || head < 0) return [];
  const words = prepositions(tokens, site);
  if (words.some((word) => NOT_THE_TOLL.test(word)) || formOf(tokens, figure.from - 1) === "from")
    return [];
  return unique(near(site, head, scene).flatMap((at) => tollAt(at, figure, scene)));
}

/** The noun that the figure is of, or the subject and object of its verb. */
function near(site: number, head: number, { tokens }: Scene): number[] {
  const isVerb = /^(?:VERB|AUX)$/u.test(tokens[head]?.upos ?? "");
  if (!isVerb) {
    // "from twelve to *thirty-one*" hangs on the twelve.
    const isStep = tokens[head]?.upos === "NUM" && prepositions(tokens, site).includes("to");
    const above = tokens[head]?.head ?? -1;
    if (isStep && above >= 0) return sides(above, tokens);
    return [head, ...under(tokens, site, "nsubj")];
  }
  return sides(head, tokens);
}

const sides = (verb: number, tokens: readonly Token[]): number[] =>
  [...under(tokens, verb, "nsubj", "obj"), ...subjectBefore(verb, tokens)].flatMap((at) => [
    at,
    ...under(tokens, at, "conj"),
  ]);

/** "*The toll* stood at nine on Monday and rose to ten", "*the toll*, which rose to ten", "*the toll*, rising to ten" */
function subjectBefore(verb: number, tokens: readonly Token[]): number[] {
  const { deprel, head } = tokens[verb] as Token;
  if (/^acl/u.test(deprel)) return [head];
  const isShared = /^(?:conj|advcl|parataxis)$/u.test(deprel);
  return isShared && under(tokens, verb, "nsubj").length === 0 ? under(tokens, head, "nsubj") : [];
}

/** The kinds of a toll: its own, or of those it is of: "the number of people *killed*". */
function tollAt(at: number, figure: Figure, scene: Scene): readonly Deed[] {
  const { tokens, lexicon } = scene;
  const own = formOf(tokens, at);
  const inside = (dependents(tokens)[at] ?? []).filter((child) => child < at);
  const phrases = [
    ...inside.map((child) => `${formOf(tokens, child)} ${own}`),
    `${own} of ${formOf(tokens, at + 2)}`,
    tokens[at]?.lemma.toLowerCase() ?? "",
  ];
  const phrase = phrases.find((one) => lexicon.tolls.has(one));
  if (phrase === undefined) return lexicon.groups.has(own) ? membersOf(at, figure, scene) : [];
  const kinds = lexicon.tolls.get(phrase) ?? [];
  return kinds.map((kind) => ({ kind, at, shared: kinds.length > 1 }));
}

function membersOf(at: number, figure: Figure, scene: Scene): readonly Deed[] {
  const members = under(scene.tokens, at, "nmod").filter((one) => one > at);
  return members.flatMap((one) => described(one, { ...figure, counted: one }, scene));
}
