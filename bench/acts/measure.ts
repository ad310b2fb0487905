import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Attribution, Range } from "../../src/language/analysis.js";
import { ACTS } from "../../src/reading/vocabulary.js";
import { reportFromText } from "../../src/report/report.js";
import { actOf } from "../../src/statement/act.js";
import { formOf } from "../../src/statement/form.js";
import { quotations } from "../../src/statement/quotes.js";
import { type Article, articlesOf } from "../attribution/article.js";
import { type Bench, projectCodebook } from "../bench.js";
import { corpusLines } from "../corpora.js";
import { projectRoot } from "../root.js";
import { type Row, share } from "../row.js";

const labelSchema = z.strictObject({
  article: z.string(),
  annotator: z.string(),
  attribution: z.string(),
  cue: z.array(z.tuple([z.int().min(0), z.int().min(1)])).min(1),
  /** The best first; another that a careful reader could choose after it. */
  acts: z.array(z.enum([...ACTS, "none"])).min(1),
});
type Label = z.infer<typeof labelSchema>;

interface Judged {
  readonly label: Label;
  readonly act: string;
}

/** The act of attributions chosen at random: labelled by hand, without sight of the rules; gold source, cue, content. */
export async function actRows({ corpora, reader }: Bench): Promise<Row[]> {
  const codebook = await projectCodebook();
  const articles = new Map(
    articlesOf(corpusLines(corpora, "polnear/train.jsonl.gz")).map((one) => [one.id, one]),
  );
  const judged: Judged[] = [];
  for (const label of labels()) {
    const article = articles.get(label.article);
    const attribution = article && attributionOf(label, article);
    if (!article || !attribution) continue;
    const { sentences } = await (await reader()).analyse(reportFromText(article.text));
    const form = formOf(article.text, attribution.content, quotations(article.text));
    const { act } = actOf(attribution, form, { text: article.text, sentences }, codebook);
    judged.push({ label, act: act ?? "none" });
  }
  const hard = judged.filter(({ label }) => label.acts[0] !== "say");
  const component = "Acts, PolNeAR train";
  return [
    share(component, `right (${judged.length})`, rightOf(judged)),
    share(component, `right, other than say (${hard.length})`, rightOf(hard)),
  ];
}

const rightOf = (judged: readonly Judged[]): number =>
  judged.filter(({ label, act }) => (label.acts as string[]).includes(act)).length / judged.length;

function labels(): Label[] {
  const path = join(projectRoot(), "bench", "acts", "labels.jsonl");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => labelSchema.parse(JSON.parse(line)));
}

function attributionOf({ cue }: Label, { attributions }: Article): Attribution | undefined {
  const places = cue.map(([start, end]): Range => ({ start, end }));
  const isSame = (one: Range) =>
    places.some(({ start, end }) => one.start < end && start < one.end);
  return attributions.find((attribution) => attribution.cue.some(isSame));
}
