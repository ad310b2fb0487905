import { expect, test } from "vitest";
import { optionsOf, PARTS } from "./options.js";

const model = expect.stringMatching(/models.reader$/);
const plain = { corpora: "gold", split: "dev", model, parts: PARTS, record: false, errors: null };

test.each([
  { args: ["--corpora", "gold"], env: {}, want: plain },
  { args: [], env: { DATELINE_CORPORA: "gold" }, want: plain },
  { args: ["--corpora", "gold"], env: { DATELINE_CORPORA: "other" }, want: plain },
  {
    args: ["--corpora=gold", "--only=names,ud"],
    env: {},
    want: { ...plain, parts: ["names", "ud"] },
  },
  { args: ["--corpora=gold", "--tune"], env: {}, want: { ...plain, split: "tune" } },
  { args: ["--corpora=gold", "--model=m"], env: {}, want: { ...plain, model: "m" } },
  { args: ["--corpora=gold", "--record"], env: {}, want: { ...plain, record: true } },
  { args: ["--corpora=gold", "--errors", "20"], env: {}, want: { ...plain, errors: 20 } },
])("$args", ({ args, env, want }) => expect(optionsOf(args, env)).toEqual(want));

test.each([
  { args: [], why: "no gold data are named" },
  { args: ["--corpora", ""], why: "no gold data are named" },
  { args: ["--corpora=gold", "--only=all"], why: "--only all is no part" },
  { args: ["--corpora=gold", "--errors=0"], why: "--errors 0 is no count" },
  { args: ["--corpora=gold", "--fast"], why: "--fast" },
  { args: ["--corpora=gold", "ud"], why: "ud" },
])("$args is refused", ({ args, why }) => expect(() => optionsOf(args, {})).toThrow(why));
