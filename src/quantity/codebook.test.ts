import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { countedIn } from "./quantities.example.js";

/** Each entry of codebook/quantities.yaml, by its example: the figure in square brackets, of the entry's kinds. */
const { quantities } = await loadCodebook();
const rows = quantities.flatMap((entry) =>
  entry.example.map((example) => ({ example, kinds: "kind" in entry ? entry.kind : null })),
);
const counted = await countedIn(rows.map(({ example }) => example.replaceAll(/[[\]]/gu, "")));

test.each(rows.map((row, index) => [row.example, row.kinds, counted[index]] as const))(
  "%s",
  (example, kinds, got) => {
    const figure = /\[([^[\]]+)\]/u.exec(example)?.[1];
    const found = got?.quantities.filter(({ spans }) => spans[0]?.text === figure) ?? [];
    expect(found.length, `no figure "${figure}"`).toBeGreaterThan(0);
    if (kinds) expect(found.map(({ kind }) => kind)).toEqual(kinds);
  },
);
