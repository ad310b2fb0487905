import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { readTold } from "./calendar.example.js";

/** What the codebook says of its own sentences: the time in brackets is found, and has a value. */
const { times } = await loadCodebook();
const found = await readTold(
  times.map(({ example }) => ({
    text: example.replaceAll(/[[\]]/gu, ""),
    published: "2025-10-29",
  })),
);

test.each(times.map((word, index) => [word.example, word, found[index]] as const))(
  "%s",
  (_, { as, example }, got) => {
    expect(got?.marked).toBe(example);
    expect(got?.values[0]).not.toBe("open");
    if (/scheduled|postponed|intended/u.test(as)) expect(got?.values).toEqual(["2025-11-02 day"]);
  },
);
