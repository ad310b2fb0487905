import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { triedTimes } from "./examples.js";

/** What the codebook says of its own sentences: the time in brackets is found, and has a value. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

test.each(await triedTimes(codebook.times, { reader, codebook }))("$text", ({ fault }) =>
  expect(fault).toBeNull(),
);
