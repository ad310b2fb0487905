import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { triedStances } from "./examples.js";

/** What the codebook says of its own sentences: the author holds of each event what the entry makes of it. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

test.each(await triedStances(codebook.stances, { reader, codebook }))("$text", ({ fault }) =>
  expect(fault).toBeNull(),
);
