import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "./tokenise.js";

const words = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

test.each([
  // clitics
  ["They don't know.", "They do n't know ."],
  ["Pakistan's army", "Pakistan 's army"],
  ["Pakistan’s army said it’ll act", "Pakistan ’s army said it ’ll act"],
  ["the guards’ posts", "the guards ’ posts"],
  ["We cannot and won’t", "We can not and wo n’t"],
  ["I'M HERE, HE'S NOT", "I 'M HERE , HE 'S NOT"],
  // hyphens
  ["cross-border and anti-tank fire", "cross-border and anti-tank fire"],
  ["a long-running, two-day truce", "a long - running , two - day truce"],
  ["pre- and post-war", "pre - and post-war"],
  ["al-Shabaab", "al - Shabaab"],
  ["the Tehreek-e-Taliban Pakistan (TTP)", "the Tehreek-e-Taliban Pakistan ( TTP )"],
  // numbers
  ["1,600 miles, 9/11, 7:30", "1,600 miles , 9/11 , 7:30"],
  ["19th day of the 1990s", "19th day of the 1990s"],
  ["at 7pm, 40km away", "at 7 pm , 40 km away"],
  ["$2.5 and 30%", "$ 2.5 and 30 %"],
  ["call 555-0100", "call 555-0100"],
  ["1. Go\n2. Stay in 2. No.", "1. Go 2. Stay in 2 . No ."],
  // the mark of quoted lines
  ["> They left,\n>> he said: 5 > 4.", "They left , he said : 5 > 4 ."],
  // abbreviations
  ["Gen. Malik met Mr. Khan in the U.S. capital.", "Gen. Malik met Mr. Khan in the U.S. capital ."],
  ["He left the U.S.", "He left the U.S ."],
  ["George W. Bush won.", "George W. Bush won ."],
  ["No. 4 said no. He left.", "No. 4 said no . He left ."],
  ["files map.pdf, p&l", "files map.pdf , p&l"],
  ["near the Naqsh-e Jahan square", "near the Naqsh-e Jahan square"],
  ["It ended. etc.", "It ended . etc ."],
  // punctuation
  ["“Enough,” he said.", "“ Enough , ” he said ."],
  ["``Enough,'' he said...", "`` Enough , '' he said ..."],
  ["Really?!", "Really ?!"],
  ["(AP) -- KABUL — the", "( AP ) -- KABUL — the"],
  ["either/or", "either / or"],
  // links, addresses, handles
  ["See https://example.org/a?b=1.", "See https://example.org/a?b=1 ."],
  ["write to press@example.org, or @spokesman", "write to press@example.org , or @spokesman"],
  // other scripts, signs and invisible marks
  ["Türkiye’s Erdoğan", "Türkiye ’s Erdoğan"],
  ["محمد said", "محمد said"],
  ["👍🏽 🇵🇰 ok", "👍🏽 🇵🇰 ok"],
  ["co\u00adoperation", "co\u00adoperation"],
  ["a\u200bb \u202eabc\u202c", "a b abc"],
  ["", ""],
  [" \t\r\n ", ""],
])("%s", (text, want) => {
  expect(words(text).join(" ")).toBe(want);
});

test("tokens are in order, apart, not empty, and only white space or invisible marks are left out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let at = 0;
      for (const { start, end } of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start)).toMatch(/^[\s\p{Z}\p{Cc}\p{Cf}]*$/u);
        at = end;
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["links", "www.".repeat(1) + "!".repeat(100_000)],
  ["dots", "a.".repeat(100_000)],
  ["hyphens", "a-".repeat(100_000)],
  ["letters", "a".repeat(300_000)],
  ["apostrophes", "a'".repeat(100_000)],
  ["digits", "1,".repeat(100_000)],
  ["marks after a link", `http://${"!".repeat(1900)}a `.repeat(100)],
])("a very long run of %s takes linear time", (_, text) => {
  const began = performance.now();
  tokenise(text);
  const long = performance.now() - began;
  expect(long).toBeLessThan(20_000);
});
