import { describe, expect, test } from "vitest";
import { documentsOf } from "./conllu.js";

const lines = `# newdoc id = one
# newpar
# text = Omar's men don’t talk.
1-2\tOmar's\t_\t_\t_\t_\t_\t_\t_\t_
1\tOmar\tOmar\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tEntity=(1-person
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tmen\tman\tNOUN\tNNS\t_\t6\tnsubj\t_\t_
4-5\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_
4\tdo\tdo\tAUX\tVBP\t_\t6\taux\t_\t_
5\tnot\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_
6\ttalk\ttalk\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

# text = \u{1F54A} fled.
1\t\u{1F54A}\t\u{1F54A}\tSYM\tNN\t_\t2\tnsubj\t_\t_
1.1\tx\tx\t_\t_\t_\t_\t_\t_\t_
2\tfled\tflee\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = Go.
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newdoc id = two
# text = Stop.
1\tStop\tstop\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
`.split("\n");

describe("documents of CoNLL-U", () => {
  const [one, two] = documentsOf(lines);

  test("sentences are joined by a space, paragraphs by a blank line", () => {
    expect(one?.text).toBe("Omar's men don’t talk. \u{1F54A} fled.\n\nGo.");
    expect(two).toMatchObject({ id: "two", text: "Stop." });
  });

  test("words stand where their letters are, in UTF-16; empty nodes are left out", () => {
    const words = one?.sentences.map((s) => s.map((w) => one.text.slice(w.start, w.end)));
    expect(words).toEqual([
      ["Omar", "'s", "men", "do", "n’t", "talk", "."],
      ["\u{1F54A}", "fled", "."],
      ["Go", "."],
    ]);
  });

  test("words of a multi-word token know it", () => {
    const [omar, clitic, men] = one?.sentences[0] ?? [];
    expect(omar).toMatchObject({ token: { start: 0, end: 6 }, multiword: true, head: 2 });
    expect(clitic).toMatchObject({ token: { start: 0, end: 6 }, multiword: true, head: 0 });
    expect(men).toMatchObject({ token: { start: 7, end: 10 }, multiword: false, head: 5 });
  });

  test("a form that is not in the text is told", () => {
    const wrong = ["# newdoc", "# text = Go.", "1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_", ""];
    expect(() => documentsOf(wrong)).toThrow("not in its sentence's text");
  });
});
