import type { Mention, Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";
import { mendedBy } from "./mend.js";

type Kinds = ReadonlyMap<number, Mention["kind"]>;

/**
 * Relative clauses behind a comma that hang on a word they cannot be about. Of the nouns whose phrase ends at the comma
 * the nearest is meant that the pronoun and the verb allow: "asked *Omar Sayel* for help against Chad, *which* has refused"
 * and "asked for *pressure* on Chad, which has *refused*" both tell of Chad.
 */
export function mendRelatives(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Sentence[] {
  const kinds = sentences.map(() => new Map<number, Mention["kind"]>());
  for (const { sentence, head, kind } of mentions) kinds[sentence]?.set(head, kind);
  return sentences.map((sentence, number) =>
    mendedBy(
      [({ tokens }) => ({ ...sentence, tokens: mended(tokens, kinds[number] as Kinds) })],
      sentence,
    ),
  );
}

function mended(tokens: readonly Token[], kinds: Kinds): readonly Token[] {
  return tokens.map((token, clause) => {
    if (token.deprel !== "acl:relcl") return token;
    const pronoun = subjectPronoun(tokens, clause);
    if (pronoun === null || isAllowed(token.head, pronoun, clause, tokens, kinds)) return token;
    const near = endingAt(tokens, pronoun - 1).find(
      (at) => kinds.has(at) && isAllowed(at, pronoun, clause, tokens, kinds),
    );
    return near === undefined ? token : { ...token, head: near };
  });
}

/** "which" right behind a comma, as the subject of its clause. */
function subjectPronoun(tokens: readonly Token[], clause: number): number | null {
  const found = (dependents(tokens)[clause] ?? []).find(
    (at) => /^nsubj/u.test(tokens[at]?.deprel ?? "") && /^wh(?:ich|o)$/iu.test(form(tokens, at)),
  );
  return found !== undefined && form(tokens, found - 1) === "," ? found : null;
}

const form = (tokens: readonly Token[], at: number): string => tokens[at]?.form ?? "";

/** The nouns whose phrase ends before the comma, the nearest first. */
function endingAt(tokens: readonly Token[], comma: number): number[] {
  const found: number[] = [];
  let at = comma - 1;
  for (; at >= 0 && at < comma; at = tokens[at]?.head ?? -1)
    if (/^(?:NOUN|PROPN)$/u.test(tokens[at]?.upos ?? "")) found.push(at);
  return found;
}

function isAllowed(
  noun: number,
  pronoun: number,
  clause: number,
  tokens: readonly Token[],
  kinds: Kinds,
): boolean {
  const kind = kinds.get(noun);
  if (form(tokens, pronoun).toLowerCase() === "who")
    return kind === undefined || kind === "person" || kind === "organisation";
  if (kind === "person") return false;
  return !isDoer(tokens, clause) || kind === undefined || !/^(?:event|other|time)$/u.test(kind);
}

/** What only people and bodies do: "which *refused* to leave". */
function isDoer(tokens: readonly Token[], clause: number): boolean {
  const helped = (dependents(tokens)[clause] ?? []).some((at) => tokens[at]?.deprel === "aux:pass");
  return !helped && DOING.test(tokens[clause]?.lemma ?? "");
}

const DOING =
  /^(?:accuse|agree|control|decline|demand|deny|deploy|fund|govern|hope|insist|invade|negotiate|occupy|oppose|pledge|promise|refuse|reject|rule|seek|threaten|vow|want|withdraw)$/u;
