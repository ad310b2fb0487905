import { expect, test } from "vitest";
import { align } from "./align.js";

/** "talks" is a token, "don't=do+n't" one of several words. */
function wordsOf(line: string) {
  let at = 0;
  return line.split(" ").flatMap((token) => {
    const [surface = "", words] = token.split("=");
    const start = at;
    at += surface.length;
    const shape = { start, end: at, multiword: words !== undefined };
    return (words ?? surface).split("+").map((form) => ({ ...shape, form }));
  });
}

test.each([
  { gold: "talks failed", system: "talks failed", want: "talks failed" },
  { gold: "cease fire ended", system: "ceasefire ended", want: "ended" },
  { gold: "ceasefire", system: "cease fire", want: "" },
  { gold: "they don't=do+n't go", system: "they don't=do+n't go", want: "they do n't go" },
  { gold: "they don't=do+n't go", system: "they don't go", want: "they go" },
  { gold: "they dont go", system: "they dont=do+nt go", want: "they go" },
  // one side splits without a multi-word token: forms still decide
  { gold: "Kabul's=Kabul+'s envoy", system: "Kabul 's envoy", want: "Kabul 's envoy" },
  // forms are compared in lower case, places need not be the same
  { gold: "WONT=wo+nt", system: "WONT=WO+NT", want: "wo nt" },
  { gold: "gonna=going+to go", system: "gonna=gon+na go", want: "go" },
  // tokens that stick out of each other widen the stretch
  { gold: "ab=a+b cd=c+d", system: "abc=a+b+c d", want: "a b c d" },
  { gold: "ab=x+b cd", system: "a bcd=b+cd", want: "b cd" },
  // a plain word before the stretch is not drawn into it
  { gold: "a bc=b+c d", system: "ab c d", want: "c d" },
])("$gold / $system", ({ gold, system, want }) => {
  const words = wordsOf(gold);
  const pairs = align(words, wordsOf(system));
  expect(pairs.map((pair) => words[pair.gold]?.form).join(" ")).toBe(want);
});
