import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { triedCues } from "./examples.js";

/** What the codebook says of its own sentences: each example comes out as the entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

test.each(await triedCues(codebook, { reader, codebook }))("$text", ({ fault }) =>
  expect(fault).toBeNull(),
);
