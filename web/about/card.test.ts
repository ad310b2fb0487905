import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { blocksOf } from "./card.js";

test("headings, paragraphs, lists and tables", () => {
  const card =
    "# The card\n\nMade by [us](../us.md),\nin `two` *lines*.\n\n- one\n  still one\n- two\n\n| a | b |\n|---|---|\n| 1 | `2` |";
  expect(blocksOf(card)).toEqual([
    { is: "heading", text: "The card" },
    { is: "text", text: "Made by us, in two lines." },
    { is: "list", items: ["one still one", "two"] },
    { is: "table", head: ["a", "b"], rows: [["1", "2"]] },
  ]);
});

test("markup is text", () => {
  expect(blocksOf("<b>bold</b>")).toEqual([{ is: "text", text: "<b>bold</b>" }]);
});

test("the reader's card, whole", async () => {
  const card = await readFile(new URL("../../models/reader/README.md", import.meta.url), "utf8");
  const blocks = blocksOf(card);
  const headings = blocks.flatMap((block) => (block.is === "heading" ? block.text : []));
  expect(headings).toEqual(expect.arrayContaining(["What it learnt from", "Scores", "Limits"]));
  for (const block of blocks)
    if (block.is === "table")
      for (const row of block.rows) expect(row).toHaveLength(block.head.length);
});
