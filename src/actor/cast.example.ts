import { expect } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { castOf } from "./cast.js";

const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

/** "Omar Ali (PAK GOV): Minister Omar Ali, he": an actor's name, codes and mentions. */
export async function castIn(text: string, published = "2025-10-29"): Promise<string[]> {
  const report = reportFromText(text, { published });
  const { actors } = castOf(report, await reader.analyse(report), codebook);
  return actors.map(({ name, country, sectors, mentions }) => {
    const codes = [country ?? "-", ...sectors].join(" ");
    return `${name} (${codes}): ${mentions.map((mention) => mention.text).join(", ")}`;
  });
}

/** A report and those of its actors that are looked at, all of them where `only` is left out. */
interface Row {
  readonly text: string;
  readonly published?: string | undefined;
  readonly want: readonly string[];
  readonly only?: RegExp | undefined;
}

export async function expectCast({ text, published, want, only }: Row): Promise<void> {
  const found = (await castIn(text, published)).filter((line) => !only || only.test(line));
  const clean = (line: string) => line.replace("(- -)", "(-)");
  expect(found.sort()).toEqual(want.map(clean).sort());
}
