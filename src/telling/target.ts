import type { Span, Statement } from "../reading/format.js";

/** Whoever the line of a statement names beside its source. */
export interface Target {
  readonly spans: readonly Span[];
  /** Their ids, each once; empty where only the words are known. */
  readonly actors: readonly string[];
}

/** Acts that are told of somebody rather than to somebody. */
const OF_SOMEBODY = new Set<Statement["act"]>(["accuse", "condemn", "praise"]);

/** The accused of an accusation, the hearer of a demand; null for nobody, or where the content says it. */
export function targetOf(statement: Statement): Target | null {
  const { act, addressee } = statement;
  if (OF_SOMEBODY.has(act)) return accused(statement);
  if (addressee === null || act === "believe") return null;
  return { spans: addressee.spans, actors: addressee.actors };
}

function accused({ about, content }: Statement): Target | null {
  const named = about.filter(({ spans }) => spans.length > 0 && !isPart(spans, content.spans));
  if (named.length === 0) return null;
  const actors = [...new Set(named.map(({ actor }) => actor))];
  return { spans: named.flatMap(({ spans }) => spans), actors };
}

/** "accused *the men* of arson" has them beside its content; "said *the men* set fires" inside. */
function isPart(spans: readonly Span[], content: readonly Span[]): boolean {
  const isIn = ({ start, end }: Span) =>
    content.some(
      (span) => span.start <= start && end <= span.end && span.end - span.start > end - start,
    );
  return spans.every(isIn);
}

/** Whether the content is the target's words and no more: "Kabul blamed *Islamabad*". */
export function isAllOf({ content }: Statement, { spans }: Target): boolean {
  return content.spans.every((span) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}
