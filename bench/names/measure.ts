import type { Mention } from "../../src/language/analysis.js";
import { reportFromText } from "../../src/report/report.js";
import type { Bench } from "../bench.js";
import { added, type Counts } from "../counts.js";
import { treebank } from "../gold.js";
import { type Row, threeRows } from "../row.js";
import { goldMentions } from "./mentions.js";

const KINDS: readonly Mention["kind"][] = ["person", "organisation", "place"];

/** Gold and system mentions of one document. */
interface Read {
  readonly gold: readonly Mention[];
  readonly system: readonly Mention[];
}

/** Names with all their modifiers, from raw text: exact place and kind. */
export async function nameRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const read: Read[] = [];
  for (const document of treebank(corpora, "gum", split)) {
    const { mentions } = await (await reader()).analyse(reportFromText(document.text));
    read.push({ gold: goldMentions(document), system: mentions });
  }
  const component = `GUM ${split}, names`;
  return [
    ...threeRows(component, "all kinds", added(read.map((r) => mentionCounts(r.gold, r.system)))),
    ...KINDS.flatMap((kind) => threeRows(component, kind, added(read.map((r) => ofKind(r, kind))))),
  ];
}

function ofKind({ gold, system }: Read, kind: Mention["kind"]): Counts {
  const only = (all: readonly Mention[]) => all.filter((mention) => mention.kind === kind);
  return mentionCounts(only(gold), only(system));
}

export function mentionCounts(gold: readonly Mention[], system: readonly Mention[]): Counts {
  const key = ({ kind, start, end }: Mention) => `${kind} ${start}-${end}`;
  const wanted = new Set(gold.map(key));
  const correct = system.filter((mention) => wanted.has(key(mention))).length;
  return { gold: gold.length, system: system.length, correct };
}
