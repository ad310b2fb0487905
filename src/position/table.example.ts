import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { heldIn } from "./marked.js";
import { statusOf } from "./status.js";

/**
 * What is held of the happenings in [brackets], "army denies → denied", with the sentences of which that is so. Nothing
 * before the arrow: no event.
 */
export type Table = readonly (readonly [want: string, sentences: readonly string[]])[];

/** Sentences that come out otherwise, at times or always, and why. */
export type Known = readonly (readonly [sentence: string, want: string, why: string])[];

/** Of all sentences of a table at most so many may be known to come out wrong: the mark of this part is 95 %. */
const SHARE = 0.05;

/** A test for every sentence but those that are known to come out wrong. */
export async function expectHeld(table: Table, known: Known = []): Promise<void> {
  const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
  const rows = table.flatMap(([want, sentences]) => sentences.map((one) => [one, want] as const));
  const held = (
    await heldIn(
      rows.map(([one]) => one),
      reader,
      codebook,
    )
  ).map(told);
  test.each(rows.map(([one, want], index) => [one, want, held[index]] as const))(
    "%s",
    (_, want, got) => expect(got).toBe(want),
  );
  test("few are known to come out wrong", () =>
    expect(known.length).toBeLessThanOrEqual(SHARE * (rows.length + known.length)));
}

function told(positions: Awaited<ReturnType<typeof heldIn>>[number]): string {
  if (positions.length === 0) return "";
  const who = positions.map(({ holder, stance }) => `${holder} ${stance}`).join(", ");
  return `${who} → ${statusOf(positions)}`;
}
