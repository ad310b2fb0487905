import { bySentence } from "../../language/order.js";
import type { Reading } from "../../reading/format.js";
import { type Content, contentsOf } from "../../telling/contents.js";
import { marksOf } from "../../telling/marks.js";
import type { Nation } from "../../telling/nation.js";
import { piece } from "../../telling/piece.js";
import { plainLine } from "../../telling/plain.js";
import { type Scene, sceneOf } from "../../telling/scene.js";
import { blockOf } from "./block.js";
import { lines } from "./lines.js";
import { passage } from "./passage.js";
import type { Style } from "./style.js";
import { wrap } from "./wrap.js";

/** A reading and what it is shown with. */
export interface Shown {
  readonly reading: Reading;
  readonly text: string;
  /** The file's name, or "standard input". */
  readonly name: string;
  /** The states of the codebook, which say what "PAK" means; none where it has none. */
  readonly nations: readonly Nation[];
}

/** What `--explain` adds to a sentence, if anything; with it every sentence is shown. */
export type Footnote = (sentence: number) => string | null;

/** A reading for people: its report, what each sentence says in a line a record, and a summary. */
export function readingView(shown: Shown, style: Style, footnote?: Footnote): string {
  const scene = sceneOf(shown.reading, shown.text, shown.nations);
  const contents = contentsOf(shown.reading);
  const blocks = footnote
    ? explained(shown.reading, contents, scene, style, footnote)
    : contents.map((content) => blockOf(content, scene, style, false));
  const header = headerOf(shown, style, footnote !== undefined);
  const all = [header, ...blocks.filter((block) => block !== ""), summary(shown.reading, style)];
  return `${all.join("\n\n")}\n\n`;
}

function headerOf({ reading, text, name }: Shown, style: Style, isExplained: boolean): string {
  const { title, publisher, published } = reading.report;
  const words = text.match(/\S+/g)?.length ?? 0;
  const facts = [publisher, published, count(words, "word"), title && name].filter(Boolean);
  const painted = (paint: Style["bold"], line: string) =>
    wrap([piece(line)], style.width).map((words) => paint(words.map(({ text }) => text).join("")));
  const rows = [
    ...painted(style.bold, plainLine(title || name)),
    ...painted(style.dim, facts.map((it) => plainLine(`${it}`)).join(" · ")),
  ];
  return [...rows, ...(isExplained ? [key(style)] : [])].join("\n");
}

function key({ coloured, dim, paint }: Style): string {
  const words = coloured ? ["source", "cue", "content"] : ["[source]", "<cue>", "{content}"];
  const [source = "", cue = "", content = ""] = words;
  return `${dim("key:")} ${paint.source(source)} ${paint.cue(cue)} ${paint.content(content)}`;
}

/** Each sentence with its marks, what the reader made of it, and its records with the rules that made them. */
function explained(
  reading: Reading,
  contents: readonly Content[],
  scene: Scene,
  style: Style,
  footnote: Footnote,
): string[] {
  const marks = bySentence(marksOf(reading), reading.sentences);
  return reading.sentences.flatMap((stretch, i) => {
    const note = footnote(i);
    const content = contents[i];
    const block = content ? blockOf(content, scene, style, true) : "";
    if (note === null && block === "") return [];
    const parts = [passage(scene.text, stretch, marks[i] ?? [], style), note ?? "", block];
    return [parts.filter((part) => part !== "").join("\n\n")];
  });
}

function summary({ statements, events, sentences, messages }: Reading, style: Style): string {
  const notes = messages.map(({ level, code, text }) => `${level} ${code}: ${text}`);
  const where = new Set(statements.map(({ sentence }) => sentence)).size;
  const acts = tally(statements.map(({ act, form }) => act ?? form));
  const all = count(sentences.length, "sentence");
  const said =
    statements.length === 0
      ? `no statements in ${all}`
      : `${count(statements.length, "statement")} (${acts}) in ${where} of ${all}`;
  const statuses = tally(events.map(({ status }) => status));
  const done = events.length === 0 ? [] : [`${count(events.length, "event")} (${statuses})`];
  const rows = [said, ...done, ...notes];
  return rows.map((row) => lines([piece(row)], { first: 0, rest: 2 }, style)).join("\n");
}

/** "3 say, 2 accuse", the commonest first. */
function tally(kinds: readonly string[]): string {
  const times = new Map<string, number>();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  const rows = [...times].sort(([, a], [, b]) => b - a);
  return rows.map(([kind, many]) => `${many} ${kind}`).join(", ");
}

function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? "" : "s"}`;
}
