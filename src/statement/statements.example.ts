import type { Codebook } from "../codebook/codebook.js";
import type { Reader } from "../language/reader.js";
import type { Statement } from "../reading/format.js";
import { reportFromText } from "../report/report.js";
import { exampleCast } from "./cast.example.js";
import { statementsOf } from "./statements.js";
import { treeOf } from "./tree.js";

/**
 * What is read from a passage; "¶" begins a new paragraph. Each is a report of its own: the reader lets neighbours
 * share their speakers.
 */
export async function statementsIn(
  passage: string,
  { reader, codebook }: { readonly reader: Reader; readonly codebook: Codebook },
): Promise<string[]> {
  const report = reportFromText(passage.replaceAll("¶", "\n\n"));
  const analysis = await reader.analyse(report);
  const cast = exampleCast(analysis.sentences.map(treeOf));
  return statementsOf(report, analysis, codebook, cast).map(shown);
}

/** "source | cue | content | act", then what else is known of it. */
function shown(statement: Statement): string {
  const { source, cue, content, act, form, addressee, about, channel, within, answers } = statement;
  const extras = [
    form === "indirect" ? null : form,
    addressee && `to ${text(addressee.spans)}`,
    about.length > 0 ? `about ${text(about.flatMap(({ spans }) => spans))}` : null,
    channel && `via ${text(channel.spans)}`,
    source.anonymous ? "anonymous" : null,
    within && `within ${within}`,
    answers && `answers ${answers}`,
  ].filter((extra) => extra !== null);
  return [text(source.spans), text(cue.spans), text(content.spans), act, ...extras].join(" | ");
}

const text = (spans: readonly { readonly text: string }[]): string =>
  spans.map((span) => span.text).join(" … ");
