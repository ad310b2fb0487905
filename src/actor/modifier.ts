import type { Role } from "../codebook/who.js";
import type { Sentence, Token } from "../language/analysis.js";
import { bodyOf, datelineOf } from "../report/dateline.js";
import type { Casting } from "./casting.js";
import { type Description, indices } from "./describe.js";
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
      if (isAgency((tokens[hit.start] as Token).start, casting)) continue;
      // "*ethnic* Albanian unrest" is not Albania's
      if (hit.entry.as !== "organisation" && isEthnicAt(hit.start, tokens)) continue;
      for (const key of topsOf(hit, tokens).map((top) => keyOf(index, top)))
        if (!casting.placed.has(key)) casting.placed.set(key, [draftOf(hit.entry, casting)]);
    }
    const own = descriptions[index] ?? [];
    for (const hit of casting.directory.roles(tokens)) addDoers(hit, index, sentence, own, casting);
  }
}

const isEthnicAt = (start: number, tokens: readonly Token[]): boolean =>
  /^ethnic$/iu.test(tokens[start - 1]?.form ?? "");

/** "LIMA (*Agency*) -": what stands between where a report was written and what it says. */
function isAgency(offset: number, { report }: Casting): boolean {
  return offset < bodyOf(report) && offset >= (datelineOf(report)?.end ?? 0);
}

function addDoers(
  hit: Hit<Role>,
  index: number,
  { tokens }: Sentence,
  descriptions: readonly Description[],
  casting: Casting,
): void {
  const { placed, roster, report } = casting;
  const top = topOf(hit, tokens);
  const { deprel, head, upos } = tokens[top] as Token;
  if (upos === "VERB" || !/^(?:compound|amod)/u.test(deprel) || placed.has(keyOf(index, top)))
    return;
  if (placed.has(keyOf(index, head))) return;
  const isOwned = isTarget(tokens[head] as Token, casting) || isPaper(tokens[head] as Token);
  if (!isOwned && (upos === "ADJ" || !descriptions.some((one) => one.head === head))) return;
  const { kind, sectors } = hit.entry;
  if (kind === "organisation" && !isOwned) return;
  if (!sectors.some((sector) => (isOwned ? OWNERS : DOERS).has(sector))) return;
  const issuer = isPaper(tokens[head] as Token) ? metBefore(hit, casting) : undefined;
  if (issuer) {
    placed.set(keyOf(index, top), [issuer]);
    return;
  }
  const [start, end] = [(tokens[hit.start] as Token).start, (tokens[hit.end - 1] as Token).end];
  const draft = roster.add({
    name: report.text.slice(start, end),
    kind: kind === "organisation" ? kind : "group",
    sectors,
    plural: kind !== "organisation",
    country: isOwned ? countryHere(sectors, index, casting) : null,
  });
  draft.mentions.push({ start, end });
  placed.set(keyOf(index, top), [draft]);
}

/** Those who have what is struck: "an army *base*", but not "a passenger *plane*". */
const OWNERS: ReadonlySet<string> = new Set([
  ...["REB", "UAF", "MIL", "COP", "PRM", "CRM", "REF", "GOV"],
]);

/** What one side has and another strikes: "an army *base*", "government *barges*", "a jihadist *camp*". */
const isTarget = ({ lemma }: Token, { codebook }: Casting): boolean =>
  codebook.kinds.some(({ kind, words }) => kind === "TARGET" && words.includes(lemma));

/** What somebody says on paper: "an army *statement*", "a police *report*". */
const isPaper = ({ lemma }: Token): boolean =>
  /^(?:statement|communiqué|communique|bulletin|report|release|tally|count|account)$/u.test(lemma);

/** "The *army* … An *army* statement said": the one that was called so last. */
const metBefore = ({ entry }: Hit<Role>, { roster }: Casting) =>
  roster.latest(
    ({ nouns, kind }) => kind !== "person" && entry.role.some((word) => nouns.has(word)),
  );

/** The one country that the sentence names as a place; of what is a state's, else where the report is at home. */
function countryHere(sectors: Role["sectors"], index: number, { places, home }: Casting) {
  const [first, ...others] = places[index] ?? [];
  if (first !== undefined && others.length === 0) return first;
  return sectors.some((sector) => OF_STATE.has(sector)) ? home : null;
}

const OF_STATE: ReadonlySet<string> = new Set(["GOV", "MIL", "COP"]);

const keyOf = (sentence: number, token: number): string => `${sentence}:${token}`;

/** The word of a hit on which its others hang. */
const topOf = (hit: Hit<unknown>, tokens: readonly Token[]): number =>
  topsOf(hit, tokens)[0] ?? hit.start;

/** The words of a hit that hang on what is outside; both of "Sierra Leone" where the tree holds them apart. */
const topsOf = ({ start, end }: Hit<unknown>, tokens: readonly Token[]): number[] =>
  indices(start, end).filter((at) => {
    const { head } = tokens[at] as Token;
    return head < start || head >= end;
  });
