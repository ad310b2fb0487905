import { reportFromText } from "../../src/report/report.js";
import type { Bench } from "../bench.js";
import { added, type Counts } from "../counts.js";
import { treebank } from "../gold.js";
import { type Row, threeRows } from "../row.js";
import { goldMentions, type Named, readMentions } from "./mentions.js";

const KINDS: readonly Named["kind"][] = ["person", "organisation", "place"];

/** Gold and system mentions of one document. */
interface Read {
  readonly gold: readonly Named[];
  readonly system: readonly Named[];
}

/** Names with all their modifiers, from raw text: exact place and kind. */
export async function nameRows({ corpora, split, reader }: Bench): Promise<Row[]> {
  const read: Read[] = [];
  for (const document of treebank(corpora, "gum", split)) {
    const analysis = await (await reader()).analyse(reportFromText(document.text));
    read.push({ gold: goldMentions(document), system: readMentions(analysis) });
  }
  const component = `GUM ${split}, names`;
  return [
    ...threeRows(component, "all kinds", added(read.map((r) => mentionCounts(r.gold, r.system)))),
    ...KINDS.flatMap((kind) => threeRows(component, kind, added(read.map((r) => ofKind(r, kind))))),
  ];
}

function ofKind({ gold, system }: Read, kind: Named["kind"]): Counts {
  const only = (all: readonly Named[]) => all.filter((mention) => mention.kind === kind);
  return mentionCounts(only(gold), only(system));
}

export function mentionCounts(gold: readonly Named[], system: readonly Named[]): Counts {
  const key = ({ kind, start, end }: Named) => `${kind} ${start}-${end}`;
  const wanted = new Set(gold.map(key));
  const correct = system.filter((mention) => wanted.has(key(mention))).length;
  return { gold: gold.length, system: system.length, correct };
}
