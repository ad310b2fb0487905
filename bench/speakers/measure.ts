import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Cast, castOf } from "../../src/actor/cast.js";
import type { Analysis, Range } from "../../src/language/analysis.js";
import { reportFromText } from "../../src/report/report.js";
import { type Article, articlesOf } from "../attribution/article.js";
import { type Bench, projectCodebook } from "../bench.js";
import { corpusLines } from "../corpora.js";
import { projectRoot } from "../root.js";
import { type Row, share } from "../row.js";

/** "document": "the poll", "the book", where its issuer is meant; such were told apart when the labels were made. */
const KINDS = ["pronoun", "role", "short", "document"] as const;

const rangeSchema = z.tuple([z.int().min(0), z.int().min(1)]);
const labelSchema = z.strictObject({
  article: z.string(),
  annotator: z.string(),
  kind: z.enum(KINDS),
  source: rangeSchema,
  /** Where the article first names those meant, most fully; empty where it names nobody. */
  names: z.array(rangeSchema),
});
export type Label = z.infer<typeof labelSchema>;

/** The first so many labels are a random sample; those after them are more of the kind "role". */
const SAMPLED = 329;

/** Whether the one meant by "he", "the spokesman" or a surname is found: labelled by hand, without sight of the rules. */
export async function speakerRows({ corpora, reader }: Bench): Promise<Row[]> {
  const codebook = await projectCodebook();
  const articles = new Map<string, Article>();
  for (const article of articlesOf(corpusLines(corpora, "polnear/train.jsonl.gz")))
    articles.set(article.id, article);
  const judged: { label: Label; right: boolean; sampled: boolean }[] = [];
  for (const [index, label] of labels().entries()) {
    const article = articles.get(label.article);
    if (!article) continue;
    const report = reportFromText(article.text);
    const analysis = await (await reader()).analyse(report);
    const cast = castOf(report, analysis, codebook);
    judged.push({ label, right: isRight(label, analysis, cast), sampled: index < SAMPLED });
  }
  const sampled = judged.filter((one) => one.sampled);
  const isNamed = ({ label }: (typeof judged)[number]) => label.names.length > 0;
  const named = sampled.filter((one) => isNamed(one) && one.label.kind !== "document");
  const rate = (all: typeof judged) => all.filter(({ right }) => right).length / all.length;
  return [
    share("Speakers, PolNeAR train", `named (${named.length})`, rate(named)),
    ...KINDS.map((kind) => {
      const some = sampled.filter((one) => isNamed(one) && one.label.kind === kind);
      return share("Speakers, PolNeAR train", `named, ${kind} (${some.length})`, rate(some));
    }),
    share(
      "Speakers, PolNeAR train",
      `nobody named (${sampled.filter((one) => !isNamed(one)).length})`,
      rate(sampled.filter((one) => !isNamed(one))),
    ),
  ];
}

export function labels(): Label[] {
  const path = join(projectRoot(), "bench", "speakers", "labels.jsonl");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => labelSchema.parse(JSON.parse(line)));
}

/** All that are found are meant, and at least one is; where the article names nobody, nobody with a name is found. */
export function isRight({ source, names }: Label, analysis: Analysis, cast: Cast): boolean {
  const found = actorsAt({ start: source[0], end: source[1] }, analysis, cast);
  if (names.length === 0) return found.every(({ kind }) => kind === "unnamed" || kind === "group");
  const meant = names.map(([start, end]) => ({ start, end }));
  const isMeant = (actor: Cast["actors"][number]) =>
    actor.mentions.some((mention) => meant.some((range) => overlaps(mention, range)));
  return found.length > 0 && found.every(isMeant);
}

const overlaps = (one: Range, other: Range) => one.start < other.end && other.start < one.end;

/** The actors of the word that heads a range. */
export function actorsAt(range: Range, { sentences }: Analysis, cast: Cast) {
  for (const [number, { tokens }] of sentences.entries())
    for (const [index, token] of tokens.entries()) {
      const governor = tokens[token.head];
      if (!overlaps(token, range) || (governor && overlaps(governor, range))) continue;
      const ids = cast.at(number, index);
      if (ids.length > 0) return cast.actors.filter(({ id }) => ids.includes(id));
    }
  return [];
}
