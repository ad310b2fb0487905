import type { Codebook } from "../codebook/codebook.js";
import type { Analysis, Range, Sentence } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Span, Statement } from "../reading/format.js";
import type { Report } from "../report/report.js";
import { actOf } from "./act.js";
import { formOf } from "./form.js";
import { trimmed } from "./outline.js";
import { quotations } from "./quotes.js";

/** The statements of a report as the reader marks them, with the act that the codebook gives each; who is meant stays open. */
export function statementsOf(
  report: Report,
  { sentences, attributions }: Analysis,
  codebook: Codebook,
): Statement[] {
  const quoted = quotations(report.text);
  return attributions.map((attribution, index) => {
    const { source, cue, content } = attribution;
    const said = content.flatMap((range) => trimmed(report.text, range));
    const form = formOf(report.text, said, quoted);
    const { act, rule, lemma } = actOf(attribution, form, { ...report, sentences }, codebook);
    return {
      id: `s${index + 1}`,
      sentence: sentenceOf(cue[0] ?? (content[0] as Range), sentences),
      source: { spans: spans(source, report), actor: null, anonymous: false },
      cue: { spans: spans(cue, report), lemma },
      content: { spans: spans(said, report) },
      addressee: null,
      about: [],
      act,
      form,
      channel: null,
      time: null,
      within: null,
      answers: null,
      rule,
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
