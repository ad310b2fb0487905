import type { Role } from "../codebook/who.js";
import type { Sentence, Token } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Hit } from "./directory.js";
import { draftOf } from "./known.js";

/** Those who can do or suffer something named only by its noun: "*militant* attacks", "*police* raids". */
const DOERS: ReadonlySet<string> = new Set([
  "REB",
  "UAF",
  "MIL",
  "COP",
  "PRM",
  "CRM",
  "CVL",
  "REF",
]);

/** Who stands before a noun that is nobody: "*US* bombardment", "*Taliban* attack"; asked when the rest is known. */
export function addModifiers(casting: Casting, descriptions: readonly Description[][]): void {
  for (const [index, sentence] of casting.analysis.sentences.entries()) {
    const { tokens } = sentence;
    for (const hit of casting.directory.names(tokens)) {
      const key = keyOf(index, topOf(hit, tokens));
      if (!casting.placed.has(key)) casting.placed.set(key, [draftOf(hit.entry, casting)]);
    }
    const own = descriptions[index] ?? [];
    for (const hit of casting.directory.roles(tokens)) addDoers(hit, index, sentence, own, casting);
  }
}

function addDoers(
  hit: Hit<Role>,
  index: number,
  { tokens }: Sentence,
  descriptions: readonly Description[],
  { placed, roster, report }: Casting,
): void {
  const top = topOf(hit, tokens);
  const { deprel, head, upos } = tokens[top] as Token;
  if (
    upos === "ADJ" ||
    upos === "VERB" ||
    !/^(?:compound|amod)/u.test(deprel) ||
    placed.has(keyOf(index, top))
  )
    return;
  if (placed.has(keyOf(index, head)) || !descriptions.some((one) => one.head === head)) return;
  const { kind, sectors } = hit.entry;
  if (kind === "organisation" || !sectors.some((sector) => DOERS.has(sector))) return;
  const [start, end] = [(tokens[hit.start] as Token).start, (tokens[hit.end - 1] as Token).end];
  const draft = roster.add({
    name: report.text.slice(start, end),
    kind: "group",
    sectors,
    plural: true,
  });
  draft.mentions.push({ start, end });
  placed.set(keyOf(index, top), [draft]);
}

const keyOf = (sentence: number, token: number): string => `${sentence}:${token}`;

/** The word of a hit on which its others hang. */
function topOf({ start, end }: Hit<unknown>, tokens: readonly Token[]): number {
  for (let at = start; at < end; at += 1) {
    const { head } = tokens[at] as Token;
    if (head < start || head >= end) return at;
  }
  return start;
}
