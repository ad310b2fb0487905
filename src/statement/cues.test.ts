import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { ruleOf } from "../codebook/cues.js";
import { loadReader } from "../language/reader.js";
import { actOf } from "./act.js";
import { readMarked } from "./marked.example.js";

/** What the codebook says of its own sentences: each example comes out as the entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

const wanted = [
  ...codebook.cues.flatMap((cue) => [
    ...cue.example.map((example) => ({ example, rule: ruleOf(cue), act: cue.act })),
    ...(cue.cases ?? []).flatMap((one) =>
      one.example.map((example) => ({ example, rule: ruleOf(cue), act: one.act })),
    ),
  ]),
  ...codebook.harms.map(({ example }) => ({
    example,
    rule: "codebook/cues.yaml#warn",
    act: "threaten",
  })),
];
const refused = codebook.cues.flatMap((cue) =>
  (cue.not ?? []).map((example) => ({ example, rule: ruleOf(cue) })),
);
const marked = await readMarked(
  [...wanted, ...refused].map(({ example }) => example),
  reader,
);
const found = marked.map(({ attribution, ...told }) =>
  actOf(attribution, "indirect", told, codebook),
);

test.each(wanted.map((want, index) => [want.example, want, found[index]] as const))(
  "%s",
  (_, { rule, act }, got) => {
    expect({ rule: got?.rule, act: got?.act ?? "none" }).toEqual({ rule, act });
  },
);

test.each(
  refused.map(({ example, rule }, index) => [example, rule, found[wanted.length + index]] as const),
)("%s is not %s", (_, rule, got) => expect(got?.rule).not.toBe(rule));
