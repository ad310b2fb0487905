import { describe, expect, test } from "vitest";
import { articlesOf } from "./article.js";

const text = "Omar said talks failed. Sign up here, Ali said.";
const omar = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 22]] };
const ali = { source: [[38, 41]], cue: [[42, 46]], content: [[24, 36]] };

function line(
  id: string,
  annotator: string,
  attributions: readonly object[],
  discard = [[24, 37]],
) {
  return JSON.stringify({ id, annotator, text, attributions, discard });
}

describe("articles of PolNeAR", () => {
  test("what touches discarded text is left out", () => {
    const [article] = articlesOf([line("a", "x", [omar, ali]), ""]);
    expect(article?.attributions).toEqual([
      {
        source: [{ start: 0, end: 4 }],
        cue: [{ start: 5, end: 9 }],
        content: [{ start: 10, end: 22 }],
      },
    ]);
  });

  test("the first annotator by name, in the order articles first appear", () => {
    const lines = [
      line("b", "y", []),
      line("a", "x", []),
      line("b", "c", [omar]),
      line("b", "d", []),
    ];
    const articles = articlesOf(lines);
    expect(articles.map(({ id, attributions }) => [id, attributions.length])).toEqual([
      ["b", 1],
      ["a", 0],
    ]);
  });

  test("a line of another shape is refused", () => {
    expect(() => articlesOf(['{"id":"a"}'])).toThrow("annotator");
  });
});
