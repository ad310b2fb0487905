import { check } from "recheck";
import { expect, test } from "vitest";
import { type Found, regexesIn, repeats } from "./regexes.js";

/** Milliseconds for one; the slowest takes two seconds on a free core. */
const LONGEST = 30_000;

/** Whether a text can be made that takes it more than time by its length; null where it takes too long to tell. */
async function verdict({ source, flags }: Found): Promise<string | null> {
  const found = await check(source, flags, { timeout: LONGEST, randomSeed: 1 });
  if (found.status === "vulnerable") return found.complexity.summary;
  return found.status === "safe" ? "safe" : null;
}

/**
 * What the checker cannot clear, by how it begins: it counts a repetition with a bound as one without. Each has such
 * a bound in itself, or looks at a text that has one.
 */
const BOUNDED = [
  // 200 characters: `datelineOf` cuts them off.
  String.raw`^\s*((?:\p{Lu}[\p{Lu}.’'/-]{2,}`,
  // From the start alone, 80 characters.
  String.raw`^\p{Lu}[\p{Lu}\s/.,'’-]{2,40}`,
  // A quotation of 1,200 characters, begun at any mark.
  "“[^”\\n]{1,1200}”",
  // 40 characters, begun at a line's end.
  String.raw`\n\s*(?:[-–—]{1,2}\s*|\(|[Ss]ource`,
  // The first kilobyte of a page.
  String.raw`<meta\b[^>]{0,200}`,
  String.raw`^\s{0,10}<\?xml`,
  // Four names of 63 characters.
  String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,4}`,
  String.raw`[\p{L}\p{N}._+-]{1,64}@`,
  // A name of a few words, as the tree gives it.
  "^(?:(?:far |restive |remote )?",
  // Begins where blanks do: the checker does not look behind.
  String.raw`(?<![^\S\n])`,
  String.raw`(?<=[.!?:"'”’)\]])`,
  String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}]+$`,
];

const all = regexesIn(["src", "web"]);

test("the regular expressions of the project are found", () => {
  expect(all.length).toBeGreaterThan(500);
});

test("what cannot be cleared is there", () => {
  const gone = BOUNDED.filter((start) => !all.some(({ source }) => source.startsWith(start)));
  expect(gone).toEqual([]);
});

test("none takes more than time by the length of what it looks at", async () => {
  const isBounded = ({ source }: Found) => BOUNDED.some((start) => source.startsWith(start));
  const some = new Map(
    all
      .filter((one) => repeats(one) && !isBounded(one))
      .map((one) => [`/${one.source}/${one.flags}`, one]),
  );
  const unsafe: string[] = [];
  for (const [shown, one] of some) {
    const found = await verdict(one);
    if (found !== "safe") unsafe.push(`${one.at} ${shown}: ${found ?? "it cannot be told"}`);
  }
  expect(unsafe).toEqual([]);
}, 600_000);
