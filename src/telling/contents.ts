import { grouped } from "../language/grouped.js";
import { bySentence } from "../language/order.js";
import type { Event, Quantity, Reading, Statement } from "../reading/format.js";

/** The records of one sentence. */
export interface Content {
  readonly statements: readonly Statement[];
  /** But for those that are statements themselves: they are tags. */
  readonly events: readonly Event[];
  /** Figures that belong to no event. */
  readonly quantities: readonly Quantity[];
}

/** What is shown with each sentence of a reading. */
export function contentsOf({ sentences, statements, events, quantities }: Reading): Content[] {
  const said = grouped(statements, ({ sentence }) => sentence);
  const done = grouped(events, (event) =>
    event.speech === null ? placeOf(event, said, statements) : null,
  );
  const loose = quantities
    .filter(({ event }) => event === null)
    .flatMap((quantity) => quantity.spans.slice(0, 1).map((span) => ({ ...span, quantity })));
  const figures = bySentence(loose, sentences);
  return sentences.map((_, i) => ({
    statements: said.get(i) ?? [],
    events: done.get(i) ?? [],
    quantities: (figures[i] ?? []).map(({ quantity }) => quantity),
  }));
}

/** An event of the third sentence of a quotation stands with the statement, which is told at its first. */
function placeOf(
  { sentence, trigger }: Event,
  said: ReadonlyMap<number, readonly Statement[]>,
  statements: readonly Statement[],
): number {
  const at = trigger.spans[0]?.start ?? -1;
  const isTold = ({ content }: Statement) =>
    content.spans.some(({ start, end }) => start <= at && at < end);
  return said.has(sentence) ? sentence : (statements.find(isTold)?.sentence ?? sentence);
}
