import type { Analysis, Attribution, Range, Sentence } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Span, Statement } from "../reading/format.js";
import type { Report } from "../report/report.js";
import { formOf } from "./form.js";
import { trimmed } from "./outline.js";
import { quotations } from "./quotes.js";

/** The statements of a report as the reader marks them; who is meant and what kind of act it is stay open. */
export function statementsOf(report: Report, { sentences, attributions }: Analysis): Statement[] {
  const quoted = quotations(report.text);
  return attributions.map((attribution, index) => {
    const { source, cue, content } = attribution;
    return {
      id: `s${index + 1}`,
      sentence: sentenceOf(cue[0] ?? (content[0] as Range), sentences),
      source: { spans: spans(source, report), actor: null, anonymous: false },
      cue: { spans: spans(cue, report), lemma: cueLemma(attribution, sentences) },
      content: {
        spans: spans(
          content.flatMap((range) => trimmed(report.text, range)),
          report,
        ),
      },
      addressee: null,
      about: [],
      act: null,
      form: formOf(report.text, content, quoted),
      channel: null,
      time: null,
      within: null,
      answers: null,
      rule: "reader",
    };
  });
}

function spans(ranges: readonly Range[], { text }: Report): Span[] {
  return ranges.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** The index of the sentence a range begins in. */
function sentenceOf({ start }: Range, sentences: readonly Sentence[]): number {
  return Math.max(0, lastBefore(sentences, start));
}

/** The lemma of the cue's head: the token of the cue whose governor is outside of it ("said", "according"). */
function cueLemma({ cue }: Attribution, sentences: readonly Sentence[]): string | null {
  const range = cue[0];
  const sentence = range && sentences[sentenceOf(range, sentences)];
  if (!sentence) return null;
  const inside = (index: number) => {
    const token = sentence.tokens[index];
    return token !== undefined && token.start >= range.start && token.end <= range.end;
  };
  const head = sentence.tokens.find((token, index) => inside(index) && !inside(token.head));
  return head?.lemma ?? null;
}
