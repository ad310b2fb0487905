import { ruleOf } from "../codebook/cues.js";
import type { Sentence, Token } from "../language/analysis.js";
import type { Actor, Span, Statement } from "../reading/format.js";
import { isUnder } from "../statement/condition.js";
import { children, cueWords } from "../statement/cue.js";
import type { Happening, Scene } from "./happening.js";
import { negatorsOf } from "./negation.js";
import type { Voice } from "./voice.js";

/** The statements in whose content a happening stands, the innermost first. */
export function enclosing(
  { sentence, token }: Happening,
  { sentences, statements }: Scene,
): Statement[] {
  const word = sentences[sentence]?.tokens[token];
  if (!word) return [];
  return statements
    .filter((one) => covers(one.content.spans, word) && !covers(one.cue.spans, word))
    .filter((one) => !isAntecedent(one, { sentence, token }, sentences))
    .sort((one, other) => lengthOf(one.content.spans) - lengthOf(other.content.spans));
}

/**
 * "the policy of expelling migrants which the envoys criticised", "which, according to an agency, ended": what stands
 * before a relative clause that somebody judges, or that is said to be somebody's word, is the author's own.
 */
function isAntecedent(
  { act, cue }: Statement,
  { sentence, token }: Pick<Happening, "sentence" | "token">,
  sentences: Scene["sentences"],
): boolean {
  const words = cueWords(cue.spans, sentences);
  const head = words?.order[0];
  const { tokens } = sentences[sentence] as Sentence;
  if (!words || head === undefined || words.tokens !== tokens) return false;
  const clause = clauseOver(tokens, head);
  const isOwn = clause === head && act !== "condemn" && act !== "praise";
  return !isOwn && tokens[clause]?.deprel === "acl:relcl" && !isUnder(tokens, token, clause);
}

/** From "according" of "according to an agency" to the verb of its clause. */
function clauseOver(tokens: readonly Token[], at: number): number {
  const { deprel, head } = tokens[at] as Token;
  return /^(?:case|obl|fixed)/u.test(deprel) && head !== -1 ? clauseOver(tokens, head) : at;
}

const covers = (spans: readonly Span[], { start, end }: Token): boolean =>
  spans.some((span) => start >= span.start && end <= span.end);

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** A statement as a voice; one whose cue is negated says nothing: "did not confirm that …". */
export function voiceOf(statement: Statement, scene: Scene): Voice {
  const { act, id, source, cue } = statement;
  const isHearsay = act === null && isSaidByNobody(statement, scene);
  const raises = entryOf(statement, scene)?.raises === true;
  return {
    act: isHearsay ? "hearsay" : (act ?? "say"),
    holders: source.actor && !isHearsay ? sourcesOf(statement, scene) : [],
    statement: id,
    spans: cue.spans,
    reversed: raises && isNegated(statement, scene),
  };
}

/** All who say it together: "the mayor and the bishop". */
function sourcesOf({ source, sentence }: Statement, scene: Scene): Actor["id"][] {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const inside = (at: number) => tokens[at] !== undefined && covers(source.spans, tokens[at]);
  const head = tokens.findIndex(({ head }, at) => inside(at) && !inside(head));
  const joined = children(tokens, head).filter((at) => tokens[at]?.deprel === "conj" && inside(at));
  const named = head === -1 ? [] : [head, ...joined].flatMap((at) => scene.cast.at(sentence, at));
  const first = source.actor as Actor["id"];
  return named.includes(first) ? [...new Set([first, ...named])] : [first];
}

const entryOf = ({ rule }: Statement, { codebook }: Scene) =>
  codebook.cues.find((one) => ruleOf(one) === rule);

function isSaidByNobody(statement: Statement, scene: Scene): boolean {
  const entry = entryOf(statement, scene);
  return (entry?.act === "none" && !entry.yields) || isNegated(statement, scene);
}

function isNegated({ cue }: Statement, { sentences }: Scene): boolean {
  const words = cueWords(cue.spans, sentences);
  return words?.order.some((at) => negatorsOf(words.tokens, at).length > 0) ?? false;
}
