import { ruleOf } from "../codebook/cues.js";
import type { Token } from "../language/analysis.js";
import type { Span, Statement } from "../reading/format.js";
import { cueWords } from "../statement/cue.js";
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
    .sort((one, other) => lengthOf(one.content.spans) - lengthOf(other.content.spans));
}

const covers = (spans: readonly Span[], { start, end }: Token): boolean =>
  spans.some((span) => start >= span.start && end <= span.end);

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** A statement as a voice; one whose cue is negated says nothing: "did not confirm that …". */
export function voiceOf(statement: Statement, scene: Scene): Voice {
  const { act, id, source, cue } = statement;
  const isHearsay = act === null && isSaidByNobody(statement, scene);
  return {
    act: isHearsay ? "hearsay" : (act ?? "say"),
    holders: source.actor && !isHearsay ? [source.actor] : [],
    statement: id,
    spans: cue.spans,
  };
}

function isSaidByNobody({ cue, rule }: Statement, { sentences, codebook }: Scene): boolean {
  const entry = codebook.cues.find((one) => ruleOf(one) === rule);
  if (entry?.act === "none" && !entry.yields) return true;
  const words = cueWords(cue.spans, sentences);
  return words?.order.some((at) => negatorsOf(words.tokens, at).length > 0) ?? false;
}
