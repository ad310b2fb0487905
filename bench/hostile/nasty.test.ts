import { expect, test } from "vitest";
import { harmless } from "../../src/export/cell.js";
import { paragraphs } from "../../src/language/paragraphs.js";
import { tokenise } from "../../src/language/tokenise.js";
import { take } from "../../src/report/take.js";
import type { Nasty } from "./input.js";
import { nasties } from "./nasty.js";

/** A machine that does much else takes longer; what blows up takes minutes. Milliseconds. */
const LONGEST = 20_000;

test.each(nasties)("$name: $want", async (nasty) => {
  const begun = process.cpuUsage().user;
  const found = await foundIn(nasty);
  expect(found.at(-1)).toMatch(nasty.want === "report" ? /^report$/ : startsWith(nasty.want));
  expect((process.cpuUsage().user - begun) / 1_000).toBeLessThan(LONGEST);
});

async function foundIn({ file, bytes, options = {} }: Nasty): Promise<string[]> {
  const content = Buffer.from(bytes() as string);
  const open = async function* () {
    for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
  };
  const found: string[] = [];
  for await (const taken of take({ name: file, open }, { anyLanguage: true, ...options })) {
    if (taken.is === "report") {
      harmlessly(taken.report.text);
      found.push("report");
    } else if (taken.is === "fault") found.push(`${taken.fault.kind}: ${taken.fault.why}`);
    else found.push(taken.is);
  }
  return found;
}

/** What comes next must cope with it too. */
function harmlessly(text: string): void {
  let at = 0;
  for (const part of paragraphs(text))
    for (const { start, end } of tokenise(text, part.start, part.end)) {
      if (start < at || end <= start) throw new Error(`${start}–${end}`);
      at = end;
    }
  expect(harmless(text.slice(0, 1_000))).not.toMatch(/^\s*[=+@-]/u);
}

const startsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?()[\]]/g, "\\$&")}`);
