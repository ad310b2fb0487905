import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { statementsIn } from "./statements.example.js";

/** A passage ("¶" begins a new paragraph) beside its statements: "source | cue | content | act | …". */
export type Table = readonly (readonly [passage: string, statements: readonly string[]])[];

export async function tableTest(table: Table): Promise<void> {
  const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
  test.each(table)("%s", async (passage, want) => {
    expect(await statementsIn(passage, { reader, codebook })).toEqual(want);
  });
}
