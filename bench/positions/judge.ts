import { castOf } from "../../src/actor/cast.js";
import type { Codebook } from "../../src/codebook/codebook.js";
import type { Sentence } from "../../src/language/analysis.js";
import { lastBefore } from "../../src/language/order.js";
import type { Reader } from "../../src/language/reader.js";
import { positionsOf } from "../../src/position/positions.js";
import type { Position, Stance } from "../../src/reading/format.js";
import { reportFromText } from "../../src/report/report.js";
import { statementsOf } from "../../src/statement/statements.js";
import type { GoldEvent, GoldText } from "./gold.js";

/** A gold event and what Dateline holds of the same word. */
export interface Judged {
  readonly gold: GoldEvent;
  readonly positions: readonly Position[];
}

/** The positions to each gold event, with statements and actors as they are read. */
export async function judged(
  { text, events }: GoldText,
  reader: Reader,
  codebook: Codebook,
): Promise<Judged[]> {
  const report = reportFromText(text);
  const analysis = await reader.analyse(report);
  const cast = castOf(report, analysis, codebook);
  const statements = statementsOf(report, analysis, codebook, cast);
  const scene = { text, sentences: analysis.sentences, statements, cast, codebook };
  return events.flatMap((gold) => {
    const place = headOf(gold, analysis.sentences);
    return place ? [{ gold, positions: positionsOf({ ...place, actors: [] }, scene) }] : [];
  });
}

/** The token of a gold word whose governor is outside it. */
function headOf({ start, end }: GoldEvent, sentences: readonly Sentence[]) {
  const sentence = lastBefore(sentences, start);
  const tokens = sentences[sentence]?.tokens ?? [];
  const inside = (at: number) => {
    const token = tokens[at];
    return token !== undefined && token.start < end && token.end > start;
  };
  const token = tokens.findIndex((one, at) => inside(at) && !inside(one.head));
  return token === -1 ? null : { sentence, token };
}

const UNDONE = new Set<Stance>(["denies", "refuses"]);

export const isNegated = (positions: readonly Position[]): boolean =>
  positions.every(({ stance }) => UNDONE.has(stance));

/** @param sure the stances that count as certain */
export const isOpen = (positions: readonly Position[], sure: ReadonlySet<Stance>): boolean =>
  positions.length > 0 && positions.every(({ stance }) => !sure.has(stance));
