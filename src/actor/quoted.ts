import type { Attribution, Range, Sentence, Token } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Draft } from "./roster.js";

const SPEAKER = new Set("i me my mine myself we us our ours ourselves".split(" "));

/** "I" and "we" in what somebody says are the one who says it; asked when all sources are known. */
export function addSpeakers(casting: Casting, descriptions: readonly Description[]): void {
  const { analysis, placed } = casting;
  for (const { sentence, head } of descriptions) {
    const token = analysis.sentences[sentence]?.tokens[head] as Token;
    if (token.form === "US" || !SPEAKER.has(token.form.toLowerCase())) continue;
    const speaker = namedAfter(sentence, head, casting) ?? speakerOf(token, casting);
    if (!speaker) continue;
    placed.set(`${sentence}:${head}`, [speaker]);
    speaker.mentions.push({ start: token.start, end: token.end });
  }
}

/** "“We will shoot,” *police* said, according to a paper": who stands right behind the quotation speaks it. */
function namedAfter(sentence: number, head: number, { analysis, placed }: Casting): Draft | null {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const close = tokens.findIndex(({ form }, at) => at > head && /^["”]$/u.test(form));
  const isWithin = tokens.slice(0, head).some(({ form }) => /^["“]$/u.test(form));
  if (close < 0 || !isWithin) return null;
  const subject = tokens.findIndex(
    ({ deprel, head: verb }, at) =>
      at > close && at <= close + NEAR && deprel === "nsubj" && tokens[verb]?.lemma === "say",
  );
  const found = placed.get(`${sentence}:${subject}`);
  return found?.length === 1 ? (found[0] as Draft) : null;
}

/** Words between a quotation's end and the head of who speaks it. */
const NEAR = 6;

/** The source of the shortest content that holds a word. */
function speakerOf(token: Range, casting: Casting): Draft | null {
  const around = casting.analysis.attributions
    .filter(({ content }) => content.some((range) => holds(range, token)))
    .toSorted((one, other) => length(one) - length(other));
  for (const { source } of around) {
    const found = draftOf(source, casting);
    if (found) return found;
  }
  return null;
}

const holds = (range: Range, { start, end }: Range) => range.start <= start && end <= range.end;
const length = ({ content }: Attribution) =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

/** The one whom a source's words stand for. */
function draftOf(source: readonly Range[], { analysis, placed }: Casting): Draft | null {
  for (const [sentence, { tokens, start, end }] of analysis.sentences.entries()) {
    if (!source.some((range) => range.start < end && start < range.end)) continue;
    for (const [index, token] of tokens.entries()) {
      const governor = tokens[token.head];
      if (!source.some((range) => holds(range, token))) continue;
      if (governor && source.some((range) => holds(range, governor))) continue;
      const found = placed.get(`${sentence}:${index}`);
      if (found?.length === 1) return found[0] as Draft;
    }
  }
  return null;
}
