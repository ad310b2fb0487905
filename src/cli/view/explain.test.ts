import { expect, test } from "vitest";
import type { Analysis, Token } from "../../language/analysis.js";
import { explainer } from "./explain.js";
import { styleOf } from "./style.js";

const token = (start: number, form: string, lemma: string, tags: string, head: number): Token => {
  const [upos = "", xpos = "", deprel = ""] = tags.split(" ");
  return { start, end: start + form.length, form, lemma, upos, xpos, head, deprel };
};

// "Omar Haddad spoke.", with an escape where a stranger might put one.
const sentence = {
  start: 0,
  end: 18,
  paragraph: 0,
  tokens: [
    token(0, "Omar", "Omar", "PROPN NNP nsubj", 2),
    token(5, "Haddad", "Haddad", "PROPN NNP flat", 0),
    token(12, "spoke", "speak", "VERB VBD root", -1),
    token(17, "\u001b", ".", "PUNCT . punct", 2),
  ],
};

const analysis: Analysis = {
  sentences: [sentence],
  names: [{ kind: "person", start: 0, end: 11 }],
  mentions: [{ kind: "person", sentence: 0, head: 2, start: 0, end: 11 }],
  attributions: [
    { source: [{ start: 0, end: 11 }], cue: [{ start: 12, end: 17 }], content: [] },
    { source: [], cue: [], content: [{ start: 0, end: 4 }] },
  ],
};

test("a row a token, aligned", () => {
  expect(explainer(analysis, styleOf(80, false))(0)?.split("\n")).toEqual([
    "    #  form    lemma   upos   xpos  head  deprel  name    mention  role",
    "    0  Omar    Omar    PROPN  NNP   2     nsubj   person  person   source 1, content 2",
    "    1  Haddad  Haddad  PROPN  NNP   0     flat    person  person   source 1",
    "    2  spoke   speak   VERB   VBD   root  root                     cue 1",
    "    3  \uFFFD       .       PUNCT  .     2     punct",
  ]);
});
