import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import type { Makes } from "../codebook/stances.js";
import { loadReader } from "../language/reader.js";
import { heldIn } from "./marked.example.js";

/** What the codebook says of its own sentences: the author holds of each event what the entry makes of it. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

const HELD: Readonly<Record<Makes, string>> = {
  same: "affirms",
  given: "affirms",
  not: "",
  expected: "expects",
  possible: "supposes",
  obliged: "supposes",
  supposed: "supposes",
};

const rows = codebook.stances.flatMap(({ word, example, makes, past }) =>
  example.map((text) => ({
    text,
    word: word[0] as string,
    want: HELD[past && /\b(?:was|were|had)\b/u.test(text) ? past : makes],
  })),
);
const found = await heldIn(
  rows.map(({ text }) => text),
  reader,
  codebook,
);

test.each(rows.map(({ word, text, want }, index) => [word, text, want, found[index]] as const))(
  "%s: %s",
  (_, __, want, held) => {
    const stances = held?.map(({ holder, stance }) => `${holder} ${stance}`);
    expect(stances).toEqual(want === "" ? [] : [`author ${want}`]);
  },
);
