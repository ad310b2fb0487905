import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { harmless } from "../../src/export/cell.js";
import { exporters } from "../../src/export/exporters.js";
import { filedWhole } from "../../src/export/filed.js";
import type { Labels } from "../../src/language/model.js";
import { tokenise } from "../../src/language/tokenise.js";
import type { Reading } from "../../src/reading/format.js";
import { readingOf } from "../../src/reading/read.js";
import { validate } from "../../src/reading/validate.js";
import { type Report, reportFromText } from "../../src/report/report.js";
import { take } from "../../src/report/take.js";
import { plain } from "../../src/telling/plain.js";
import { projectCodebook, projectGazetteer, projectReader } from "../bench.js";
import { projectRoot } from "../root.js";
import { madAnalyses } from "./analysis.js";
import { hostileInput } from "./bytes.js";
import { hostileText } from "./text.js";
import { writtenTo } from "./written.js";

/** One thing that must hold, whatever comes in. */
export interface Property {
  readonly name: string;
  /** Of a hundred cases so many are of this kind: the dear ones are rare. */
  readonly share: number;
  readonly of: fc.IAsyncProperty<[unknown]>;
}

/** What the program is made of, loaded once. */
export async function properties(): Promise<Property[]> {
  const [reader, codebook, gazetteer] = await Promise.all([
    projectReader(),
    projectCodebook(),
    projectGazetteer(),
  ]);
  const kit = { reader, codebook, gazetteer };
  const about = readFileSync(join(projectRoot(), "models/reader/reader.json"), "utf8");
  const { labels } = JSON.parse(about) as { readonly labels: Labels };
  const sound = (report: Report, reading: Reading) => {
    const { problems } = validate(JSON.parse(JSON.stringify(reading)), report.text);
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  };
  return [
    {
      name: "an input gives reports and faults, and never throws",
      share: 55,
      of: property(hostileInput, async ({ name, bytes }) => {
        const open = async function* () {
          yield bytes;
        };
        for await (const taken of take({ name, open }, { anyLanguage: true })) {
          if (taken.is === "fault" && taken.fault.why === "")
            throw new Error("a fault without why");
          if (taken.is === "report") reportFromText(taken.report.text);
        }
      }),
    },
    {
      name: "words lie in their text, in order, and leave only white space out",
      share: 20,
      of: property(hostileText, async (text) => {
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          if (start < at || end <= start || end > text.length) throw new Error(`${start}–${end}`);
          at = end;
        }
        if (plain(text).length !== text.length) throw new Error("a character is lost");
      }),
    },
    {
      name: "rules make a sound reading of any tree, and every export holds it",
      share: 22,
      of: property(madAnalyses(hostileText, labels), async ({ text, analysis }) => {
        const report = reportFromText(text, {
          title: text,
          publisher: text,
          published: "2025-10-29",
        });
        const reading = readingOf(report, analysis, kit);
        sound(report, reading);
        await exported(report, reading, text.length % 40 === 0);
      }),
    },
    {
      name: "the reader and the rules make a sound reading",
      share: 3,
      of: property(hostileText, async (text) => {
        const report = reportFromText(text, { published: "2025-10-29" });
        sound(report, readingOf(report, await reader.analyse(report), kit));
      }),
    },
  ];
}

function property<T>(
  of: fc.Arbitrary<T>,
  holds: (value: T) => Promise<void>,
): fc.IAsyncProperty<[unknown]> {
  return fc.asyncProperty(of as fc.Arbitrary<unknown>, (value) => holds(value as T));
}

/** Spreadsheets and databases have their own ways to fail: what is dear to write is written now and then. */
async function exported(report: Report, reading: Reading, isAll: boolean): Promise<void> {
  const filed = filedWhole(report, reading);
  const some = isAll ? [...exporters.values()] : [exporters.get("csv"), exporters.get("jsonl")];
  for (const exporter of some) if (exporter) await writtenTo(exporter, filed);
  if (/^[\s\uFEFF]*[=+@-]/u.test(harmless(report.text))) throw new Error("a formula");
}
