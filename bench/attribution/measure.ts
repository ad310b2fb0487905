import type { Attribution, Range } from "../../src/language/analysis.js";
import { paragraphs } from "../../src/language/paragraphs.js";
import type { Reader } from "../../src/language/reader.js";
import { tokenise } from "../../src/language/tokenise.js";
import { alphaOf } from "../../src/ledger/review/alpha.js";
import { reportFromText } from "../../src/report/report.js";
import type { Bench } from "../bench.js";
import { added, type Counts, f1 } from "../counts.js";
import { articles } from "../gold.js";
import { type Row, share, threeRows } from "../row.js";
import { type Article, kept, touches } from "./article.js";
import { type LabelPair, labelPairs } from "./labels.js";
import { exactCounts, tokenCounts } from "./pieces.js";
import { wholeCounts } from "./whole.js";

interface ArticleScores {
  readonly cue: Counts;
  readonly source: Counts;
  readonly content: Counts;
  readonly contentTokens: Counts;
  readonly whole: Counts;
  readonly wholeRelaxed: Counts;
  readonly labels: readonly LabelPair[];
}

/** Who said what, end to end from raw text. */
export async function attributionRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const scores: ArticleScores[] = [];
  for (const article of articles(corpora, split))
    scores.push(scoresOf(article, await readAttributions(article, await reader())));
  return rowsOf(`PolNeAR ${split}`, scores);
}

/** What the reader finds, without what touches discarded text. */
export async function readAttributions(article: Article, reader: Reader): Promise<Attribution[]> {
  const { attributions } = await reader.analyse(reportFromText(article.text));
  return kept(attributions, article.discard);
}

export function scoresOf(article: Article, system: readonly Attribution[]): ArticleScores {
  const { attributions: gold } = article;
  const tokens = tokensToScore(article);
  return {
    cue: exactCounts(gold, system, "cue"),
    source: exactCounts(gold, system, "source"),
    content: exactCounts(gold, system, "content"),
    contentTokens: tokenCounts(gold, system, "content", tokens),
    whole: wholeCounts(gold, system, tokens, "exact cue"),
    wholeRelaxed: wholeCounts(gold, system, tokens, "overlapping cue"),
    labels: labelPairs(gold, system, tokens),
  };
}

function tokensToScore({ text, discard }: Article): Range[] {
  return paragraphs(text)
    .flatMap(({ start, end }) => tokenise(text, start, end))
    .filter((token) => !discard.some((range) => touches(token, range)));
}

function rowsOf(component: string, scores: readonly ArticleScores[]): Row[] {
  const all = (part: Exclude<keyof ArticleScores, "labels">) => added(scores.map((s) => s[part]));
  return [
    ...threeRows(component, "cue, exact", all("cue")),
    ...threeRows(component, "source, exact", all("source")),
    ...threeRows(component, "content, tokens", all("contentTokens")),
    ...threeRows(component, "content, exact", all("content")),
    ...threeRows(component, "attribution, exact cue", all("whole")),
    share(component, "attribution, overlapping cue F1", f1(all("wholeRelaxed"))),
    share(component, "alpha of tokens", alphaOf(scores.flatMap(({ labels }) => labels))),
  ];
}
