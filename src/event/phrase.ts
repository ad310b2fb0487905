import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import type { Span } from "../reading/format.js";
import { prepositions } from "./grammar.js";
import type { Stage } from "./scene.js";

/** What stays outside when a noun phrase is quoted: clauses, what is coordinated with it, its preposition. */
const OUTSIDE = /^(?:acl|nsubj|aux|advcl|csubj|ccomp|xcomp|dislocated|parataxis|cop|mark)/u;
const BESIDE_HEAD = new Set(["conj", "cc", "punct", "case", "discourse", "obl", "advmod"]);

/** The words of a noun phrase around its head: "at least ten soldiers", without "who fled". */
export function phraseSpan(stage: Stage, head: number): Span {
  const { tokens } = stage;
  const inside = new Set<number>();
  const add = (index: number) => {
    inside.add(index);
    for (const child of dependents(tokens)[index] ?? [])
      if (!isOutside(tokens, child, head)) add(child);
  };
  add(head);
  let first = head;
  let last = head;
  while (reaches(tokens, inside, first, -1)) first -= inside.has(first - 1) ? 1 : 2;
  while (reaches(tokens, inside, last, 1)) last += inside.has(last + 1) ? 1 : 2;
  return between(stage, first, last);
}

/** Whether the phrase goes on beyond a word, if need be across one mark: "a long, bloody siege". */
function reaches(
  tokens: readonly Token[],
  inside: ReadonlySet<number>,
  at: number,
  step: 1 | -1,
): boolean {
  if (inside.has(at + step)) return true;
  return tokens[at + step]?.upos === "PUNCT" && inside.has(at + 2 * step);
}

function isOutside(tokens: readonly Token[], index: number, head: number): boolean {
  const token = tokens[index] as Token;
  if (OUTSIDE.test(token.deprel) || isDay(token)) return true;
  if (/^(?:nmod|obl)$/u.test(token.deprel) && prepositions(tokens, index).includes("by"))
    return true;
  const isAside = BESIDE_HEAD.has(relation(token)) && token.head === head;
  return isAside && !(relation(token) === "advmod" && index < head);
}

/** "soldiers *on Tuesday*" */
const isDay = ({ form, deprel }: Token): boolean =>
  /^(?:nmod|obl)/u.test(deprel) &&
  /^(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day$/iu.test(form);

/** Neighbouring words are one span, words that stand apart are several. */
export function spansOf(stage: Stage, places: readonly number[]): Span[] {
  const runs: number[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs.map((run) => between(stage, run[0] as number, run.at(-1) as number));
}

function between({ tokens, scene }: Stage, first: number, last: number): Span {
  const { start } = tokens[first] as Token;
  const { end } = tokens[last] as Token;
  return { start, end, text: scene.text.slice(start, end) };
}
